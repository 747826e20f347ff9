package org.myelin.ui.learner;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.myelin.cohort.AssignmentTarget;
import org.myelin.cohort.Assignments;
import org.myelin.cohort.DueItem;
import org.myelin.cohort.DueState;
import org.myelin.content.CourseModule;
import org.myelin.content.Courses;
import org.myelin.content.Lesson;
import org.myelin.content.Release;
import org.myelin.identity.CurrentAccount;
import org.myelin.identity.Role;
import org.myelin.identity.SignedInAccount;
import org.myelin.practice.Practice;
import org.myelin.practice.PracticeOverview;
import org.myelin.progress.CourseProgress;
import org.myelin.progress.LessonProgress;
import org.myelin.progress.LessonState;
import org.myelin.progress.ModuleProgress;
import org.myelin.progress.Progress;
import org.myelin.progress.Streak;
import org.myelin.ui.kit.Kit;
import org.myelin.ui.kit.Kit.Tone;
import org.myelin.ui.kit.Markup;
import org.myelin.ui.kit.Page;
import org.myelin.ui.kit.Times;

/** Answers "what now?" in one glance. Staff who do not learn here are sent to their own first page. */
@Route("")
@PermitAll
class HomeView extends Page implements BeforeEnterObserver, AfterNavigationObserver {

    private final Courses courses;
    private final Progress progress;
    private final Assignments assignments;
    private final Practice practice;
    private final CurrentAccount current;

    HomeView(Courses courses, Progress progress, Assignments assignments, Practice practice, CurrentAccount current) {
        this.courses = courses;
        this.progress = progress;
        this.assignments = assignments;
        this.practice = practice;
        this.current = current;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (current.has(Role.STUDENT)) {
            return;
        }
        event.forwardTo(current.has(Role.INSTRUCTOR) ? "teach" : "admin");
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        if (!current.has(Role.STUDENT)) {
            return;
        }
        SignedInAccount account = current.get();
        ZoneId zone = Times.zone();
        if (!zone.equals(progress.zone(account.id()))) {
            progress.setZone(account.id(), zone);
        }
        Release release = courses.live();
        CourseProgress mine = progress.of(account.id());
        title("Hello, " + firstName(account.displayName()), "");
        Div main = Kit.withClass("my-stack my-stack--l", continueCard(release, mine), modules(release, mine));
        Div aside = Kit.withClass("my-stack", due(assignments.listFor(account.id(), mine)));
        cards(practice.overview(account.id(), mine)).ifPresent(aside::add);
        streak(progress.streak(account.id())).ifPresent(aside::add);
        content(Kit.withClass("my-split", main, aside));
    }

    private static String firstName(String displayName) {
        return displayName.split(" ", 2)[0];
    }

    private static Component continueCard(Release release, CourseProgress mine) {
        Optional<Lesson> next = mine.continueAt().flatMap(release::lesson);
        if (next.isEmpty()) {
            return mine.completedAt()
                    .<Component>map(at -> Kit.card(
                            Kit.chip(Tone.GOOD, "Course complete"),
                            new H2("You finished the course on " + Times.day(at)),
                            new Paragraph("Every lesson stays open for reading, and quizzes for practice."),
                            Kit.linkButton(LearnerLinks.course(), "Open the course", true)))
                    .orElseGet(() -> Kit.card(
                            new H2("Nothing left to read"),
                            new Paragraph("What remains are quizzes. The course map shows which."),
                            Kit.linkButton(LearnerLinks.course(), "Open the course", true)));
        }
        Lesson lesson = next.get();
        String module = release.module(lesson.module())
                .map(of -> "Module " + of.number() + " · " + of.title())
                .orElse("");
        boolean started = mine.lesson(lesson.id())
                .map(of -> of.state() == LessonState.IN_PROGRESS)
                .orElse(false);
        int minutes = mine.lesson(lesson.id()).map(LessonProgress::minutesLeft).orElse(lesson.minutes());
        Div card = Kit.card(
                Kit.span("my-eyebrow", module),
                new H2(lesson.title()),
                Kit.muted("About " + minutes + (started ? " min left" : " min")),
                Kit.cluster(
                        Kit.linkButton(LearnerLinks.lesson(lesson.id()), started ? "Continue" : "Start lesson", true)));
        card.addClassName("my-card--accent");
        card.addClassName("my-continue");
        return card;
    }

    private static Component modules(Release release, CourseProgress mine) {
        Markup cards = new Markup();
        for (CourseModule module : release.course().modules()) {
            mine.module(module.id()).ifPresent(of -> moduleCard(cards, module, of));
        }
        return Kit.withClass("my-stack", new H2("Your course"), cards.in("div", "my-grid my-grid--wide"));
    }

    private static void moduleCard(Markup cards, CourseModule module, ModuleProgress mine) {
        cards.open("div", "class", "my-card")
                .span("my-eyebrow", "Module " + module.number())
                .span("my-card__title", module.title())
                .progress(mine.done(), mine.total(), "Lessons done");
        if (mine.complete()) {
            cards.chip(Tone.GOOD, "Complete");
        } else if (!mine.locks().isEmpty()) {
            cards.chip(Tone.LOCKED, "Locked");
        } else {
            cards.muted(mine.done() + " of " + mine.total() + " lessons done");
        }
        cards.close();
    }

    private static Component due(List<DueItem> items) {
        UnorderedList rows = new UnorderedList();
        rows.addClassName("my-list");
        items.stream()
                .filter(item -> item.state() != DueState.DONE && item.state() != DueState.CLOSED)
                .forEach(item -> {
                    Component title = href(item.target())
                            .<Component>map(href -> Kit.routerLink(href, kind(item.target()) + item.title()))
                            .orElseGet(() -> Kit.span("my-strong", kind(item.target()) + item.title()));
                    ListItem row = new ListItem(title);
                    String when = item.state() == DueState.NOT_OPEN_YET
                            ? item.opensAt()
                                    .map(at -> "Opens " + Times.moment(at))
                                    .orElse("")
                            : item.dueAt().map(at -> "Due " + Times.moment(at)).orElse("No due date");
                    row.add(Kit.muted(when + " · " + item.cohortName()));
                    if (item.state() == DueState.OVERDUE) {
                        row.add(Kit.chip(Tone.WARN, "Past the due date, still open"));
                    }
                    rows.add(row);
                });
        Component body =
                rows.getChildren().findAny().isPresent() ? rows : Kit.muted("Nothing is due. Learn at your own pace.");
        return Kit.card(Kit.withClass("my-cluster", Kit.icon("calendar"), new H2("Due")), body);
    }

    private static Optional<String> href(AssignmentTarget target) {
        return switch (target) {
            case AssignmentTarget.OfQuiz(var quiz) -> Optional.of(LearnerLinks.quiz(quiz));
            case AssignmentTarget.OfModule _, AssignmentTarget.OfCourse _ -> Optional.of(LearnerLinks.course());
        };
    }

    private static String kind(AssignmentTarget target) {
        return switch (target) {
            case AssignmentTarget.OfQuiz _ -> "Quiz: ";
            case AssignmentTarget.OfModule _ -> "Module: ";
            case AssignmentTarget.OfCourse _ -> "Course: ";
        };
    }

    private static Optional<Component> cards(PracticeOverview overview) {
        int due = overview.due();
        int fresh = overview.fresh();
        if (due + fresh == 0 && overview.nextDueAt().isEmpty()) {
            return Optional.empty();
        }
        String title = due == 0 ? "No card to review" : due == 1 ? "1 card to review" : due + " cards to review";
        String more = due + fresh == 0
                ? overview.nextDueAt()
                        .map(at -> "The next one comes back " + Times.shortMoment(at) + ".")
                        .orElse("")
                : fresh == 0 ? "Reviewed in time, they stay." : fresh + " new from what you have begun.";
        Div card = Kit.card(Kit.withClass("my-cluster", Kit.icon("cards"), new H2(title)), Kit.muted(more));
        if (due + fresh > 0) {
            card.add(Kit.linkButton(LearnerLinks.practice(), "Practise", false));
        }
        return Optional.of(card);
    }

    private static Optional<Component> streak(Streak streak) {
        if (!streak.on()) {
            return Optional.empty();
        }
        String days = streak.days() == 1 ? "1 learning day" : streak.days() + " learning days";
        String today = streak.learnedToday() ? "Today counts already." : "One lesson step today keeps it going.";
        return Optional.of(Kit.card(
                Kit.withClass("my-cluster", Kit.icon("flame"), new H2(days + " in a row")),
                Kit.muted(today + " A missed day uses a freeze: " + streak.freezesLeft() + " left.")));
    }
}
