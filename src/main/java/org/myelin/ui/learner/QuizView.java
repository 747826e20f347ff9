package org.myelin.ui.learner;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.myelin.attempt.Admission;
import org.myelin.attempt.AttemptClock;
import org.myelin.attempt.AttemptPolicy;
import org.myelin.attempt.AttemptSummary;
import org.myelin.attempt.Attempts;
import org.myelin.attempt.Grade;
import org.myelin.attempt.StartResult;
import org.myelin.cohort.PolicyLine;
import org.myelin.cohort.QuizDoor;
import org.myelin.cohort.QuizIntro;
import org.myelin.cohort.QuizStart;
import org.myelin.content.Courses;
import org.myelin.content.Quiz;
import org.myelin.content.QuizId;
import org.myelin.content.QuizPurpose;
import org.myelin.identity.CurrentAccount;
import org.myelin.ui.kit.Kit;
import org.myelin.ui.kit.Kit.Tone;
import org.myelin.ui.kit.Markup;
import org.myelin.ui.kit.Page;
import org.myelin.ui.kit.Times;

/** Says everything about a quiz before it starts: items, tries, time as computed for this learner, feedback, deadline. */
@Route(LearnerLinks.QUIZ + "/:quiz")
@RolesAllowed("STUDENT")
class QuizView extends Page implements BeforeEnterObserver {

    private final QuizDoor door;
    private final Attempts attempts;
    private final Courses courses;
    private final CurrentAccount current;
    private final Div message = new Div();

    QuizView(QuizDoor door, Attempts attempts, Courses courses, CurrentAccount current) {
        this.door = door;
        this.attempts = attempts;
        this.courses = courses;
        this.current = current;
        addClassName("my-page--narrow");
        message.getElement().setAttribute("role", "status");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        QuizId id = event.getRouteParameters().get("quiz").map(QuizId::new).orElseThrow(NotFoundException::new);
        QuizIntro intro = door.intro(current.id(), id).orElseThrow(NotFoundException::new);
        show(intro);
    }

    private void show(QuizIntro intro) {
        Quiz quiz = intro.policy().quiz();
        title(quiz.title(), lead(quiz));
        List<Component> parts = new ArrayList<>();
        parts.add(startCard(intro, quiz));
        parts.add(rules(intro));
        if (!intro.attempts().isEmpty()) {
            parts.add(history(intro.attempts()));
        }
        content(parts.toArray(Component[]::new));
    }

    private static String lead(Quiz quiz) {
        return switch (quiz.purpose()) {
            case MODULE_QUIZ -> "Shows what you can do with the lessons of this module. Every answer is saved at once.";
            case PRE_CHECK -> "Try it before you read. Nothing counts, and nobody but you sees the result.";
            case PRACTICE -> "For practice. Every answer is saved at once.";
            case EXAMINATION -> "The examination. Every answer is saved at once.";
        };
    }

    private Component startCard(QuizIntro intro, Quiz quiz) {
        Div card = Kit.card();
        card.addClassName("my-card--accent");
        String items = quiz.length() + " questions";
        Optional<AttemptClock> running = intro.running().map(attempt -> attempts.clock(attempt, current.id()));
        card.add(new H2(running.map(clock -> clock.paused() ? "Your attempt is paused" : "Your attempt is running")
                .orElse(items)));
        if (running.isPresent()) {
            card.add(new Paragraph(
                    "Your answers so far are saved. " + words(intro.policy().policy(), running.get())));
        } else if (intro.canStart() && intro.deadline().at() != null) {
            card.add(new Paragraph("If you start now, it ends on "
                    + Times.moment(intro.deadline().at()) + "."));
        }
        Instant lastStart = intro.policy().policy().lastStartAt();
        if (lastStart != null && intro.running().isEmpty() && intro.canStart()) {
            card.add(new Paragraph("You can start until " + Times.moment(lastStart)
                    + "; an attempt that is running then goes on until its own end."));
        }
        whyNot(intro).forEach(card::add);
        if (intro.canStart()) {
            Button start = new Button(
                    intro.running().isPresent()
                            ? "Continue the attempt"
                            : quiz.purpose() == QuizPurpose.PRE_CHECK ? "Start" : "Start the quiz",
                    _ -> start(quiz.id()));
            start.addThemeVariants(ButtonVariant.PRIMARY);
            start.setDisableOnClick(true);
            card.add(Kit.cluster(start));
        }
        card.add(message);
        return card;
    }

    private static String words(AttemptPolicy policy, AttemptClock clock) {
        String end = clock.deadlineAt() == null ? "" : " It ends on " + Times.moment(clock.deadlineAt()) + ".";
        if (clock.paused()) {
            String left = clock.waiting() == null ? "" : ", with " + left(clock.waiting()) + " left";
            return "Your time stands still until you go on" + left + "." + end;
        }
        if (!policy.timed()) {
            return "There is no time limit." + end;
        }
        return (policy.pausable()
                        ? "The clock is on the server; only a pause stops it."
                        : "The clock is on the server; leaving does not stop it.")
                + end;
    }

    /** Rounded down, like on the page of the attempt: nobody is promised time that is not there. */
    private static String left(Duration waiting) {
        Duration minutes = waiting.truncatedTo(ChronoUnit.MINUTES);
        return minutes.isZero() ? "less than a minute" : "about " + Times.duration(minutes);
    }

    private List<Component> whyNot(QuizIntro intro) {
        if (intro.running().isPresent()) {
            return List.of();
        }
        List<Component> reasons = new ArrayList<>();
        if (!intro.locks().isEmpty()) {
            reasons.add(new LockReasons(courses.live())
                    .write(intro.locks(), new Markup())
                    .in("div", "my-stack my-stack--s"));
        }
        switch (intro.admission()) {
            case Admission.Open _ -> {}
            case Admission.NotYet(var opens) -> reasons.add(new Paragraph("It opens on " + Times.moment(opens) + "."));
            case Admission.Over(var since, var lastStart) ->
                reasons.add(new Paragraph(
                        (lastStart ? "The last start was on " : "It closed on ") + Times.moment(since) + "."));
        }
        if (intro.left().isPresent() && intro.left().getAsInt() == 0) {
            reasons.add(new Paragraph("You have used all your attempts. Your results stay below."));
        }
        return reasons;
    }

    private static Component rules(QuizIntro intro) {
        DescriptionList list = new DescriptionList();
        list.addClassName("my-facts");
        for (PolicyLine line : intro.policy().explain(Times.zone())) {
            DescriptionList.Description value = new DescriptionList.Description(line.value());
            if (!line.source().isBlank()) {
                value.add(Kit.span("my-facts__source", "Set by " + line.source()));
            }
            list.add(new DescriptionList.Term(line.label()), value);
        }
        list.add(new DescriptionList.Term("Attempts used"), new DescriptionList.Description(used(intro)));
        return Kit.card(new H2("The rules, for you"), list);
    }

    private static String used(QuizIntro intro) {
        return intro.left().isEmpty()
                ? intro.used() + "; there is no limit"
                : intro.used() + "; " + intro.left().getAsInt() + " left";
    }

    private static Component history(List<AttemptSummary> mine) {
        UnorderedList rows = new UnorderedList();
        rows.addClassName("my-list");
        for (AttemptSummary attempt : mine) {
            Grade grade = attempt.grade();
            if (grade == null) {
                continue;
            }
            Boolean passed = grade.passed(attempt.policy().passPercent());
            Component verdict = passed == null
                    ? Kit.chip(Tone.NEUTRAL, grade.waiting() > 0 ? "Waiting for marks" : "Submitted")
                    : passed ? Kit.chip(Tone.GOOD, "Passed") : Kit.chip(Tone.WARN, "Not passed yet");
            rows.add(new ListItem(Kit.withClass(
                    "my-cluster my-cluster--between",
                    Kit.routerLink(LearnerLinks.result(attempt.id()), "Attempt " + attempt.tryNo()),
                    Kit.span("my-num", grade.score() + " of " + grade.max() + " points, " + grade.percent() + " %"),
                    verdict)));
        }
        return Kit.card(new H2("Your attempts"), rows);
    }

    private void start(QuizId quiz) {
        switch (door.start(current.id(), quiz)) {
            case QuizStart.Locked _ -> again(quiz, "Something else comes first; see the reasons above.");
            case QuizStart.Decided(var result) -> {
                switch (result) {
                    case StartResult.Started(var attempt) -> go(LearnerLinks.attempt(attempt));
                    case StartResult.Resumed(var attempt) -> go(LearnerLinks.attempt(attempt));
                    case StartResult.NoTriesLeft _ -> again(quiz, "All attempts are used.");
                    case StartResult.NotOpenYet _ -> again(quiz, "The quiz is not open yet.");
                    case StartResult.Closed _ -> again(quiz, "The quiz is closed.");
                    case StartResult.UnknownQuiz _ -> again(quiz, "This quiz is no longer offered.");
                }
            }
        }
    }

    private void go(String path) {
        getUI().ifPresent(ui -> ui.navigate(path));
    }

    private void again(QuizId quiz, String why) {
        message.setText(why);
        door.intro(current.id(), quiz).ifPresent(this::show);
    }
}
