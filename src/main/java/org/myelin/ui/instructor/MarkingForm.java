package org.myelin.ui.instructor;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.myelin.assessment.Criterion;
import org.myelin.assessment.Grading;
import org.myelin.assessment.Item;
import org.myelin.assessment.Summaries;
import org.myelin.attempt.Marking;
import org.myelin.ui.kit.Kit;
import org.myelin.ui.kit.Kit.Tone;

/** The points and the note for one answer: a field for each line of the rubric, or one for the whole question. */
final class MarkingForm extends Div {

    private final Map<String, IntegerField> points = new LinkedHashMap<>();
    private final TextArea note = new TextArea("Note");
    private final Div problem = new Div();
    private final Div buttons = Kit.cluster();

    /**
     * @param given marks to start from; null where none are given yet
     * @param save takes the marks; the reason where they are refused
     */
    MarkingForm(String question, Item item, @Nullable Marking given, Saving save) {
        addClassName("my-stack");
        if (item instanceof Item.Essay essay) {
            Div rubric = Kit.withClass("my-marks__rubric");
            for (Criterion line : essay.rubric()) {
                rubric.add(line(line.id(), Summaries.criterion(line), line.points(), given));
            }
            add(rubric);
        } else {
            add(Kit.withClass(
                    "my-marks__rubric",
                    line(Marking.TOTAL, "Points for the whole question", Grading.max(item), given)));
        }
        note.setHelperText("The learner reads this.");
        note.setMaxLength(Marking.LONGEST_NOTE);
        note.setMinRows(2);
        note.setMaxRows(10);
        note.setWidthFull();
        note.setValue(given == null ? "" : given.note());
        problem.getElement().setAttribute("role", "alert");
        Button button = new Button("Save marks", _ -> read().flatMap(save::save).ifPresent(this::refuse));
        button.setAriaLabel("Save marks: " + question);
        button.addThemeVariants(ButtonVariant.PRIMARY);
        buttons.add(button);
        add(note, problem, buttons);
    }

    /** Takes marks to where they are kept. */
    @FunctionalInterface
    interface Saving {

        /** The reason where the marks are refused; empty when they are kept. */
        Optional<String> save(Marking marking);
    }

    /** Offers to leave everything as it was. */
    void cancellable(Runnable cancelled) {
        Button cancel = new Button("Cancel", _ -> cancelled.run());
        cancel.addThemeVariants(ButtonVariant.TERTIARY);
        buttons.add(cancel);
    }

    void focus() {
        points.values().iterator().next().focus();
    }

    private Component line(String id, String text, int max, @Nullable Marking given) {
        String range = max == 1 ? "0 or 1 point" : "0 to " + max + " points";
        IntegerField field = new IntegerField();
        field.setAriaLabel(text + ": " + range);
        field.setMin(0);
        field.setMax(max);
        field.setStepButtonsVisible(true);
        field.setErrorMessage(max == 1 ? "Give 0 or 1." : "Give 0 to " + max + ".");
        if (given != null) {
            field.setValue(given.points().get(id));
        }
        points.put(id, field);
        return Kit.withClass(
                "my-marks__line", Kit.withClass("my-marks__criterion", new Paragraph(text), Kit.muted(range)), field);
    }

    /** What was entered; empty while a field is wrong, which is marked then and has the focus. */
    private Optional<Marking> read() {
        problem.removeAll();
        points.values()
                .forEach(field -> field.setInvalid(field.getValue() == null
                        || field.getValue() < field.getMin()
                        || field.getValue() > field.getMax()));
        Optional<IntegerField> wrong =
                points.values().stream().filter(IntegerField::isInvalid).findFirst();
        if (wrong.isPresent()) {
            wrong.get().focus();
            return Optional.empty();
        }
        Map<String, Integer> values = new LinkedHashMap<>();
        points.forEach((id, field) -> values.put(id, Objects.requireNonNull(field.getValue())));
        return Optional.of(new Marking(values, note.getValue().strip()));
    }

    private void refuse(String reason) {
        problem.add(Kit.callout(Tone.BAD, new Paragraph(reason)));
    }
}
