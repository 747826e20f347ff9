package org.myelin.ui.instructor;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.myelin.analytics.AssignmentStatus;
import org.myelin.analytics.Attention;
import org.myelin.analytics.CohortDashboard;
import org.myelin.analytics.CohortReports;
import org.myelin.analytics.Flag;
import org.myelin.analytics.NotStarted;
import org.myelin.analytics.QuizReport;
import org.myelin.analytics.Submission;
import org.myelin.cohort.AssignmentTarget;
import org.myelin.cohort.CohortId;
import org.myelin.cohort.CohortSummary;
import org.myelin.cohort.Cohorts;
import org.myelin.identity.CurrentAccount;
import org.myelin.ui.kit.DataTable;
import org.myelin.ui.kit.Kit;
import org.myelin.ui.kit.Kit.Tone;
import org.myelin.ui.kit.Page;
import org.myelin.ui.kit.Times;

/** One cohort at a glance: who needs me today, where everybody is, what came in. */
@Route(TeachLinks.DASHBOARD + "/:cohort?([0-9a-f-]{36})")
@RolesAllowed("INSTRUCTOR")
class DashboardView extends Page implements BeforeEnterObserver {

    private final Cohorts cohorts;
    private final CohortReports reports;
    private final CurrentAccount current;
    private final Clock clock;

    DashboardView(Cohorts cohorts, CohortReports reports, CurrentAccount current, Clock clock) {
        this.cohorts = cohorts;
        this.reports = reports;
        this.current = current;
        this.clock = clock;
        addClassName("my-page--wide");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        List<CohortSummary> mine = cohorts.listFor(current.id());
        Optional<String> wanted = event.getRouteParameters().get("cohort");
        if (mine.isEmpty()) {
            title("Dashboard", "");
            content(Kit.empty("You teach no cohort yet", "An admin adds you to a cohort; it then appears here."));
            return;
        }
        CohortId id = wanted.isEmpty()
                ? mine.getFirst().id()
                : wanted.flatMap(CohortId::parse)
                        .filter(asked ->
                                mine.stream().anyMatch(cohort -> cohort.id().equals(asked)))
                        .orElseThrow(NotFoundException::new);
        show(reports.dashboard(id, current.id()), mine);
    }

    private void show(CohortDashboard dashboard, List<CohortSummary> mine) {
        title(dashboard.cohort().name(), "");
        CohortId cohort = dashboard.cohort().id();
        actions(
                Kit.linkButton(TeachLinks.regrade(cohort), "Regrade", false),
                Kit.linkButton(TeachLinks.assign(cohort), "Assign", true));
        Div figures = Kit.grid(
                Kit.stat(String.valueOf(dashboard.learners()), "Learners", ""),
                Kit.stat(dashboard.active() + " of " + dashboard.learners(), "Active", "in the last seven days"),
                Kit.stat(String.valueOf(dashboard.attention().size()), "Need you", "reasons below"),
                Kit.stat(dashboard.finished() + " of " + dashboard.learners(), "Finished the course", ""));
        List<Component> parts = new ArrayList<>();
        if (mine.size() > 1) {
            parts.add(switcher(mine, dashboard.cohort().id()));
        }
        parts.add(figures);
        parts.add(Kit.withClass(
                "my-split",
                attention(dashboard.attention()),
                Kit.withClass("my-stack", assignments(dashboard.assignments()), recent(dashboard.recent()))));
        parts.add(HeatMapTable.of(dashboard.heatMap()));
        dashboard.quizzes().forEach(quiz -> parts.add(quiz(quiz)));
        parts.add(notStarted(dashboard.notStarted()));
        content(parts.toArray(Component[]::new));
    }

    private static Component switcher(List<CohortSummary> mine, CohortId shown) {
        Nav nav = new Nav();
        nav.setAriaLabel("Your cohorts");
        nav.addClassName("my-cluster");
        for (CohortSummary cohort : mine) {
            Anchor link = Kit.linkButton(
                    TeachLinks.dashboard(cohort.id()), cohort.name() + " (" + cohort.learners() + ")", false);
            if (cohort.id().equals(shown)) {
                link.getElement().setAttribute("aria-current", "page");
                link.addClassName("my-button--current");
            }
            nav.add(link);
        }
        return nav;
    }

    private Component attention(List<Attention> attention) {
        UnorderedList rows = new UnorderedList();
        rows.addClassName("my-list");
        Instant now = clock.instant();
        for (Attention who : attention) {
            ListItem row = new ListItem(Kit.withClass(
                    "my-cluster my-cluster--between",
                    strong(Kit.routerLink(TeachLinks.learner(who.learner()), who.name())),
                    Kit.muted(who.lastActivity()
                            .map(at -> "Last here " + Times.ago(at, now))
                            .orElse("Not here yet"))));
            for (Flag flag : who.flags()) {
                row.add(Kit.withClass(
                        "my-flag",
                        Kit.chip(tone(flag.kind()), word(flag.kind())),
                        new Span(flag.reason()),
                        Kit.muted("Clears when: " + flag.clearedBy())));
            }
            rows.add(row);
        }
        Component body = attention.isEmpty() ? Kit.muted("Nobody needs you today.") : rows;
        return Kit.card(new H2("Who needs you today"), body);
    }

    private static Tone tone(Flag.Kind kind) {
        return switch (kind) {
            case NO_TRIES_LEFT, FAILED_TWICE -> Tone.BAD;
            case OVERDUE, NOT_STARTED, NO_ACTIVITY, ATTEMPT_LEFT_OPEN, STALLED -> Tone.WARN;
        };
    }

    private static String word(Flag.Kind kind) {
        return switch (kind) {
            case NO_TRIES_LEFT -> "No tries left";
            case FAILED_TWICE -> "Not passed twice";
            case OVERDUE -> "Past the due date";
            case NOT_STARTED -> "Not started";
            case NO_ACTIVITY -> "Quiet";
            case ATTEMPT_LEFT_OPEN -> "Attempt left open";
            case STALLED -> "Stalled";
        };
    }

    private static Component assignments(List<AssignmentStatus> assignments) {
        UnorderedList rows = new UnorderedList();
        rows.addClassName("my-list");
        for (AssignmentStatus status : assignments) {
            ListItem row = new ListItem(Kit.span("my-strong", kind(status) + status.title()));
            row.add(Kit.muted(due(status) + " · " + status.done() + " of " + status.learners() + " done, "
                    + status.started() + " started"));
            row.add(Kit.progress(status.done(), status.learners(), "Done"));
            if (status.late() > 0) {
                row.add(Kit.chip(Tone.WARN, status.late() + " past the due date"));
            }
            rows.add(row);
        }
        Component body = assignments.isEmpty() ? Kit.muted("Nothing is assigned yet.") : rows;
        return Kit.card(new H2("Assigned"), body);
    }

    private static String kind(AssignmentStatus status) {
        return switch (status.assignment().data().target()) {
            case AssignmentTarget.OfQuiz _ -> "Quiz: ";
            case AssignmentTarget.OfModule _ -> "Module: ";
            case AssignmentTarget.OfCourse _ -> "Course: ";
        };
    }

    private static String due(AssignmentStatus status) {
        Instant due = status.assignment().data().dueAt();
        return due == null ? "No due date" : "Due " + Times.moment(due);
    }

    private static Component recent(List<Submission> recent) {
        UnorderedList rows = new UnorderedList();
        rows.addClassName("my-list");
        for (Submission submission : recent) {
            String grade = submission.waiting() > 0 ? "" : " · " + submission.percent() + " %" + verdict(submission);
            ListItem row = new ListItem(
                    strong(Kit.routerLink(TeachLinks.attempt(submission.attempt()), submission.name())),
                    Kit.muted(submission.title() + ", attempt " + submission.number() + grade + " · "
                            + Times.shortMoment(submission.submittedAt())));
            if (submission.waiting() > 0) {
                row.add(waiting(submission));
            }
            rows.add(row);
        }
        Component body = recent.isEmpty() ? Kit.muted("No quiz was handed in yet.") : rows;
        return Kit.card(new H2("Handed in lately"), body);
    }

    private static String verdict(Submission submission) {
        return submission.passed() == null ? "" : submission.passed() ? " passed" : " not passed yet";
    }

    private static Component waiting(Submission submission) {
        String words = submission.waiting() == 1
                ? "1 point waits for your marks"
                : submission.waiting() + " points wait for your marks";
        Anchor link = Kit.routerLink(TeachLinks.attempt(submission.attempt()), words);
        link.setAriaLabel(
                words + ": " + submission.name() + ", " + submission.title() + ", attempt " + submission.number());
        return link;
    }

    private static Component quiz(QuizReport quiz) {
        DataTable table = new DataTable(
                "Results of " + quiz.title(),
                "Learner",
                "Attempts",
                "Best",
                "Last",
                "Result",
                "Time",
                "Last handed in",
                "");
        for (QuizReport.Row row : quiz.rows()) {
            Component verdict = row.running()
                    ? Kit.chip(Tone.PROGRESS, "Attempt running")
                    : row.attempts() == 0
                            ? Kit.chip(Tone.NEUTRAL, "Not submitted yet")
                            : row.passed() ? Kit.chip(Tone.GOOD, "Passed") : Kit.chip(Tone.WARN, "Not passed yet");
            table.row(
                    Kit.routerLink(TeachLinks.learner(row.learner()), row.name()),
                    DataTable.text(String.valueOf(row.attempts())),
                    DataTable.text(percent(row.best())),
                    DataTable.text(percent(row.last())),
                    verdict,
                    DataTable.text(row.time().map(Times::duration).orElse("–")),
                    DataTable.text(row.lastSubmittedAt().map(Times::day).orElse("–")),
                    row.lastAttempt()
                            .<Component>map(attempt -> Kit.routerLink(TeachLinks.attempt(attempt), "Open"))
                            .orElseGet(Span::new));
        }
        String summary = quiz.submitted() + " learners submitted, " + quiz.passed() + " passed"
                + (quiz.averageBest().isPresent()
                        ? "; mean of the best results " + quiz.averageBest().getAsInt() + " %."
                        : ".");
        return Kit.card(new H2("Quiz: " + quiz.title()), new Paragraph(summary), table);
    }

    private static Component notStarted(List<NotStarted> lists) {
        Div card = Kit.card(new H2("Not started"));
        lists.stream().filter(list -> !list.people().isEmpty()).forEach(list -> {
            card.add(new H3(list.title()));
            Div people = Kit.withClass("my-cluster");
            list.people().forEach(person -> people.add(Kit.routerLink(TeachLinks.learner(person.id()), person.name())));
            card.add(people);
        });
        if (card.getComponentCount() == 1) {
            card.add(Kit.muted("Everybody has started everything."));
        }
        return card;
    }

    private static String percent(OptionalInt value) {
        return value.isPresent() ? value.getAsInt() + " %" : "–";
    }

    private static Component strong(Component component) {
        component.addClassName("my-strong");
        return component;
    }
}
