package org.myelin.assessment.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.myelin.assessment.internal.Markup.Piece;

/** Plain text, marks and numbers. */
class TextToolsTests {

    @ParameterizedTest(name = "{0} reads {1}")
    @CsvSource({
        "A relapse,A relapse",
        "a **bold** word,a bold word",
        "***both***,both",
        "**bold with *inner* part**,bold with inner part",
        "_low_ and __lines__,low and lines",
        "snake_case_name,snake_case_name",
        "2 * 3 * 4,2 * 3 * 4",
        "\\*no emphasis\\*,*no emphasis*",
        "`code`,code",
        "[[relapse]],relapse",
        "[[lesion-load]],lesion load",
        "[[relapse|relapses]],relapses",
        "see [the label](https://example.org/x),see the label",
        "![alt](x.svg),alt",
        "at least 24 hours [@RELAPSE2015],at least 24 hours",
        "a [@A; @B]. b,a. b",
        "[[a-$1]],a $1",
        "costs 5$,costs 5$"
    })
    void markdown_becomes_plain_text(String markdown, String plain) {
        assertThat(PlainText.of(markdown)).isEqualTo(plain);
    }

    @Test
    void white_space_becomes_one_space() {
        assertThat(PlainText.of("  a \n b\tc  ")).isEqualTo("a b c");
        assertThat(PlainText.of(" a ")).isEqualTo("a");
        assertThat(PlainText.of("a  b")).isEqualTo("a b");
        assertThat(PlainText.of("a\u2003b")).isEqualTo("a\u2003b".replaceAll("\\s", " "));
        assertThat(PlainText.of("")).isEmpty();
    }

    @Test
    void places_and_spans_split_a_text() {
        assertThat(Markup.places("{{a}}b{{ c-1 }}{{x y}} [[d|e]]"))
                .containsExactly(
                        new Piece.Place("a"),
                        new Piece.Text("b"),
                        new Piece.Place("c-1"),
                        new Piece.Text("{{x y}} [[d|e]]"));
        assertThat(Markup.spans("a [[s1|b\nc]][[s_2|d]] {{e}} [[term]]"))
                .containsExactly(
                        new Piece.Text("a "),
                        new Piece.Span("s1", "b\nc"),
                        new Piece.Span("s_2", "d"),
                        new Piece.Text(" {{e}} [[term]]"));
        assertThat(Markup.places("")).isEmpty();
    }

    @Test
    void marks_are_listed_with_repetitions() {
        assertThat(Markup.placeIds("{{a}} {{b}} {{a}}")).containsExactly("a", "b", "a");
        assertThat(Markup.spanIds("[[a|x]] [[b]] [[a|y]]")).containsExactly("a", "a");
        assertThat(Markup.spanTexts("[[a|x]] [[c|z]]")).containsExactly(Map.entry("a", "x"), Map.entry("c", "z"));
    }

    @Test
    void known_names_are_filled_in_and_unknown_ones_stay() {
        assertThat(Markup.fill("{{dose}} of {{ drug }} costs {{price}}", Map.of("dose", "5", "price", "$1")))
                .isEqualTo("5 of {{ drug }} costs $1");
    }

    @Test
    void numbers_are_shown_with_a_leading_and_without_trailing_zeros() {
        assertThat(TypedNumber.show(new BigDecimal("0.500"))).isEqualTo("0.5");
        assertThat(TypedNumber.show(new BigDecimal("1E+3"))).isEqualTo("1000");
        assertThat(TypedNumber.show(new BigDecimal("0.000"))).isEqualTo("0");
        assertThat(TypedNumber.show(new BigDecimal("-12.10"))).isEqualTo("-12.1");
    }

    @Test
    void only_short_input_is_a_number() {
        assertThat(TypedNumber.parse("1".repeat(40))).isPresent();
        assertThat(TypedNumber.parse("1".repeat(41))).isEmpty();
        assertThat(TypedNumber.parse("")).isEmpty();
        assertThat(TypedNumber.parse("1,25")).contains(new BigDecimal("1.25"));
    }
}
