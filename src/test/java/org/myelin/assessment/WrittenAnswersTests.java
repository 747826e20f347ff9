package org.myelin.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Short texts and essays. */
class WrittenAnswersTests {

    private static final GradingContext SUBMITTED = GradingContext.submitted(Draw.none());
    private static final GradingContext TIMED_OUT = GradingContext.timedOut(Draw.none());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "pseudo-relapse",
                " Pseudo-Relapse\n",
                "PSEUDORELAPSE",
                "pseudo\u2010relapse",
                "pseudo\u2013relapse",
                "false   flare",
                "false\u00a0flare"
            })
    void an_accepted_form_is_recognised_in_any_clothes(String typed) {
        assertThat(text(SomeItems.shortText(), typed).score()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"relapse", "pseudo relapse", "a pseudo-relapse", "falseflare"})
    void another_text_is_wrong(String typed) {
        Outcome.Scored scored = text(SomeItems.shortText(), typed);
        assertThat(scored.lines())
                .containsExactly(new Line(
                        "text",
                        "Answer",
                        0,
                        1,
                        Verdict.WRONG,
                        "\u201c" + typed + "\u201d is not an accepted answer: no point"));
    }

    @Test
    void a_right_text_says_so_on_one_line() {
        assertThat(text(SomeItems.shortText(), " false \n flare ").lines())
                .containsExactly(
                        new Line("text", "Answer", 1, 1, Verdict.RIGHT, "\u201cfalse flare\u201d is accepted: +1"));
        assertThat(text(SomeItems.shortText(), " ").lines())
                .containsExactly(new Line("text", "Answer", 0, 1, Verdict.MISSED, "Left empty: no point"));
    }

    @Test
    void capital_letters_count_only_where_the_author_says_so() {
        Item item = shortText(true, "pH");
        assertThat(text(item, "pH").score()).isEqualTo(1);
        assertThat(text(item, "PH").score()).isZero();
    }

    @Test
    void typographic_quotes_equal_plain_ones() {
        assertThat(text(shortText(false, "Uhthoff's"), "Uhthoff\u2019s").score())
                .isEqualTo(1);
        assertThat(text(shortText(false, "Uhthoff\u2018s"), "uhthoff's").score())
                .isEqualTo(1);
        assertThat(text(shortText(false, "\"hug\""), "\u201chug\u201d").score()).isEqualTo(1);
    }

    private static Item shortText(boolean caseSensitive, String accept) {
        return new Item.ShortText(new ItemId("itm-text"), "?", "Why", null, List.of(accept), caseSensitive, 40);
    }

    private static Outcome.Scored text(Item item, String typed) {
        return (Outcome.Scored) Grading.grade(item, new Response.Text(typed), TIMED_OUT);
    }

    @Test
    void an_essay_with_text_waits_for_a_person() {
        Response text = new Response.Text("Heat slows the signals.");
        assertThat(Grading.grade(SomeItems.essay(), text, SUBMITTED)).isEqualTo(new Outcome.NeedsGrader(5));
        assertThat(Grading.grade(SomeItems.essay(), text, TIMED_OUT)).isEqualTo(new Outcome.NeedsGrader(5));
    }

    @Test
    void a_blank_essay_needs_nobodys_time() {
        assertThat(Grading.grade(SomeItems.essay(), new Response.Text(" \n"), TIMED_OUT))
                .isInstanceOfSatisfying(Outcome.Scored.class, scored -> {
                    assertThat(scored.policy()).isEqualTo(Policy.RUBRIC);
                    assertThat(scored.lines())
                            .contains(new Line(
                                    "mechanism",
                                    "Names heat and slower conduction",
                                    0,
                                    2,
                                    Verdict.MISSED,
                                    "Nothing was written: no point"));
                });
        assertThat(Grading.grade(SomeItems.essay(), new Response.Text(" \n"), SUBMITTED))
                .isEqualTo(new Outcome.Incomplete("Write an answer."));
    }

    @Test
    void marks_given_by_a_person_add_up() {
        assertThat(Grading.manual(SomeItems.essay(), Map.of("mechanism", 1, "comfort", 1, "advice", 0)))
                .isEqualTo(new Outcome.Scored(
                        2,
                        5,
                        Policy.RUBRIC,
                        1,
                        List.of(
                                new Line(
                                        "mechanism",
                                        "Names heat and slower conduction",
                                        1,
                                        2,
                                        Verdict.NEUTRAL,
                                        "1 of 2"),
                                new Line("comfort", "Says that it passes", 1, 1, Verdict.RIGHT, "1 of 1"),
                                new Line("advice", "Tells what to do", 0, 2, Verdict.MISSED, "0 of 2"))));
    }

    @Test
    void marks_outside_the_rubric_are_refused() {
        Item.Essay essay = SomeItems.essay();
        assertThat(Grading.manual(essay, Map.of("mechanism", 3, "comfort", 1, "advice", 0)))
                .isEqualTo(new Outcome.Rejected("Points lie between 0 and the points of the line"));
        assertThat(Grading.manual(essay, Map.of("mechanism", -1, "comfort", 1, "advice", 0)))
                .isInstanceOf(Outcome.Rejected.class);
        assertThat(Grading.manual(essay, Map.of("style", 1)))
                .isEqualTo(new Outcome.Rejected("The rubric has no such line"));
        assertThat(Grading.manual(essay, Map.of("mechanism", 2, "comfort", 1)))
                .isEqualTo(new Outcome.Incomplete("Give points for every line of the rubric."));
        assertThat(Grading.manual(essay, Map.of("mechanism", 2, "comfort", 0, "advice", 2)))
                .isInstanceOfSatisfying(
                        Outcome.Scored.class,
                        scored -> assertThat(scored.score()).isEqualTo(4));
    }
}
