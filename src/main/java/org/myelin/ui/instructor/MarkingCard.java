package org.myelin.ui.instructor;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.myelin.assessment.Grading;
import org.myelin.assessment.Item;
import org.myelin.assessment.ItemId;
import org.myelin.assessment.Outcome;
import org.myelin.assessment.Summaries;
import org.myelin.attempt.AttemptResult.ItemResult;
import org.myelin.attempt.AttemptResult.Reviewed;
import org.myelin.attempt.Marking;
import org.myelin.attempt.Weight;
import org.myelin.ui.kit.Kit;
import org.myelin.ui.kit.Kit.Tone;

/** One question with its answer: the form in which it is marked, or the marks by hand that it has. */
final class MarkingCard extends Div {

    private static final int LABEL = 90;

    private final ItemResult question;
    private final Item item;
    private final MarkingForm.Saving save;
    private final Div head = Kit.cluster();
    private final Div body = Kit.withClass("my-stack");
    /** What the form starts from: marks by hand or of the application; null while the answer waits for marks. */
    private @Nullable Marking marks;

    /**
     * @param save where marks are kept
     * @param givenUp what happens when a person decides against marking a question that has no marks by hand
     */
    MarkingCard(ItemResult question, Saving save, Runnable givenUp) {
        this.question = question;
        this.item = item(question);
        this.save = marking -> save.save(this, marking);
        this.marks = marks(item, reviewed(question));
        addClassName("my-card");
        add(
                head,
                new Paragraph(Summaries.stem(item)),
                Kit.withClass(
                        "my-marks__answer",
                        Kit.span("my-small my-strong", "Answer"),
                        new Paragraph(Summaries.response(item, question.response()))),
                body);
        if (byHand(question)) {
            showMarks(Objects.requireNonNull(marks));
        } else {
            showForm(givenUp);
        }
    }

    /** Takes the marks of a card to where they are kept. */
    @FunctionalInterface
    interface Saving {

        /** The reason where the marks are refused; empty when they are kept. */
        Optional<String> save(MarkingCard card, Marking marking);
    }

    /** Whether points of the score wait for a person. */
    static boolean waits(ItemResult question) {
        Reviewed reviewed = reviewed(question);
        return reviewed.outcome() instanceof Outcome.NeedsGrader && reviewed.weight() != Weight.DROPPED;
    }

    static boolean byHand(ItemResult question) {
        return reviewed(question).manual();
    }

    /** The question in a list of choices. */
    static String label(ItemResult question) {
        String stem = Summaries.stem(item(question));
        String cut = stem.length() > LABEL ? stem.substring(0, LABEL).strip() + "\u2026" : stem;
        return name(question) + ": " + cut;
    }

    static ItemId id(ItemResult question) {
        return reviewed(question).item().id();
    }

    ItemId id() {
        return id(question);
    }

    String name() {
        return name(question);
    }

    /** Goes to the first field of the form, if there is one. */
    void focus() {
        body.getChildren()
                .filter(MarkingForm.class::isInstance)
                .map(MarkingForm.class::cast)
                .findFirst()
                .ifPresent(MarkingForm::focus);
    }

    /** Shows the marks that were saved and offers to change them. */
    Button showMarks(Marking saved) {
        marks = saved;
        int total = saved.points().values().stream().mapToInt(Integer::intValue).sum();
        Button change = new Button("Change marks");
        change.setAriaLabel("Change marks: " + name());
        change.addClickListener(_ -> {
            showForm(() -> showMarks(saved).focus());
            focus();
        });
        head(Tone.GOOD, "Marked by hand: " + total + " of " + Grading.max(item));
        body.removeAll();
        if (saved.note().isEmpty()) {
            body.add(Kit.muted("No note to the learner."));
        } else {
            body.add(Kit.withClass(
                    "my-marks__answer", Kit.span("my-small my-strong", "Note"), new Paragraph(saved.note())));
        }
        body.add(Kit.cluster(change));
        return change;
    }

    private void showForm(Runnable cancelled) {
        MarkingForm form = new MarkingForm(name(), item, marks, save);
        if (marks == null) {
            head(Tone.PROGRESS, "Waiting for marks");
        } else {
            head(Tone.NEUTRAL, "Marks being changed");
            form.cancellable(cancelled);
        }
        body.removeAll();
        body.add(form);
    }

    private void head(Tone tone, String word) {
        head.removeAll();
        head.add(new H3(name()), Kit.chip(tone, word));
    }

    private static String name(ItemResult question) {
        return "Question " + question.position();
    }

    private static Reviewed reviewed(ItemResult question) {
        return Objects.requireNonNull(question.reviewed(), "An instructor sees every review");
    }

    private static Item item(ItemResult question) {
        Item asked = reviewed(question).item().item();
        return asked instanceof Item.Trend trend ? trend.item() : asked;
    }

    private static @Nullable Marking marks(Item item, Reviewed reviewed) {
        if (!(reviewed.outcome() instanceof Outcome.Scored scored)) {
            return null;
        }
        Map<String, Integer> points = new LinkedHashMap<>();
        if (item instanceof Item.Essay) {
            scored.lines().forEach(line -> points.put(line.element(), line.points()));
        } else {
            points.put(Marking.TOTAL, scored.score());
        }
        String note = reviewed.note();
        return new Marking(points, note == null ? "" : note);
    }
}
