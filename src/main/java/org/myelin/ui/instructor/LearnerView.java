package org.myelin.ui.instructor;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.myelin.analytics.CohortReports;
import org.myelin.analytics.Flag;
import org.myelin.analytics.LearnerDetail;
import org.myelin.analytics.LearnerNotFound;
import org.myelin.attempt.Accommodation;
import org.myelin.attempt.AttemptSummary;
import org.myelin.attempt.Grade;
import org.myelin.attempt.ReopenResult;
import org.myelin.attempt.TimeAllowance;
import org.myelin.content.Courses;
import org.myelin.content.Lesson;
import org.myelin.content.Release;
import org.myelin.identity.AccountId;
import org.myelin.identity.CurrentAccount;
import org.myelin.progress.LessonProgress;
import org.myelin.progress.ModuleProgress;
import org.myelin.ui.kit.DataTable;
import org.myelin.ui.kit.Kit;
import org.myelin.ui.kit.Kit.Tone;
import org.myelin.ui.kit.Page;
import org.myelin.ui.kit.Times;

/** One learner of the instructor's cohorts: flags, lessons, quiz attempts. Opening it is recorded in the audit log. */
@Route(TeachLinks.LEARNER + "/:learner([0-9a-f-]{36})")
@RolesAllowed("INSTRUCTOR")
class LearnerView extends Page implements BeforeEnterObserver {

    private final CohortReports reports;
    private final Courses courses;
    private final CurrentAccount current;
    private final Clock clock;
    private final Div message = new Div();

    LearnerView(CohortReports reports, Courses courses, CurrentAccount current, Clock clock) {
        this.reports = reports;
        this.courses = courses;
        this.current = current;
        this.clock = clock;
        message.getElement().setAttribute("role", "status").setAttribute("tabindex", "-1");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        try {
            AccountId learner = event.getRouteParameters()
                    .get("learner")
                    .map(UUID::fromString)
                    .map(AccountId::new)
                    .orElseThrow(NotFoundException::new);
            show(reports.learner(learner, current.id()));
        } catch (LearnerNotFound | IllegalArgumentException _) {
            throw new NotFoundException();
        }
    }

    private void show(LearnerDetail learner) {
        String last = learner.lastActivity()
                .map(at -> "Last here " + Times.ago(at, clock.instant()))
                .orElse("Not here yet");
        Button accommodate = new Button(
                "Accommodation",
                _ -> LearnerDialogs.accommodation(learner.name(), learner.accommodation(), granted -> {
                    reports.grant(learner.learner(), granted, current.id());
                    again(learner.learner(), Tone.GOOD, "The accommodation is saved. The learner sees it.");
                }));
        actions(accommodate);
        title(learner.name(), learner.email() + " · " + String.join(", ", learner.cohorts()) + " · " + last);
        List<Component> parts = new ArrayList<>();
        parts.add(Kit.grid(
                Kit.stat(learner.course().done() + " of " + learner.course().total(), "Lessons done", ""),
                Kit.stat(
                        String.valueOf(learner.attempts().stream()
                                .filter(attempt -> attempt.grade() != null)
                                .count()),
                        "Quizzes submitted",
                        ""),
                Kit.stat(accommodation(learner.accommodation()), "Accommodation", "")));
        if (!learner.flags().isEmpty()) {
            Div flags = Kit.card(new H2("Needs you"));
            for (Flag flag : learner.flags()) {
                flags.add(Kit.withClass(
                        "my-flag", new Span(flag.reason()), Kit.muted("Clears when: " + flag.clearedBy())));
            }
            parts.add(flags);
        }
        parts.add(Kit.stack(message, attempts(learner)));
        parts.add(lessons(learner));
        content(parts.toArray(Component[]::new));
    }

    private static String accommodation(Accommodation accommodation) {
        String time = accommodation.time().equals(TimeAllowance.ORDINARY)
                ? "None"
                : LearnerDialogs.words(accommodation.time());
        return switch (accommodation.extraTries()) {
            case 0 -> time;
            case 1 -> time + ", +1 try";
            default -> time + ", +" + accommodation.extraTries() + " tries";
        };
    }

    private Component attempts(LearnerDetail learner) {
        DataTable table = new DataTable("Quiz attempts", "Quiz", "Started", "Handed in", "Points", "Result", "");
        for (AttemptSummary attempt : learner.attempts()) {
            Grade grade = attempt.grade();
            Boolean passed =
                    grade == null ? null : grade.passed(attempt.policy().passPercent());
            table.row(
                    new Span(attempt.title() + ", attempt " + attempt.tryNo()),
                    DataTable.text(Times.shortMoment(attempt.startedAt())),
                    DataTable.text(attempt.submittedAt() == null ? "–" : Times.shortMoment(attempt.submittedAt())),
                    DataTable.text(
                            grade == null
                                    ? "–"
                                    : grade.score() + " of " + grade.max() + " (" + grade.percent() + " %)"),
                    grade == null
                            ? Kit.chip(Tone.PROGRESS, "Running")
                            : passed == null
                                    ? Kit.chip(Tone.NEUTRAL, grade.waiting() > 0 ? "Waiting for marks" : "Submitted")
                                    : passed ? Kit.chip(Tone.GOOD, "Passed") : Kit.chip(Tone.WARN, "Not passed yet"),
                    grade == null
                            ? addTime(learner, attempt)
                            : Kit.cluster(open(attempt, grade), reopen(learner, attempt)));
        }
        return Kit.card(new H2("Quizzes"), table.isEmpty() ? Kit.muted("No attempt yet.") : table);
    }

    private static Component open(AttemptSummary attempt, Grade grade) {
        String words = grade.waiting() > 0 ? "Give marks" : "Open";
        Anchor link = Kit.routerLink(TeachLinks.attempt(attempt.id()), words);
        link.setAriaLabel(words + ": " + attempt.title() + ", attempt " + attempt.tryNo());
        return link;
    }

    private Component addTime(LearnerDetail learner, AttemptSummary attempt) {
        if (attempt.deadlineAt() == null) {
            return new Span();
        }
        String name = attempt.title() + ", attempt " + attempt.tryNo();
        return action(
                "Add time",
                name,
                () -> LearnerDialogs.addTime(name, (more, reason) -> {
                    boolean added = reports.extend(attempt.id(), more, reason, current.id());
                    again(
                            learner.learner(),
                            added ? Tone.GOOD : Tone.WARN,
                            added
                                    ? Times.duration(more) + " were added."
                                    : "The attempt is submitted by now, so no time was added.");
                }));
    }

    private Component reopen(LearnerDetail learner, AttemptSummary attempt) {
        String name = attempt.title() + ", attempt " + attempt.tryNo();
        return action(
                "Reopen",
                name,
                () -> LearnerDialogs.reopen(name, (more, reason) -> {
                    switch (reports.reopen(attempt.id(), more, reason, current.id())) {
                        case ReopenResult.Reopened(var until) ->
                            again(
                                    learner.learner(),
                                    Tone.GOOD,
                                    until == null
                                            ? "The attempt is open again."
                                            : "The attempt is open again until " + Times.moment(until) + ".");
                        case ReopenResult.Refused(String why) -> again(learner.learner(), Tone.BAD, why);
                    }
                }));
    }

    private static Component action(String word, String about, Runnable action) {
        Button button = new Button(word, _ -> action.run());
        button.addThemeVariants(ButtonVariant.TERTIARY);
        button.setAriaLabel(word + ": " + about);
        return button;
    }

    private void again(AccountId learner, Tone tone, String words) {
        show(reports.learner(learner, current.id()));
        message.removeAll();
        message.add(Kit.callout(tone, new Paragraph(words)));
        // The button that was pressed is a new one now.
        message.getElement().callJsFunction("focus");
    }

    private Component lessons(LearnerDetail learner) {
        Release release = courses.live();
        DataTable table = new DataTable("Lessons", "Lesson", "State", "Checks, first answers", "Completed");
        for (ModuleProgress module : learner.course().modules()) {
            for (LessonProgress lesson : module.lessons()) {
                String title = release.lesson(lesson.lesson())
                        .map(Lesson::title)
                        .orElse(lesson.lesson().value());
                table.row(
                        new Span(title),
                        switch (lesson.state()) {
                            case DONE -> Kit.chip(Tone.GOOD, "Done");
                            case IN_PROGRESS -> Kit.chip(Tone.PROGRESS, lesson.percent() + " %");
                            case OPEN -> Kit.chip(Tone.NEUTRAL, "Not started");
                            case LOCKED -> Kit.chip(Tone.LOCKED, "Locked");
                        },
                        DataTable.text(
                                java.util.Optional.ofNullable(learner.checks().get(lesson.lesson()))
                                        .map(score -> score.score() + " of " + score.max() + " points")
                                        .orElse("–")),
                        DataTable.text(lesson.completedAt().map(Times::day).orElse("–")));
            }
        }
        return Kit.card(new H2("Lessons"), table);
    }
}
