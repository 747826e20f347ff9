package org.myelin.assessment.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormulaTests {

    private static final Map<String, BigDecimal> VALUES =
            Map.of("dose", new BigDecimal("30"), "strength_2", new BigDecimal("0.4"), "Z", new BigDecimal("90"));

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({
        "12,12",
        "0.25,0.25",
        "1 + 2 * 3,7",
        "(1 + 2) * 3,9",
        "10 - 4 - 3,3",
        "24 / 4 / 2,3",
        "2 * 6 / 4,3",
        "-3 + 5,2",
        "4 - -2,6",
        "--2,2",
        "-(1 + 2),-3",
        "2 * -3,-6",
        "dose / strength_2,75",
        "'  dose*2 ',60",
        "((dose)),30",
        "a_1 - a_1 + Z / 9 + z0 * 0,10",
        "dose - 1/4,29.75",
        "A * 2,4"
    })
    void formulas_follow_the_rules_of_arithmetic(String formula, String value) {
        Map<String, BigDecimal> values = new HashMap<>(VALUES);
        values.put("a_1", BigDecimal.ONE);
        values.put("z0", BigDecimal.ONE);
        values.put("A", new BigDecimal("2"));
        assertThat(Formula.parse(formula).value(values).rounded(4)).isEqualByComparingTo(value);
    }

    @Test
    void quotients_stay_exact_until_they_are_rounded() {
        assertThat(Formula.parse("1/3 + 1/3 + 1/3").value(Map.of()).rounded(20)).isEqualByComparingTo("1");
        assertThat(Formula.parse("(1/3) * 1.5").value(Map.of()).rounded(0)).isEqualByComparingTo("1");
        assertThat(Formula.parse("1 / (1/8)").value(Map.of()).rounded(1)).isEqualByComparingTo("8");
        assertThat(Formula.parse("2/3").value(Map.of()).rounded(3)).isEqualTo(new BigDecimal("0.667"));
    }

    @Test
    void names_are_listed_in_the_order_of_their_use() {
        assertThat(Formula.parse("-(b + a) * 2 / b - c").names()).containsExactly("b", "a", "c");
        assertThat(Formula.parse("1").names()).isEmpty();
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "'',the formula ends where a number or a name should be",
        "1 +,the formula ends where a number or a name should be",
        "(1,a closing parenthesis is missing",
        "(1]2,a closing parenthesis is missing",
        "1),'there is an unexpected \")\" at character 2'",
        "dose dose,'there is an unexpected \"d\" at character 6'",
        "2 ^ 3,'there is an unexpected \"^\" at character 3'",
        "*2,'there is an unexpected \"*\" at character 1'",
        "1.2.3,'\"1.2.3\" is not a number'",
        "1.,'\"1.\" is not a number'",
        ".5,'there is an unexpected \".\" at character 1'",
        "'1,5','there is an unexpected \",\" at character 2'",
        "@,'there is an unexpected \"@\" at character 1'",
        "[,'there is an unexpected \"[\" at character 1'",
        "`,'there is an unexpected \"`\" at character 1'",
        "{,'there is an unexpected \"{\" at character 1'"
    })
    void what_cannot_be_read_is_named(String formula, String message) {
        assertThatThrownBy(() -> Formula.parse(formula))
                .isInstanceOf(FormulaException.class)
                .hasMessage(message);
    }

    @Test
    void names_without_a_value_and_division_by_zero_are_named() {
        assertThatThrownBy(() -> Formula.parse("rate * 2").value(VALUES))
                .hasMessage("there is no parameter called rate");
        assertThatThrownBy(() -> Formula.parse("1 / (dose - 30)").value(VALUES))
                .hasMessage("the formula divides by zero");
    }

    @Test
    void a_formula_cannot_grow_without_bounds() {
        assertThat(Formula.parse("1" + "+1".repeat(99)).value(Map.of()).rounded(0))
                .isEqualByComparingTo("100");
        assertThat(Formula.parse("1" + " ".repeat(199)).value(Map.of()).rounded(0))
                .isEqualByComparingTo("1");
        assertThatThrownBy(() -> Formula.parse("1" + " ".repeat(200))).hasMessageContaining("longer than 200");
    }
}
