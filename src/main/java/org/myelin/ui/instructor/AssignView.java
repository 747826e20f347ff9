package org.myelin.ui.instructor;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.myelin.cohort.AssignResult;
import org.myelin.cohort.Assignment;
import org.myelin.cohort.AssignmentData;
import org.myelin.cohort.AssignmentTarget;
import org.myelin.cohort.Assignments;
import org.myelin.cohort.CohortId;
import org.myelin.cohort.CohortSummary;
import org.myelin.cohort.Cohorts;
import org.myelin.content.Capstone;
import org.myelin.content.Course;
import org.myelin.content.CourseModule;
import org.myelin.content.Courses;
import org.myelin.content.FeedbackPolicy;
import org.myelin.content.Quiz;
import org.myelin.content.QuizId;
import org.myelin.content.QuizPurpose;
import org.myelin.content.Release;
import org.myelin.identity.CurrentAccount;
import org.myelin.ui.kit.DataTable;
import org.myelin.ui.kit.Kit;
import org.myelin.ui.kit.Kit.Tone;
import org.myelin.ui.kit.Page;
import org.myelin.ui.kit.Times;
import org.springframework.dao.OptimisticLockingFailureException;

/** Assigns a quiz, a module or the course to a cohort, and takes an assignment back. */
@Route(TeachLinks.ASSIGN + "/:cohort?([0-9a-f-]{36})")
@RolesAllowed("INSTRUCTOR")
class AssignView extends Page implements BeforeEnterObserver {

    /** Something that can be assigned, with the words for it. */
    private record Choice(String title, AssignmentTarget target) {}

    private final Cohorts cohorts;
    private final Assignments assignments;
    private final Courses courses;
    private final CurrentAccount current;

    private final Select<CohortSummary> cohort = new Select<>();
    private final Select<Choice> what = new Select<>();
    private final DateTimePicker opens = new DateTimePicker("Opens");
    private final DateTimePicker due = new DateTimePicker("Due");
    private final DateTimePicker lastStart = new DateTimePicker("Last start");
    private final DateTimePicker closes = new DateTimePicker("Closes");
    private final IntegerField tries = new IntegerField("Tries");
    private final IntegerField minutes = new IntegerField("Time limit in minutes");
    private final Select<FeedbackPolicy> feedback = new Select<>();
    private final Div message = new Div();
    private final Div existing = Kit.withClass("my-stack");

    AssignView(Cohorts cohorts, Assignments assignments, Courses courses, CurrentAccount current) {
        this.cohorts = cohorts;
        this.assignments = assignments;
        this.courses = courses;
        this.current = current;
        cohort.setLabel("Cohort");
        cohort.setItemLabelGenerator(CohortSummary::name);
        cohort.addValueChangeListener(_ -> showExisting());
        what.setLabel("What");
        what.setItemLabelGenerator(Choice::title);
        what.addValueChangeListener(change -> explain(change.getValue()));
        for (DateTimePicker moment : List.of(opens, due, lastStart, closes)) {
            // Hours from 0 to 23, as everywhere else.
            moment.setLocale(Locale.UK);
            moment.setDatePickerI18n(Kit.dates());
        }
        opens.setHelperText("Left empty: open at once");
        due.setHelperText("Later counts as late, and is not refused");
        lastStart.setHelperText("No start after this; attempts that run go on");
        closes.setHelperText("No start and no answer after this");
        tries.setMin(0);
        tries.setMax(100);
        minutes.setMin(1);
        minutes.setMax(600);
        feedback.setLabel("Feedback");
        feedback.setItemLabelGenerator(AssignView::words);
        feedback.setEmptySelectionAllowed(true);
        feedback.setEmptySelectionCaption("As the quiz says");
        feedback.setItems(FeedbackPolicy.values());
        message.getElement().setAttribute("role", "status");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        List<CohortSummary> mine = cohorts.listFor(current.id());
        title("Assign", "Learners see it on their home page with the due date in their own time zone.");
        if (mine.isEmpty()) {
            content(Kit.empty("You teach no cohort yet", "An admin adds you to a cohort; you can assign to it then."));
            return;
        }
        cohort.setItems(mine);
        what.setItems(choices());
        Optional<String> wanted = event.getRouteParameters().get("cohort");
        CohortSummary chosen = wanted.isEmpty()
                ? mine.getFirst()
                : mine.stream()
                        .filter(of -> CohortId.parse(wanted.get())
                                .filter(of.id()::equals)
                                .isPresent())
                        .findFirst()
                        .orElseThrow(NotFoundException::new);
        Button assign = new Button("Assign", _ -> assign());
        assign.addThemeVariants(ButtonVariant.PRIMARY);
        Div form = Kit.card(
                new H2("New assignment"),
                Kit.withClass("my-form", cohort, what, opens, due, lastStart, closes, tries, minutes, feedback),
                message,
                Kit.cluster(assign));
        content(form, existing);
        explain(null);
        cohort.setValue(chosen);
    }

    private List<Choice> choices() {
        Release release = courses.live();
        Course course = release.course();
        List<Choice> choices = new ArrayList<>();
        Set<QuizId> quizzes = new LinkedHashSet<>();
        course.modules().forEach(module -> module.quiz().ifPresent(quizzes::add));
        course.capstone().map(Capstone::quizzes).ifPresent(quizzes::addAll);
        // Whatever else there is, such as written work, is offered by assignment only; a pre-check counts for nothing.
        release.quizzes().values().stream()
                .filter(quiz -> quiz.purpose() != QuizPurpose.PRE_CHECK)
                .map(Quiz::id)
                .sorted(Comparator.comparing(QuizId::value))
                .forEach(quizzes::add);
        quizzes.stream()
                .flatMap(id -> release.quiz(id).stream())
                .filter(quiz -> quiz.status().offered())
                .forEach(quiz -> choices.add(new Choice(title(quiz), new AssignmentTarget.OfQuiz(quiz.id()))));
        course.modules()
                .forEach(module -> choices.add(new Choice(
                        "Module " + module.number() + ": " + module.title(),
                        new AssignmentTarget.OfModule(module.id()))));
        choices.add(new Choice("Course: " + course.title(), new AssignmentTarget.OfCourse(course.id())));
        return choices;
    }

    private static String title(Quiz quiz) {
        return switch (quiz.purpose()) {
            case MODULE_QUIZ -> "Quiz: " + quiz.title();
            case PRE_CHECK -> "Pre-check: " + quiz.title();
            case PRACTICE -> "Practice: " + quiz.title();
            case EXAMINATION -> "Examination: " + quiz.title();
        };
    }

    /** Shows the rules that what is chosen can have, and what holds when they are left empty. */
    private void explain(@Nullable Choice chosen) {
        Optional<Quiz> quiz = chosen != null && chosen.target() instanceof AssignmentTarget.OfQuiz(var id)
                ? courses.live().quiz(id)
                : Optional.empty();
        List.<Component>of(lastStart, closes, tries, minutes, feedback)
                .forEach(field -> field.setVisible(quiz.isPresent()));
        what.setHelperText(
                quiz.isPresent() ? "Opens for every learner, whatever lessons and modules come before it" : null);
        quiz.ifPresent(of -> {
            int allowed = of.policy().tries();
            tries.setHelperText("Left empty: as the quiz says (" + (allowed == 0 ? "no limit" : allowed) + ")");
            minutes.setHelperText("Left empty: as the quiz says ("
                    + of.policy().timeLimit().map(Times::duration).orElse("none") + "). "
                    + (of.purpose() == QuizPurpose.PRACTICE
                            ? "Learners may pause, because it is practice"
                            : "Learners cannot pause"));
        });
    }

    private void assign() {
        if (cohort.getValue() == null || what.getValue() == null) {
            what.setInvalid(what.getValue() == null);
            what.setErrorMessage("Choose what to assign.");
            return;
        }
        message.removeAll();
        if (Stream.<HasValidation>of(opens, due, lastStart, closes, tries, minutes)
                .anyMatch(HasValidation::isInvalid)) {
            // A date without a time reads as nothing, which must not be assigned unnoticed.
            message.add(Kit.callout(
                    Tone.BAD,
                    new Paragraph("Nothing is assigned yet. A date needs its time; look at the marked fields.")));
            return;
        }
        boolean quiz = what.getValue().target() instanceof AssignmentTarget.OfQuiz;
        AssignmentData data =
                AssignmentData.of(what.getValue().target(), moment(opens.getValue()), moment(due.getValue()));
        if (quiz) {
            data = data.lastStart(moment(lastStart.getValue()))
                    .closing(moment(closes.getValue()))
                    .overriding(
                            tries.getValue(),
                            minutes.getValue() == null ? null : Duration.ofMinutes(minutes.getValue()),
                            feedback.getValue());
        }
        switch (assignments.assign(cohort.getValue().id(), data, current.id())) {
            case AssignResult.Assigned _ -> {
                message.add(Kit.callout(
                        Tone.GOOD,
                        new Paragraph("“" + what.getValue().title() + "” is assigned to "
                                + cohort.getValue().name() + ".")));
                showExisting();
            }
            case AssignResult.Refused(var problems) -> {
                Div list = new Div();
                problems.forEach(problem -> list.add(new Paragraph(problem)));
                message.add(Kit.callout(Tone.BAD, list));
            }
        }
    }

    private static @Nullable Instant moment(@Nullable LocalDateTime local) {
        return local == null ? null : local.atZone(Times.zone()).toInstant();
    }

    private void showExisting() {
        existing.removeAll();
        CohortSummary shown = cohort.getValue();
        if (shown == null) {
            return;
        }
        DataTable table = new DataTable(
                "Assignments of " + shown.name(), "What", "Opens", "Due", "Closes", "Rules of its own", "");
        for (Assignment assignment : assignments.listFor(shown.id(), current.id())) {
            AssignmentData data = assignment.data();
            table.row(
                    new Span(title(data.target())),
                    DataTable.text(shown(data.opensAt(), "At once")),
                    DataTable.text(shown(data.dueAt(), "–")),
                    DataTable.text(shown(data.closesAt(), "–")),
                    new Span(overrides(data)),
                    withdrawButton(assignment));
        }
        existing.add(Kit.card(
                new H2("Assigned to " + shown.name()),
                table.isEmpty() ? Kit.muted("Nothing yet. Use the form above.") : table,
                Kit.muted("Times are in your time zone, " + Times.zone().getId() + ".")));
    }

    private String title(AssignmentTarget target) {
        Release release = courses.live();
        return switch (target) {
            case AssignmentTarget.OfQuiz(var quiz) ->
                release.quiz(quiz).map(AssignView::title).orElse(quiz.value());
            case AssignmentTarget.OfModule(var module) ->
                "Module: " + release.module(module).map(CourseModule::title).orElse(module.value());
            case AssignmentTarget.OfCourse _ -> "Course: " + release.course().title();
        };
    }

    private static String shown(@Nullable Instant at, String none) {
        return at == null ? none : Times.shortMoment(at);
    }

    private static String overrides(AssignmentData data) {
        List<String> rules = new ArrayList<>();
        if (data.lastStartAt() != null) {
            rules.add("last start " + Times.shortMoment(data.lastStartAt()));
        }
        if (data.tries() != null) {
            rules.add(data.tries() == 0 ? "any number of tries" : data.tries() + " tries");
        }
        if (data.timeLimit() != null) {
            rules.add(Times.duration(data.timeLimit()));
        }
        if (data.feedback() != null) {
            rules.add("feedback " + words(data.feedback()).toLowerCase(java.util.Locale.ENGLISH));
        }
        return rules.isEmpty() ? "As the quiz says" : String.join(", ", rules);
    }

    private Component withdrawButton(Assignment assignment) {
        Button button = new Button("Withdraw");
        button.addThemeVariants(ButtonVariant.TERTIARY);
        button.setAriaLabel("Withdraw " + title(assignment.data().target()));
        button.addClickListener(_ -> {
            ConfirmDialog dialog = new ConfirmDialog();
            dialog.setHeader("Withdraw this assignment?");
            dialog.setText("Learners no longer see it. Attempts that were made under it stay.");
            dialog.setCancelable(true);
            dialog.setConfirmText("Withdraw");
            dialog.addConfirmListener(_ -> withdraw(assignment));
            dialog.open();
        });
        return button;
    }

    private void withdraw(Assignment assignment) {
        message.removeAll();
        try {
            assignments.withdraw(assignment.id(), assignment.version(), current.id());
            message.add(Kit.callout(Tone.GOOD, new Paragraph("Withdrawn. Attempts that were made under it stay.")));
        } catch (OptimisticLockingFailureException _) {
            message.add(Kit.callout(
                    Tone.WARN,
                    new Paragraph("Somebody changed it in the meantime. The list below is current; try again.")));
        }
        showExisting();
    }

    private static String words(@Nullable FeedbackPolicy policy) {
        if (policy == null) {
            return "As the quiz says";
        }
        return switch (policy) {
            case AT_ONCE -> "After each question";
            case AFTER_SUBMIT -> "After submitting";
            case AFTER_CLOSE -> "After the quiz closes";
            case NEVER -> "Score only";
        };
    }
}
