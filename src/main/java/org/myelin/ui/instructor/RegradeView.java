package org.myelin.ui.instructor;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.myelin.analytics.CohortRegrades;
import org.myelin.analytics.CohortRegrades.DryRun;
import org.myelin.assessment.Accepting;
import org.myelin.assessment.Summaries;
import org.myelin.attempt.Grade;
import org.myelin.attempt.ItemChange;
import org.myelin.attempt.RegradeEntry;
import org.myelin.attempt.RegradeOrder;
import org.myelin.attempt.RegradePreview;
import org.myelin.attempt.RegradeResult;
import org.myelin.cohort.CohortId;
import org.myelin.cohort.CohortSummary;
import org.myelin.cohort.Cohorts;
import org.myelin.content.CatalogItem;
import org.myelin.content.Courses;
import org.myelin.content.Quiz;
import org.myelin.identity.AccountId;
import org.myelin.identity.CurrentAccount;
import org.myelin.ui.kit.DataTable;
import org.myelin.ui.kit.FormDialog;
import org.myelin.ui.kit.Kit;
import org.myelin.ui.kit.Kit.Tone;
import org.myelin.ui.kit.Page;
import org.myelin.ui.kit.Times;

/** Puts right what a wrong question did to marks: dry run, apply, take back. */
@Route(TeachLinks.REGRADE + "/:cohort?([0-9a-f-]{36})")
@RolesAllowed("INSTRUCTOR")
class RegradeView extends Page implements BeforeEnterObserver {

    private static final String NO_REASON = "The regrade was a mistake.";

    private final Cohorts cohorts;
    private final CohortRegrades regrades;
    private final Courses courses;
    private final CurrentAccount current;

    private final RegradeForm form;
    private final Div message = new Div();
    private final Div outcome = Kit.withClass("my-stack");
    private final Div past = Kit.withClass("my-stack");
    private @Nullable CohortSummary cohort;

    RegradeView(Cohorts cohorts, CohortRegrades regrades, Courses courses, CurrentAccount current) {
        this.cohorts = cohorts;
        this.regrades = regrades;
        this.courses = courses;
        this.current = current;
        form = new RegradeForm(
                quiz -> regrades.items(cohort(), quiz, current.id()),
                // A dry run of something else must not be applied.
                outcome::removeAll);
        message.getElement().setAttribute("role", "status").setAttribute("tabindex", "-1");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        List<CohortSummary> mine = cohorts.listFor(current.id());
        title("Regrade", "Put right what a wrong question did to marks. Learners see every change and its reason.");
        if (mine.isEmpty()) {
            content(Kit.empty("You teach no cohort yet", "An admin adds you to a cohort; you can regrade then."));
            return;
        }
        Optional<String> wanted = event.getRouteParameters().get("cohort");
        cohort = wanted.isEmpty()
                ? mine.getFirst()
                : mine.stream()
                        .filter(of -> CohortId.parse(wanted.get())
                                .filter(of.id()::equals)
                                .isPresent())
                        .findFirst()
                        .orElseThrow(NotFoundException::new);
        List<CohortRegrades.SubmittedQuiz> quizzes = regrades.quizzes(cohort(), current.id());
        if (quizzes.isEmpty()) {
            content(Kit.empty("Nothing to regrade", "No learner of " + cohort.name() + " has submitted a quiz yet."));
            return;
        }
        actions(Kit.linkButton(TeachLinks.dashboard(cohort()), "Dashboard of " + cohort.name(), false));
        form.offer(quizzes);
        Button dryRun = new Button("Show what would change", _ -> dryRun());
        dryRun.addThemeVariants(ButtonVariant.PRIMARY);
        content(
                Kit.card(
                        new H2("Which question of " + cohort.name() + ", and what is right"),
                        form,
                        message,
                        Kit.cluster(dryRun)),
                outcome,
                past);
        showPast();
    }

    private CohortId cohort() {
        return Objects.requireNonNull(cohort).id();
    }

    private void dryRun() {
        message.removeAll();
        outcome.removeAll();
        form.change().ifPresent(change -> {
            switch (regrades.dryRun(cohort(), form.quiz(), change, form.reason(), current.id())) {
                case DryRun.Shown(RegradePreview preview) -> show(change, preview);
                case DryRun.Refused(String reason) -> say(Tone.BAD, reason);
            }
        });
    }

    private void show(ItemChange change, RegradePreview preview) {
        outcome.removeAll();
        List<RegradePreview.Row> changed = preview.changed();
        List<RegradePreview.Row> grades =
                changed.stream().filter(RegradePreview.Row::gradeChanges).toList();
        Div card = Kit.card(new H2("What would change"), new Paragraph(summary(preview, changed, grades)));
        kept(preview).forEach(card::add);
        if (!grades.isEmpty()) {
            card.add(grid(grades));
        }
        if (!changed.isEmpty()) {
            Button apply =
                    new Button("Apply to " + attempts(changed.size()), _ -> apply(change, preview.fingerprint()));
            apply.addThemeVariants(ButtonVariant.PRIMARY);
            apply.setDisableOnClick(true);
            card.add(Kit.cluster(apply), Kit.muted("Nothing is changed before you apply. You can take it back later."));
        }
        outcome.add(card);
        outcome.getElement().callJsFunction("scrollIntoView");
    }

    private static String summary(
            RegradePreview preview, List<RegradePreview.Row> changed, List<RegradePreview.Row> grades) {
        long up = grades.stream()
                .filter(row -> row.after().percent() > row.before().percent())
                .count();
        long down = grades.stream()
                .filter(row -> row.after().percent() < row.before().percent())
                .count();
        long same = grades.size() - up - down;
        List<String> parts = new ArrayList<>();
        if (up > 0) {
            parts.add(up + " higher");
        }
        if (down > 0) {
            parts.add(down + " lower");
        }
        if (same > 0) {
            parts.add(same + " with the same per cent");
        }
        String text = attempts(preview.rows().size()) + " hold this question. "
                + (grades.isEmpty()
                        ? "No grade would change."
                        : grades.size() + " would get another grade: " + String.join(", ", parts) + ".");
        if (changed.size() > grades.size()) {
            text += " " + (changed.size() - grades.size()) + " would keep the grade, with another explanation.";
        }
        return preview.running() == 0
                ? text
                : text + " " + attempts(preview.running()) + " still running and not included; regrade again when "
                        + "they are submitted.";
    }

    private static List<Component> kept(RegradePreview preview) {
        long byHand = count(preview, RegradePreview.Effect.KEPT_BY_HAND);
        long old = count(preview, RegradePreview.Effect.KEPT_OLD_REVISION);
        List<Component> notes = new ArrayList<>();
        if (byHand > 0) {
            notes.add(Kit.muted(attempts(byHand) + " keep the marks that a person gave."));
        }
        if (old > 0) {
            notes.add(Kit.muted(attempts(old)
                    + " keep their mark: the answer chose something that the corrected question no longer has."));
        }
        return notes;
    }

    private static long count(RegradePreview preview, RegradePreview.Effect effect) {
        return preview.rows().stream()
                .filter(row -> row.items().stream().anyMatch(item -> item.effect() == effect))
                .count();
    }

    private static String attempts(long number) {
        return number == 1 ? "1 attempt" : number + " attempts";
    }

    private Component grid(List<RegradePreview.Row> rows) {
        Map<AccountId, String> names = regrades.names(cohort(), current.id());
        Grid<RegradePreview.Row> grid = new Grid<>();
        grid.addColumn(row -> names.getOrDefault(row.learner(), "") + ", attempt " + row.tryNo())
                .setHeader("Learner")
                .setAutoWidth(true);
        grid.addColumn(row -> Times.shortMoment(row.submittedAt()))
                .setHeader("Submitted")
                .setAutoWidth(true);
        grid.addColumn(row -> row.items().getFirst().scoreBefore() + " \u2192 "
                        + row.items().getFirst().scoreAfter() + " of "
                        + row.items().getFirst().maxAfter())
                .setHeader("This question")
                .setAutoWidth(true);
        grid.addColumn(row -> words(row.before()) + " \u2192 " + words(row.after()))
                .setHeader("Whole quiz")
                .setAutoWidth(true);
        grid.addColumn(new ComponentRenderer<>(RegradeView::verdict))
                .setHeader("Pass mark")
                .setAutoWidth(true);
        grid.setItems(rows);
        grid.setAllRowsVisible(rows.size() <= 20);
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.getElement().setAttribute("aria-label", "Grades before and after");
        return grid;
    }

    private static String words(Grade grade) {
        return grade.score() + " of " + grade.max() + " (" + grade.percent() + " %)";
    }

    private static Component verdict(RegradePreview.Row row) {
        Boolean before = row.before().passed(row.passPercent());
        Boolean after = row.after().passed(row.passPercent());
        if (Objects.equals(before, after)) {
            return new Span("Unchanged");
        }
        if (Boolean.TRUE.equals(after)) {
            return Kit.chip(Tone.GOOD, "Now passed");
        }
        return Boolean.FALSE.equals(after)
                ? Kit.chip(Tone.WARN, "No longer passed")
                : Kit.chip(Tone.NEUTRAL, "Open until marked");
    }

    private void apply(ItemChange change, String fingerprint) {
        message.removeAll();
        switch (regrades.apply(cohort(), form.quiz(), change, form.reason(), fingerprint, current.id())) {
            case RegradeResult.Applied(var _, int changed) -> {
                say(Tone.GOOD, attempts(changed) + " regraded. Learners see it on their results.");
                form.clearReason();
                form.refresh();
            }
            case RegradeResult.Moved(RegradePreview now) -> {
                say(Tone.WARN, "Something changed since you looked. Nothing was applied; below is how it is now.");
                show(change, now);
            }
            case RegradeResult.Refused(String reason) -> say(Tone.BAD, reason);
        }
        showPast();
    }

    /** The button that was pressed is gone or far below; the reader goes where the outcome is told. */
    private void say(Tone tone, String words) {
        message.removeAll();
        message.add(Kit.callout(tone, new Paragraph(words)));
        message.getElement().callJsFunction("focus");
    }

    private void showPast() {
        past.removeAll();
        DataTable table = new DataTable("Earlier regrades", "When", "Quiz", "What", "Reason", "Attempts", "State", "");
        for (RegradeEntry entry : regrades.list(cohort(), current.id())) {
            table.row(
                    DataTable.text(Times.shortMoment(entry.at())),
                    new Span(courses.live()
                            .quiz(entry.quiz())
                            .map(Quiz::title)
                            .orElse(entry.quiz().value())),
                    new Span(entry.changes().stream()
                            .map(this::words)
                            .reduce((a, b) -> a + " " + b)
                            .orElse("")),
                    new Span(entry.reason()),
                    DataTable.text(String.valueOf(entry.attempts())),
                    entry.undone() == null ? Kit.chip(Tone.GOOD, "Applied") : Kit.chip(Tone.NEUTRAL, "Taken back"),
                    entry.undone() == null
                            ? undoButton(entry)
                            : new Span(entry.undone().reason()));
        }
        past.add(Kit.card(new H2("Earlier regrades"), table.isEmpty() ? Kit.muted("None in this cohort.") : table));
    }

    private String words(ItemChange change) {
        Optional<CatalogItem> item = courses.live().item(change.item());
        String question = item.map(found -> Summaries.stem(found.item()))
                .orElse(change.item().value());
        String what = switch (change) {
            case ItemChange.NewRevision _ -> "Graded again as corrected";
            case ItemChange.Drop _ -> "Taken out";
            case ItemChange.FullCredit _ -> "Full marks";
            case ItemChange.Bonus _ -> "Bonus";
            case ItemChange.AlsoAccept(var _, var accepted) ->
                "Also accepted "
                        + accepted.stream()
                                .map(name -> item.map(found -> Accepting.label(found.item(), name))
                                        .orElse(name))
                                .reduce((a, b) -> a + ", " + b)
                                .orElse("");
        };
        return what + ": " + question;
    }

    private Component undoButton(RegradeEntry entry) {
        Button button = new Button("Take back");
        button.addThemeVariants(ButtonVariant.TERTIARY);
        button.setAriaLabel("Take back the regrade of " + Times.shortMoment(entry.at()));
        button.addClickListener(_ -> {
            TextArea why = new TextArea("Reason");
            why.setHelperText("Learners read this. Left empty: “" + NO_REASON + "”");
            why.setMaxLength(RegradeOrder.LONGEST_REASON);
            why.setWidthFull();
            new FormDialog(
                            "Take this regrade back?",
                            "Take back",
                            why,
                            () -> {
                                undo(entry, why.getValue());
                                return Optional.empty();
                            },
                            new Paragraph(
                                    "The questions get the marks they had before. Marks that a person gave stay."),
                            why)
                    .open();
        });
        return button;
    }

    private void undo(RegradeEntry entry, String why) {
        String reason = why.isBlank() ? NO_REASON : why.strip();
        switch (regrades.undo(cohort(), entry.id(), reason, current.id())) {
            case RegradeResult.Applied(var _, int changed) ->
                say(Tone.GOOD, "Taken back in " + attempts(changed) + ". Learners see both entries.");
            case RegradeResult.Moved _ -> throw new IllegalStateException("Undoing has no dry run");
            case RegradeResult.Refused(String refusal) -> say(Tone.BAD, refusal);
        }
        outcome.removeAll();
        showPast();
    }
}
