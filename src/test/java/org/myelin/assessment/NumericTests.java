package org.myelin.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumericTests {

    @ParameterizedTest
    @ValueSource(strings = {"0.5", "0,5", ".5", ",5", " 0.50 ", "+0.5", "00.5"})
    void a_comma_a_point_and_needless_zeros_make_no_difference(String typed) {
        assertThat(line(SomeItems.numeric(), typed, Draw.none()))
                .isEqualTo(new Line("value", "Answer", 1, 1, Verdict.RIGHT, "0.5 mL is right: +1"));
    }

    @ParameterizedTest
    @CsvSource({"0.6,0.6 mL", "5.,5 mL", "-0.5,-0.5 mL", "\u22120.5,-0.5 mL", "0,0 mL", "100,100 mL"})
    void another_number_is_wrong(String typed, String shown) {
        assertThat(line(SomeItems.numeric(), typed, Draw.none()))
                .isEqualTo(new Line("value", "Answer", 0, 1, Verdict.WRONG, shown + " is not right: no point"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1,234.5", "1 000", "half", "0.5 mL", "1e3", "0x1", ".", "-", "\u0665", "1.2.3", "--1"})
    void anything_else_is_no_number(String typed) {
        Response response = new Response.Number(typed);
        assertThat(Grading.grade(SomeItems.numeric(), response, GradingContext.submitted(Draw.none())))
                .isEqualTo(new Outcome.Incomplete("Enter a number, for example 12.5, without a thousands separator."));
        assertThat(line(SomeItems.numeric(), typed, Draw.none()))
                .isEqualTo(new Line(
                        "value",
                        "Answer",
                        0,
                        1,
                        Verdict.WRONG,
                        "\u201c" + typed + "\u201d cannot be read as a number: no point"));
    }

    @Test
    void a_blank_field_is_missed() {
        assertThat(line(SomeItems.numeric(), "  ", Draw.none()))
                .isEqualTo(new Line("value", "Answer", 0, 1, Verdict.MISSED, "Left empty: no point"));
    }

    @ParameterizedTest
    @CsvSource({"12.4,0", "12.45,1", "12.5,1", "12.55,1", "12.56,0"})
    void the_tolerance_is_inclusive_on_both_sides(String typed, int score) {
        Item.Numeric item = numeric("12.5", 1, "0.05", Map.of());
        assertThat(line(item, typed, Draw.none()).points()).isEqualTo(score);
    }

    @ParameterizedTest
    @CsvSource({"0.125,2,0.13", "-0.125,2,-0.13", "2.5,0,3", "1/3*3,0,1", "(1/3+1/6)*5,0,3", "10/4,1,2.5", "100,1,100"})
    void the_right_value_is_computed_exactly_and_rounded_once_half_up(String answer, int decimals, String right) {
        Item.Numeric item = numeric(answer, decimals, "0", Map.of());
        assertThat(Keys.of(item, Draw.none())).contains(new Response.Number(right));
        assertThat(line(item, right, Draw.none()).points()).isEqualTo(1);
    }

    @Test
    void an_answer_is_not_rounded_for_the_learner() {
        Item.Numeric item = numeric("1/3", 2, "0", Map.of());
        assertThat(line(item, "0.333", Draw.none()).points()).isZero();
        assertThat(line(item, "0.33", Draw.none()).points()).isEqualTo(1);
    }

    @Test
    void each_attempt_has_its_own_values_and_its_own_right_answer() {
        Item.Numeric item = SomeItems.doseCalculation();
        Draw one = drawWith(item, "10", "40");
        Draw other = drawWith(item, "30", "20");
        assertThat(line(item, "0.25", one).points()).isEqualTo(1);
        assertThat(line(item, "0.25", other).points()).isZero();
        assertThat(line(item, "1.5", other).points()).isEqualTo(1);
        assertThat(Keys.of(item, other)).contains(new Response.Number("1.5"));
    }

    @Test
    void a_draw_of_another_item_is_a_programming_error() {
        Item item = SomeItems.doseCalculation();
        assertThatThrownBy(() -> Grading.grade(item, new Response.Number("1"), GradingContext.submitted(Draw.none())))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("itm-some-dose")
                .hasMessageContaining("no parameter called dose");
    }

    private static Draw drawWith(Item item, String dose, String strength) {
        for (long seed = 0; seed < 1000; seed++) {
            Draw draw = Draws.draw(item, seed);
            if (draw.values().get("dose").compareTo(new BigDecimal(dose)) == 0
                    && draw.values().get("strength").compareTo(new BigDecimal(strength)) == 0) {
                return draw;
            }
        }
        throw new AssertionError("No seed draws " + dose + " and " + strength);
    }

    private static Line line(Item item, String typed, Draw draw) {
        Outcome.Scored scored =
                (Outcome.Scored) Grading.grade(item, new Response.Number(typed), GradingContext.timedOut(draw));
        assertThat(scored.lines()).hasSize(1);
        assertThat(scored.policy()).isEqualTo(Policy.ZERO_ONE_WHOLE_ITEM);
        return scored.lines().getFirst();
    }

    private static Item.Numeric numeric(
            String answer, int decimals, String tolerance, Map<String, Parameter> parameters) {
        return new Item.Numeric(
                new ItemId("itm-number"),
                "?",
                "Why",
                null,
                "mL",
                decimals,
                new BigDecimal(tolerance),
                answer,
                parameters);
    }
}
