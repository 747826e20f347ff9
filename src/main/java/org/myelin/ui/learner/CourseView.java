package org.myelin.ui.learner;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.myelin.content.Capstone;
import org.myelin.content.Course;
import org.myelin.content.CourseModule;
import org.myelin.content.Courses;
import org.myelin.content.Lesson;
import org.myelin.content.Quiz;
import org.myelin.content.Release;
import org.myelin.identity.CurrentAccount;
import org.myelin.progress.CapstoneProgress;
import org.myelin.progress.CourseProgress;
import org.myelin.progress.LessonProgress;
import org.myelin.progress.LessonState;
import org.myelin.progress.LockReason;
import org.myelin.progress.ModuleProgress;
import org.myelin.progress.Progress;
import org.myelin.progress.QuizProgress;
import org.myelin.ui.kit.Kit;
import org.myelin.ui.kit.Kit.Tone;
import org.myelin.ui.kit.Markup;
import org.myelin.ui.kit.Page;

/** The course as a map: what is done, in progress, open, and what is locked with the reason and the way to unlock it. */
@Route(LearnerLinks.COURSE)
@RolesAllowed("STUDENT")
class CourseView extends Page implements AfterNavigationObserver {

    private static final String ROW = "my-lesson-row";
    private static final List<String> NUMBERS =
            List.of("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten");

    private final Courses courses;
    private final Progress progress;
    private final CurrentAccount current;

    CourseView(Courses courses, Progress progress, CurrentAccount current) {
        this.courses = courses;
        this.progress = progress;
        this.current = current;
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        Release release = courses.live();
        Course course = release.course();
        CourseProgress mine = progress.of(current.id());
        title(course.title(), course.summary());
        Div modules = Kit.withClass("my-stack my-stack--l");
        for (CourseModule module : course.modules()) {
            mine.module(module.id()).ifPresent(of -> modules.add(module(release, module, of)));
        }
        course.capstone()
                .ifPresent(capstone -> mine.capstone().ifPresent(of -> modules.add(capstone(release, capstone, of))));
        content(Kit.muted(course.statement()), modules);
    }

    private static Component module(Release release, CourseModule module, ModuleProgress mine) {
        H2 title = new H2(module.title());
        Div head = Kit.withClass(
                "my-cluster my-cluster--between",
                Kit.withClass("my-stack my-stack--s", Kit.span("my-eyebrow", "Module " + module.number()), title),
                status(mine));
        Rows rows = new Rows(release);
        mine.preCheck().ifPresent(quiz -> release.quiz(quiz.quiz()).ifPresent(of -> rows.preCheck(of, quiz)));
        for (LessonProgress lesson : mine.lessons()) {
            release.lesson(lesson.lesson()).ifPresent(of -> rows.lesson(of, lesson));
        }
        mine.quiz().ifPresent(quiz -> release.quiz(quiz.quiz()).ifPresent(of -> rows.quiz("Quiz: ", of, quiz)));
        Div card = Kit.card(
                head,
                new Paragraph(module.summary()),
                Kit.progress(mine.done(), mine.total(), "Lessons done"),
                rows.list());
        card.getElement().setAttribute("role", "group");
        card.getElement().setAttribute("aria-label", "Module " + module.number() + ": " + module.title());
        return card;
    }

    private static Component capstone(Release release, Capstone capstone, CapstoneProgress mine) {
        Component status = mine.completedAt().isPresent()
                ? Kit.chip(Tone.GOOD, "Complete")
                : !mine.locks().isEmpty()
                        ? Kit.chip(Tone.LOCKED, "Locked")
                        : Kit.chip(
                                mine.done() == 0 ? Tone.NEUTRAL : Tone.PROGRESS,
                                mine.done() + " of " + mine.quizzes().size() + " done");
        Div head = Kit.withClass(
                "my-cluster my-cluster--between",
                Kit.withClass(
                        "my-stack my-stack--s", Kit.span("my-eyebrow", "After the modules"), new H2(capstone.title())),
                status);
        Rows rows = new Rows(release);
        for (QuizProgress quiz : mine.quizzes()) {
            release.quiz(quiz.quiz()).ifPresent(of -> rows.quiz("", of, quiz));
        }
        Div card = Kit.card(
                head,
                new Paragraph(capstone.summary()),
                Kit.progress(mine.done(), mine.quizzes().size(), "Cases and examination done"));
        if (!mine.locks().isEmpty()) {
            card.add(new LockReasons(release)
                    .write(mine.locks(), new Markup())
                    .in("div", "my-lesson-row__reason my-stack my-stack--s"));
        }
        card.add(rows.list());
        card.getElement().setAttribute("role", "group");
        card.getElement().setAttribute("aria-label", capstone.title());
        return card;
    }

    private static Component status(ModuleProgress mine) {
        if (mine.complete()) {
            return Kit.chip(Tone.GOOD, "Complete");
        }
        if (!mine.locks().isEmpty()) {
            return Kit.chip(Tone.LOCKED, "Locked");
        }
        String words = mine.done() + " of " + mine.total() + " lessons";
        return mine.done() == 0 && mine.percent() == 0
                ? Kit.chip(Tone.NEUTRAL, words)
                : Kit.chip(Tone.PROGRESS, words + ", about " + mine.minutesLeft() + " min left");
    }

    /** The rows of one module or of the capstone. There are about a hundred on the page, so they are one markup. */
    private static final class Rows {

        private final LockReasons reasons;
        private final Markup markup = new Markup();

        Rows(Release release) {
            reasons = new LockReasons(release);
        }

        Component list() {
            return markup.in("ul", "my-map");
        }

        void lesson(Lesson lesson, LessonProgress mine) {
            String state = switch (mine.state()) {
                case LOCKED -> "locked";
                case OPEN -> "open";
                case IN_PROGRESS -> "progress";
                case DONE -> "done";
            };
            String word = switch (mine.state()) {
                case LOCKED -> "Locked";
                case OPEN -> "About " + lesson.minutes() + " min";
                case IN_PROGRESS -> mine.percent() + " %, about " + mine.minutesLeft() + " min left";
                case DONE -> "Done";
            };
            boolean locked = mine.state() == LessonState.LOCKED;
            row(state, lesson.title(), word, locked ? "" : LearnerLinks.lesson(lesson.id()), mine.locks());
        }

        /** The page of a locked quiz names every reason, so the row only says that it is locked. */
        void quiz(String kind, Quiz quiz, QuizProgress mine) {
            boolean locked = !mine.locks().isEmpty();
            boolean toPass = quiz.policy().passPercent().isPresent();
            String state = locked
                    ? "locked"
                    : mine.passed() ? "done" : mine.open() || mine.submitted() > 0 ? "progress" : "open";
            String word = locked
                    ? "Locked"
                    : mine.open()
                            ? "Attempt running"
                            : mine.bestPercent().isPresent()
                                    ? (!mine.passed()
                                                    ? "Not passed yet, best "
                                                    : toPass ? "Passed, best " : "Done, best ")
                                            + mine.bestPercent().getAsInt() + " %"
                                    : quiz.length() + " questions";
            row(state, kind + quiz.title(), word, LearnerLinks.quiz(quiz.id()), List.of());
        }

        /** Never shown as passed or failed: it tells the learner where to look, and counts for nothing. */
        void preCheck(Quiz quiz, QuizProgress mine) {
            boolean locked = !mine.locks().isEmpty();
            int items = quiz.length();
            String title = "Try " + (items < NUMBERS.size() ? NUMBERS.get(items) : items)
                    + (items == 1 ? " question" : " questions") + " first; nothing counts";
            String word = locked
                    ? "Locked"
                    : mine.open() ? "Running" : mine.submitted() > 0 ? "Tried" : "About " + items + " min";
            row(
                    locked ? "locked" : mine.open() ? "progress" : mine.submitted() > 0 ? "done" : "open",
                    title,
                    word,
                    locked ? "" : LearnerLinks.quiz(quiz.id()),
                    mine.locks());
        }

        /** @param href empty where the row leads nowhere and says why */
        private void row(String state, String title, String word, String href, List<LockReason> locks) {
            markup.open("li");
            if (href.isEmpty()) {
                markup.open("div", "class", ROW, "data-state", state);
            } else {
                markup.open("a", "class", ROW, "data-state", state, "href", href);
            }
            markup.span("my-lesson-row__title", title).span("my-lesson-row__meta", word);
            if (href.isEmpty() && !locks.isEmpty()) {
                reasons.write(locks, markup.open("div", "class", "my-lesson-row__reason"))
                        .close();
            }
            markup.close().close();
        }
    }
}
