package org.myelin.ui.instructor;

import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.checkbox.CheckboxGroupVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.myelin.analytics.CohortRegrades.SubmittedQuiz;
import org.myelin.assessment.Accepting;
import org.myelin.assessment.Item;
import org.myelin.assessment.Summaries;
import org.myelin.attempt.ItemChange;
import org.myelin.attempt.RegradeItem;
import org.myelin.attempt.RegradeOrder;
import org.myelin.content.CatalogItem;
import org.myelin.content.QuizId;
import org.myelin.ui.kit.Kit;

/** What to regrade, how and why. Tells its owner by a callback whenever what it holds changes. */
final class RegradeForm extends Div {

    private static final int LABEL = 110;

    /** The ways to put an item right. */
    private enum Way {
        NEW_REVISION("Grade again with the corrected question"),
        ALSO_ACCEPT("Accept another answer as well"),
        FULL_CREDIT("Give everybody full marks"),
        BONUS("Make it a bonus: its points count, its maximum does not"),
        DROP("Take it out of the score");

        private final String words;

        Way(String words) {
            this.words = words;
        }
    }

    private final Select<SubmittedQuiz> quiz = new Select<>();
    private final Select<RegradeItem> item = new Select<>();
    private final RadioButtonGroup<Way> way = new RadioButtonGroup<>("What is right");
    private final CheckboxGroup<String> accepted = new CheckboxGroup<>("Accept as well");
    private final TextArea typed = new TextArea("Accept as well");
    private final TextArea reason = new TextArea("Reason");
    private Map<String, String> choices = Map.of();

    RegradeForm(Function<QuizId, List<RegradeItem>> items, Runnable changed) {
        quiz.setLabel("Quiz");
        quiz.setItemLabelGenerator(each -> each.title() + " (" + each.attempts() + " submitted)");
        quiz.addValueChangeListener(change -> {
            item.setItems(
                    change.getValue() == null
                            ? List.of()
                            : items.apply(change.getValue().id()));
            changed.run();
        });
        item.setLabel("Question");
        item.setItemLabelGenerator(RegradeForm::label);
        item.addValueChangeListener(_ -> {
            showItem();
            changed.run();
        });
        way.setItems(Way.values());
        way.setItemLabelGenerator(each -> each.words);
        way.setItemEnabledProvider(this::possible);
        way.addValueChangeListener(_ -> {
            showAccepting();
            changed.run();
        });
        accepted.addThemeVariants(CheckboxGroupVariant.LUMO_VERTICAL);
        accepted.setItemLabelGenerator(name -> choices.getOrDefault(name, name));
        accepted.addValueChangeListener(_ -> changed.run());
        typed.setHelperText("One answer per line");
        typed.addValueChangeListener(_ -> changed.run());
        reason.setHelperText("Every learner concerned reads this, also those who may not see the key yet.");
        reason.setMaxLength(RegradeOrder.LONGEST_REASON);
        reason.addValueChangeListener(_ -> changed.run());
        quiz.setWidthFull();
        item.setWidthFull();
        typed.setWidthFull();
        reason.setWidthFull();
        add(Kit.stack(quiz, item, way, accepted, typed, reason));
        showItem();
    }

    /** Offers the quizzes of a cohort; nothing is chosen yet. */
    void offer(List<SubmittedQuiz> quizzes) {
        quiz.setItems(quizzes);
    }

    void clearReason() {
        reason.clear();
    }

    /** Reads the items again, because their attempts changed. */
    void refresh() {
        SubmittedQuiz chosen = quiz.getValue();
        quiz.clear();
        quiz.setValue(chosen);
    }

    QuizId quiz() {
        return quiz.getValue().id();
    }

    String reason() {
        return reason.getValue().strip();
    }

    /** The change that is wanted; empty while something is missing, which is marked then. */
    Optional<ItemChange> change() {
        missing(quiz.getValue() == null, quiz::setInvalid, quiz::setErrorMessage, "Choose a quiz.");
        missing(item.getValue() == null, item::setInvalid, item::setErrorMessage, "Choose a question.");
        missing(way.getValue() == null, way::setInvalid, way::setErrorMessage, "Choose what is right.");
        missing(reason().isEmpty(), reason::setInvalid, reason::setErrorMessage, "Say why; learners read it.");
        if (quiz.getValue() == null) {
            quiz.focus();
        } else if (item.getValue() == null) {
            item.focus();
        } else if (way.getValue() == null) {
            way.getElement().callJsFunction("focus");
        } else if (reason().isEmpty()) {
            reason.focus();
        } else {
            return Optional.of(change(item.getValue(), way.getValue()));
        }
        return Optional.empty();
    }

    private ItemChange change(RegradeItem chosen, Way how) {
        CatalogItem asked = chosen.asked();
        return switch (how) {
            case NEW_REVISION ->
                new ItemChange.NewRevision(
                        asked.id(), chosen.live().orElse(asked).revision());
            case ALSO_ACCEPT -> new ItemChange.AlsoAccept(asked.id(), answers(asked.item()));
            case FULL_CREDIT -> new ItemChange.FullCredit(asked.id());
            case BONUS -> new ItemChange.Bonus(asked.id());
            case DROP -> new ItemChange.Drop(asked.id());
        };
    }

    private Set<String> answers(Item asked) {
        return Accepting.takesTyped(asked)
                ? typed.getValue()
                        .lines()
                        .map(String::strip)
                        .filter(line -> !line.isEmpty())
                        .collect(Collectors.toCollection(LinkedHashSet::new))
                : accepted.getValue();
    }

    private static void missing(boolean isMissing, Consumer<Boolean> invalid, Consumer<String> message, String words) {
        message.accept(words);
        invalid.accept(isMissing);
    }

    private boolean possible(Way how) {
        RegradeItem chosen = item.getValue();
        if (chosen == null) {
            return true;
        }
        Item asked = chosen.asked().item();
        return switch (how) {
            case NEW_REVISION -> chosen.older() > 0;
            case ALSO_ACCEPT ->
                Accepting.takesTyped(asked) || !Accepting.choices(asked).isEmpty();
            case FULL_CREDIT, BONUS, DROP -> true;
        };
    }

    private void showItem() {
        RegradeItem chosen = item.getValue();
        way.clear();
        // Which ways are possible depends on the question.
        way.getDataProvider().refreshAll();
        if (chosen == null) {
            item.setHelperText(null);
        } else {
            item.setHelperText(
                    chosen.live().isEmpty()
                            ? "This question is no longer in the course."
                            : chosen.older() == 0
                                    ? "Everybody was asked the question as it is now."
                                    : chosen.older() + " of " + chosen.attempts()
                                            + " attempts were asked an older revision.");
            choices = Accepting.choices(chosen.asked().item());
            accepted.setItems(choices.keySet());
        }
        showAccepting();
    }

    private void showAccepting() {
        RegradeItem chosen = item.getValue();
        boolean shown = chosen != null && way.getValue() == Way.ALSO_ACCEPT;
        boolean words = shown && Accepting.takesTyped(chosen.asked().item());
        typed.setVisible(words);
        accepted.setVisible(shown && !words);
    }

    private static String label(@Nullable RegradeItem of) {
        if (of == null) {
            return "";
        }
        String stem = Summaries.stem(of.asked().item());
        String cut = stem.length() > LABEL ? stem.substring(0, LABEL).strip() + "\u2026" : stem;
        return of.older() > 0 ? cut + " (revised since)" : cut;
    }
}
