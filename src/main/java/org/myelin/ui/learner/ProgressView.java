package org.myelin.ui.learner;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.myelin.attempt.Accommodation;
import org.myelin.attempt.Accommodations;
import org.myelin.attempt.AttemptSummary;
import org.myelin.attempt.Grade;
import org.myelin.attempt.TimeAllowance;
import org.myelin.content.Courses;
import org.myelin.content.Lesson;
import org.myelin.content.Release;
import org.myelin.identity.AccountId;
import org.myelin.identity.CurrentAccount;
import org.myelin.progress.CourseProgress;
import org.myelin.progress.LessonProgress;
import org.myelin.progress.LessonState;
import org.myelin.progress.ModuleProgress;
import org.myelin.progress.Progress;
import org.myelin.progress.Streak;
import org.myelin.ui.kit.DataTable;
import org.myelin.ui.kit.Kit;
import org.myelin.ui.kit.Kit.Tone;
import org.myelin.ui.kit.Page;
import org.myelin.ui.kit.Times;

/** What the learner has done, with dates, and what every result was made of. */
@Route(LearnerLinks.PROGRESS)
@RolesAllowed("STUDENT")
class ProgressView extends Page implements AfterNavigationObserver {

    private final Courses courses;
    private final Progress progress;
    private final Accommodations accommodations;
    private final CurrentAccount current;

    ProgressView(Courses courses, Progress progress, Accommodations accommodations, CurrentAccount current) {
        this.courses = courses;
        this.progress = progress;
        this.accommodations = accommodations;
        this.current = current;
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        AccountId me = current.id();
        Release release = courses.live();
        CourseProgress mine = progress.of(me);
        Streak streak = progress.streak(me);
        List<AttemptSummary> results = mine.attempts().stream()
                .filter(attempt -> attempt.grade() != null)
                .toList();
        title(
                "My progress",
                "What you have done and what it was worth. Only you and your instructors see this, and pre-checks only you.");
        Div figures = Kit.grid(
                Kit.stat(mine.done() + " of " + mine.total(), "Lessons done", about(mine.minutesLeft())),
                Kit.stat(String.valueOf(results.size()), "Quizzes submitted", ""),
                streak.on()
                        ? Kit.stat(
                                String.valueOf(streak.days()), "Learning days in a row", "Longest: " + streak.longest())
                        : Kit.stat("Off", "Learning days in a row", "You switched this off"));
        content(
                figures,
                quizzes(release, results),
                lessons(release, mine),
                accommodation(me),
                streakSwitch(me, streak));
    }

    private Component accommodation(AccountId me) {
        Accommodation mine = accommodations.of(me);
        String time = switch (mine.time()) {
            case TimeAllowance.Factor(int percent) ->
                percent == 100
                        ? "The ordinary time in every quiz."
                        : "Your time in every quiz is the ordinary time \u00d7 " + percent / 100.0 + ".";
            case TimeAllowance.NoLimit _ -> "You have no time limit in any quiz; closing times still hold.";
        };
        String tries = mine.extraTries() == 0
                ? ""
                : " You have " + mine.extraTries() + (mine.extraTries() == 1 ? " try" : " tries")
                        + " more than others in every quiz.";
        return Kit.card(
                new H2("Your accommodation"),
                mine.equals(Accommodation.NONE)
                        ? Kit.muted("None. If you need more time or tries, ask your instructor.")
                        : new Paragraph(time + tries),
                Kit.muted("Every quiz says before the start what this means for it."));
    }

    private static String about(int minutes) {
        return minutes == 0 ? "Nothing left to read" : "About " + minutes + " min left";
    }

    private Component streakSwitch(AccountId me, Streak streak) {
        Checkbox box = new Checkbox("Count learning days", streak.on());
        box.addValueChangeListener(change -> progress.setStreak(me, Boolean.TRUE.equals(change.getValue())));
        return Kit.card(
                new H2("Learning days"),
                Kit.muted(
                        "One learning step a day counts. Two missed days are forgiven. Switch it off if it does not help you."),
                box);
    }

    private static Component quizzes(Release release, List<AttemptSummary> results) {
        if (results.isEmpty()) {
            return Kit.empty(
                    "No quiz submitted yet",
                    "When you hand one in, its result and explanation stay here.",
                    Kit.linkButton(LearnerLinks.course(), "Open the course", false));
        }
        DataTable table = new DataTable("Submitted quizzes", "Quiz", "Submitted", "Points", "Result", "");
        for (AttemptSummary attempt : results.reversed()) {
            Grade grade = attempt.grade();
            if (grade == null || attempt.submittedAt() == null) {
                continue;
            }
            Boolean passed = grade.passed(attempt.policy().passPercent());
            Component verdict = passed != null
                    ? passed ? Kit.chip(Tone.GOOD, "Passed") : Kit.chip(Tone.WARN, "Not passed yet")
                    : Kit.chip(
                            Tone.NEUTRAL,
                            release.isPreCheck(attempt.quiz())
                                    ? "Only for you"
                                    : grade.waiting() > 0 ? "Waiting for marks" : "Submitted");
            table.row(
                    new Span(attempt.title() + ", attempt " + attempt.tryNo()),
                    DataTable.text(Times.day(attempt.submittedAt())),
                    DataTable.text(grade.score() + " of " + grade.max() + " (" + grade.percent() + " %)"),
                    verdict,
                    Kit.routerLink(LearnerLinks.result(attempt.id()), "Open the explanation"));
        }
        return Kit.card(new H2("Quizzes"), table);
    }

    private static Component lessons(Release release, CourseProgress mine) {
        DataTable table = new DataTable("Lessons", "Lesson", "State", "Completed");
        for (ModuleProgress module : mine.modules()) {
            for (LessonProgress lesson : module.lessons()) {
                String title = release.lesson(lesson.lesson())
                        .map(Lesson::title)
                        .orElse(lesson.lesson().value());
                table.row(
                        new Span(title),
                        state(lesson.state(), lesson.percent()),
                        DataTable.text(lesson.completedAt().map(Times::day).orElse("–")));
            }
        }
        return Kit.card(new H2("Lessons"), table);
    }

    private static Component state(LessonState state, int percent) {
        return switch (state) {
            case DONE -> Kit.chip(Tone.GOOD, "Done");
            case IN_PROGRESS -> Kit.chip(Tone.PROGRESS, percent + " %");
            case OPEN -> Kit.chip(Tone.NEUTRAL, "Not started");
            case LOCKED -> Kit.chip(Tone.LOCKED, "Locked");
        };
    }
}
