package org.myelin.ui.instructor;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.select.Select;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.myelin.assessment.ItemId;
import org.myelin.attempt.AttemptResult;
import org.myelin.attempt.AttemptResult.ItemResult;
import org.myelin.attempt.Grade;
import org.myelin.attempt.MarkResult;
import org.myelin.attempt.Marking;
import org.myelin.ui.kit.Kit;
import org.myelin.ui.kit.Kit.Tone;

/** Marks that a person gives in one attempt: what waits for them, what was given, and any other question on demand. */
final class MarksByHand extends Section {

    private final BiFunction<ItemId, Marking, MarkResult> save;
    private final Runnable changed;
    private final Div message = new Div();
    private final Div cards = Kit.withClass("my-stack");
    private final Div chosen = Kit.withClass("my-stack");
    private final List<MarkingCard> waiting = new ArrayList<>();
    private final List<ItemResult> others = new ArrayList<>();
    private final Select<ItemResult> other = new Select<>();
    private final Button another = new Button("Mark another question by hand");

    /**
     * @param save keeps the marks of a question
     * @param changed called after every change of the grade
     */
    MarksByHand(AttemptResult result, BiFunction<ItemId, Marking, MarkResult> save, Runnable changed) {
        this.save = save;
        this.changed = changed;
        addClassNames("my-marks", "my-stack");
        H2 heading = new H2("Marks by hand");
        heading.setId("marks-by-hand");
        getElement().setAttribute("aria-labelledby", "marks-by-hand");
        message.getElement().setAttribute("role", "status").setAttribute("tabindex", "-1");
        for (ItemResult question : result.items()) {
            if (MarkingCard.waits(question)) {
                waiting.add(card(question));
            } else if (!MarkingCard.byHand(question)) {
                others.add(question);
            }
        }
        waiting.forEach(cards::add);
        result.items().stream().filter(MarkingCard::byHand).map(this::card).forEach(cards::add);
        other.setLabel("Question to mark by hand");
        other.setItemLabelGenerator(question -> question == null ? "" : MarkingCard.label(question));
        other.setWidthFull();
        other.setVisible(false);
        other.addValueChangeListener(change -> choose(change.getValue()));
        another.addClickListener(_ -> offerOthers());
        another.setVisible(!others.isEmpty());
        add(heading, message, cards, other, chosen, Kit.cluster(another));
    }

    private MarkingCard card(ItemResult question) {
        return new MarkingCard(question, this::save, this::giveUp);
    }

    private Optional<String> save(MarkingCard card, Marking marking) {
        return switch (save.apply(card.id(), marking)) {
            case MarkResult.Marked(Grade grade) -> {
                marked(card, marking, grade);
                yield Optional.empty();
            }
            case MarkResult.NotSubmitted _ ->
                Optional.of("The attempt was reopened meanwhile, so nothing was saved. What you entered stays here;"
                        + " mark the answer when it is submitted again.");
            case MarkResult.SubmittedAgain _ ->
                Optional.of("The attempt was reopened and submitted again meanwhile, so this may no longer be the"
                        + " answer. Nothing was saved. Load the page again to read what was submitted.");
            case MarkResult.Invalid(String reason) -> Optional.of(reason);
        };
    }

    private void marked(MarkingCard card, Marking marking, Grade grade) {
        waiting.remove(card);
        card.showMarks(marking);
        if (others.removeIf(question -> MarkingCard.id(question).equals(card.id()))) {
            chosen.remove(card);
            cards.add(card);
            hideOthers();
        }
        changed.run();
        message.removeAll();
        Div said = Kit.stack(new Paragraph(card.name() + " is marked. The score is now " + grade.score() + " of "
                + grade.max() + " points (" + grade.percent() + " %)."));
        waiting.stream().findFirst().ifPresent(next -> said.add(Kit.cluster(next(next))));
        message.add(Kit.callout(Tone.GOOD, said));
        // The button that was pressed is gone.
        message.getElement().callJsFunction("focus");
    }

    private static Component next(MarkingCard card) {
        return new Button("Go on with " + card.name().toLowerCase(Locale.ROOT), _ -> card.focus());
    }

    private void offerOthers() {
        other.setItems(others);
        other.setVisible(true);
        another.setVisible(false);
        other.focus();
    }

    private void choose(@Nullable ItemResult question) {
        chosen.removeAll();
        if (question != null) {
            MarkingCard card = card(question);
            chosen.add(card);
            card.focus();
        }
    }

    private void giveUp() {
        hideOthers();
        another.focus();
    }

    private void hideOthers() {
        other.clear();
        chosen.removeAll();
        other.setVisible(false);
        another.setVisible(!others.isEmpty());
    }
}
