package org.myelin.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Answers accepted besides the key, after the fact. */
class AcceptingTests {

    private static final ItemId ID = new ItemId("itm-example");
    private static final GradingContext CONTEXT = GradingContext.timedOut(Draw.none());

    private static Outcome.Scored grade(Item item, Response response, String... accepted) {
        return (Outcome.Scored) Accepting.grade(item, response, CONTEXT, Set.of(accepted));
    }

    private static Response choice(String letters) {
        return new Response.Choice(letters.chars().mapToObj(Character::toString).toList());
    }

    @ParameterizedTest(name = "{0} earns {1}")
    @CsvSource({"A,1", "B,1", "C,0", "'',0"})
    void a_second_right_option_earns_the_point(String chosen, int score) {
        Item item = new Item.SingleChoice(ID, "?", null, null, SomeItems.options("ABC", "A"));
        var scored = grade(item, choice(chosen), "B");
        assertThat(scored.score()).isEqualTo(score);
        assertThat(scored.max()).isEqualTo(1);
        assertThat(scored.lines()).extracting(Line::element).containsExactly("A", "B", "C");
    }

    @ParameterizedTest(name = "{0} earns {1}")
    @CsvSource({"ACE,3", "ACEB,3", "AB,1", "B,0", "BD,0", "ABD,0", "ACBD,1", "'',0"})
    void where_wrong_options_cost_points_an_accepted_one_costs_nothing(String chosen, int score) {
        Item item = new Item.SelectAll(ID, "?", null, null, SomeItems.options("ABCDEF", "ACE"));
        assertThat(grade(item, choice(chosen), "B").score()).isEqualTo(score);
        assertThat(grade(item, choice(chosen), "B").max()).isEqualTo(3);
    }

    @ParameterizedTest(name = "{0} earns {1}")
    @CsvSource({"ACE,3", "ACB,3", "BDF,1", "AC,2"})
    void select_n_counts_an_accepted_option(String chosen, int score) {
        Item item = new Item.SelectN(ID, "?", null, null, 3, SomeItems.options("ABCDEF", "ACE"));
        assertThat(grade(item, choice(chosen), "B").score()).isEqualTo(score);
    }

    @Test
    void a_cell_of_a_matrix_and_an_option_of_a_drop_down_are_accepted_in_their_place_only() {
        Item.MatrixSingle matrix = SomeItems.matrixSingle();
        String row = matrix.rows().getFirst().id();
        String wrong = matrix.columns().stream()
                .map(Column::id)
                .filter(id -> !id.equals(matrix.rows().getFirst().correct()))
                .findFirst()
                .orElseThrow();
        Response response = new Response.Matrix(Map.of(row, List.of(wrong)));
        assertThat(grade(matrix, response).score()).isZero();
        assertThat(grade(matrix, response, row + ":" + wrong).score()).isEqualTo(1);
        assertThat(grade(matrix, response, "other:" + wrong).score()).isZero();

        Item.DropDownCloze cloze = SomeItems.dropDownCloze();
        Slot slot = cloze.slots().getFirst();
        String other = slot.options().stream()
                .filter(option -> !option.correct())
                .findFirst()
                .orElseThrow()
                .id();
        Response filled = new Response.Slots(Map.of(slot.id(), other));
        assertThat(grade(cloze, filled, slot.id() + ":" + other).score()).isEqualTo(1);
        assertThat(grade(cloze, filled, slot.id() + ":" + other).lines())
                .anyMatch(line -> line.reason().contains("accepted as well"));
    }

    @Test
    void typed_words_and_numbers_are_accepted_however_they_are_written() {
        Item text = new Item.ShortText(ID, "?", null, null, List.of("relapse"), false, 40);
        assertThat(grade(text, new Response.Text("  Attack "), "attack").score())
                .isEqualTo(1);
        assertThat(grade(text, new Response.Text("attach"), "attack").score()).isZero();

        Item number = new Item.Numeric(ID, "?", null, null, "mL", 1, BigDecimal.ZERO, "0.5", Map.of());
        assertThat(grade(number, new Response.Number("0,60"), "0.6").score()).isEqualTo(1);
        assertThat(grade(number, new Response.Number("0.5"), "0.6").score()).isEqualTo(1);
        assertThat(grade(number, new Response.Number("0.7"), "0.6").score()).isZero();
        assertThat(Accepting.problem(number, Set.of("much"))).isPresent();
        assertThat(Accepting.problem(number, Set.of("0.6"))).isEmpty();
    }

    static Stream<Item> everyItem() {
        return SomeItems.allWithVariants().stream();
    }

    @ParameterizedTest
    @MethodSource("everyItem")
    void the_key_keeps_full_marks_and_every_offered_answer_is_taken(Item item) {
        Draw draw = Draws.draw(item, 7, false);
        GradingContext context = GradingContext.timedOut(draw);
        Response key = Keys.of(item, draw).orElse(null);
        for (Map.Entry<String, String> choice : Accepting.choices(item).entrySet()) {
            assertThat(Accepting.problem(item, Set.of(choice.getKey()))).isEmpty();
            assertThat(Accepting.label(item, choice.getKey())).isEqualTo(choice.getValue());
            assertThat(((Outcome.Scored) Accepting.grade(item, key, context, Set.of(choice.getKey()))).score())
                    .isEqualTo(Grading.max(item));
        }
        assertThat(Accepting.problem(item, Set.of("no such answer ".repeat(300))))
                .isPresent();
        assertThat(Accepting.problem(item, Set.of())).isPresent();
        assertThat(Accepting.grade(item, key, context, Set.of())).isEqualTo(Grading.grade(item, key, context));
    }

    @Test
    void full_credit_is_all_points_in_one_line() {
        for (Item item : SomeItems.allWithVariants()) {
            var scored = Grading.fullCredit(item);
            assertThat(scored.score()).isEqualTo(Grading.max(item)).isEqualTo(scored.max());
            assertThat(scored.policy()).isEqualTo(Policy.FULL_CREDIT);
        }
    }
}
