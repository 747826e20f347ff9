package org.myelin.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a learner reads line by line. */
class LinesTests {

    @Test
    void plus_minus_explains_every_option_and_the_floor() {
        assertThat(lines(SomeItems.selectAll(), choice("a", "d", "e")))
                .containsExactly(
                        line("a", "Change the site every time", 1, 1, Verdict.RIGHT, "Selected and correct: +1"),
                        line(
                                "b",
                                "Let the syringe reach room temperature",
                                0,
                                1,
                                Verdict.MISSED,
                                "Correct but not selected: no point"),
                        line("c", "Wash your hands first", 0, 1, Verdict.MISSED, "Correct but not selected: no point"),
                        line(
                                "d",
                                "Rub the site hard afterwards",
                                -1,
                                0,
                                Verdict.WRONG,
                                "Selected but not correct: \u22121"),
                        line(
                                "e",
                                "Inject into a reddened area",
                                -1,
                                0,
                                Verdict.WRONG,
                                "Selected but not correct: \u22121"),
                        line("f", "Use the needle twice", 0, 0, Verdict.NEUTRAL, "Not selected, and rightly so"),
                        line("floor", "Lowest result", 1, 0, Verdict.NEUTRAL, "Points never fall below 0: +1"));
    }

    @Test
    void there_is_no_floor_line_without_a_negative_sum() {
        assertThat(lines(SomeItems.selectAll(), choice("a", "d")))
                .extracting(Line::element)
                .containsExactly("a", "b", "c", "d", "e", "f");
    }

    @Test
    void a_wrong_choice_costs_nothing_where_only_right_ones_count() {
        assertThat(lines(SomeItems.singleChoice(), choice("b")))
                .containsExactly(
                        line("a", "At least 24 hours", 0, 1, Verdict.MISSED, "Correct but not selected: no point"),
                        line("b", "At least 1 hour", 0, 0, Verdict.WRONG, "Selected but not correct: no point"),
                        line("c", "At least 30 days", 0, 0, Verdict.NEUTRAL, "Not selected, and rightly so"));
    }

    @Test
    void groups_name_their_own_floor() {
        assertThat(lines(SomeItems.grouping(), choice("x", "y", "z")))
                .filteredOn(line -> line.element().startsWith("floor"))
                .containsExactly(
                        line(
                                "floor:g1",
                                "Lowest result of Relapsing-remitting",
                                1,
                                0,
                                Verdict.NEUTRAL,
                                "Points never fall below 0: +1"),
                        line(
                                "floor:g2",
                                "Lowest result of Primary progressive",
                                2,
                                0,
                                Verdict.NEUTRAL,
                                "Points never fall below 0: +2"));
    }

    @Test
    void rows_of_a_matrix_name_the_chosen_column() {
        Map<String, List<String>> cells = new LinkedHashMap<>();
        cells.put("r1", List.of("t"));
        cells.put("r2", List.of("t"));
        cells.put("r3", List.of());
        assertThat(lines(SomeItems.matrixSingle(), new Response.Matrix(cells)))
                .containsExactly(
                        line(
                                "r1",
                                "RRMS is the most common start",
                                1,
                                1,
                                Verdict.RIGHT,
                                "\u201cTrue\u201d is right: +1"),
                        line(
                                "r2",
                                "MS is contagious",
                                0,
                                1,
                                Verdict.WRONG,
                                "\u201cTrue\u201d is not right here: no point"),
                        line("r3", "Courses can change over time", 0, 1, Verdict.MISSED, "Left empty: no point"),
                        line("r4", "Every relapse leaves damage", 0, 1, Verdict.MISSED, "Left empty: no point"));
    }

    @Test
    void cells_of_a_matrix_stand_column_by_column_with_a_floor_each() {
        Response response = new Response.Matrix(Map.of("r1", List.of("rel"), "r4", List.of("rel", "pse")));
        assertThat(lines(SomeItems.matrixMultiple(), response))
                .extracting(Line::element, Line::label, Line::points, Line::possible)
                .containsExactly(
                        tuple("r1:rel", "Fever: Relapse", -1, 0),
                        tuple("r2:rel", "Weakness: Relapse", 0, 1),
                        tuple("r3:rel", "New lesion: Relapse", 0, 1),
                        tuple("r4:rel", "Freckles: Relapse", -1, 0),
                        tuple("floor:rel", "Lowest result of Relapse", 2, 0),
                        tuple("r1:pse", "Fever: Pseudo-relapse", 0, 1),
                        tuple("r2:pse", "Weakness: Pseudo-relapse", 0, 1),
                        tuple("r3:pse", "New lesion: Pseudo-relapse", 0, 0),
                        tuple("r4:pse", "Freckles: Pseudo-relapse", -1, 0),
                        tuple("floor:pse", "Lowest result of Pseudo-relapse", 1, 0));
    }

    @Test
    void places_quote_what_stands_in_them() {
        assertThat(lines(SomeItems.dropDownCloze(), slots("s1", "a", "s2", "c")))
                .containsExactly(
                        line("s1", "Duration", 1, 1, Verdict.RIGHT, "\u201c24 hours\u201d is right: +1"),
                        line(
                                "s2",
                                "Stable time",
                                0,
                                1,
                                Verdict.WRONG,
                                "\u201c1 year\u201d is not right here: no point"));
        assertThat(lines(SomeItems.dragDropCloze(), slots("t2", "wash")))
                .containsExactly(
                        line("t1", "First step", 0, 1, Verdict.MISSED, "Left empty: no point"),
                        line(
                                "t2",
                                "Second step",
                                0,
                                1,
                                Verdict.WRONG,
                                "\u201cwash your hands\u201d is not right here: no point"));
    }

    @Test
    void a_dyad_puts_its_point_on_the_effect() {
        assertThat(lines(SomeItems.dropDownDyad(), slots("c", "heat", "e", "e1")))
                .containsExactly(
                        line(
                                "c",
                                "Cause",
                                0,
                                0,
                                Verdict.RIGHT,
                                "\u201ca hot bath\u201d is right, so what follows from it can earn points"),
                        line("e", "Action e", 1, 1, Verdict.RIGHT, "\u201chelps to cool down\u201d is right: +1"));
        assertThat(lines(SomeItems.dropDownDyad(), slots("c", "cold", "e", "e1")))
                .containsExactly(
                        line(
                                "c",
                                "Cause",
                                0,
                                0,
                                Verdict.WRONG,
                                "\u201ccold hands\u201d is not right, so nothing that follows from it earns a point"),
                        line(
                                "e",
                                "Action e",
                                0,
                                1,
                                Verdict.RIGHT,
                                "\u201chelps to cool down\u201d is right, but earns nothing without the right cause"));
    }

    @Test
    void a_triad_gates_its_effects_by_the_cause() {
        assertThat(lines(SomeItems.dropDownTriad(), slots("c", "heat", "ea", "e1", "eb", "z")))
                .extracting(Line::element, Line::points, Line::possible, Line::verdict)
                .containsExactly(
                        tuple("c", 0, 0, Verdict.RIGHT),
                        tuple("ea", 1, 1, Verdict.RIGHT),
                        tuple("eb", 0, 1, Verdict.WRONG));
        assertThat(lines(SomeItems.dropDownTriad(), slots("ea", "e1")))
                .extracting(Line::element, Line::points, Line::verdict, Line::reason)
                .containsExactly(
                        tuple("c", 0, Verdict.MISSED, "Left empty: no point"),
                        tuple(
                                "ea",
                                0,
                                Verdict.RIGHT,
                                "\u201chelps to cool down\u201d is right, but earns nothing without the right cause"),
                        tuple("eb", 0, Verdict.MISSED, "Left empty: no point"));
    }

    @Test
    void the_other_triad_rule_puts_one_point_on_the_cause_and_one_on_the_last_effect() {
        GradingContext context = GradingContext.timedOut(Draw.none()).with(TriadRule.ALL_OR_ANCHOR);
        Item item = SomeItems.dropDownTriad();
        Outcome.Scored all = (Outcome.Scored) Grading.grade(item, slots("c", "heat", "ea", "e1", "eb", "e2"), context);
        assertThat(all.lines())
                .containsExactly(
                        line("c", "Cause", 1, 1, Verdict.RIGHT, "\u201ca hot bath\u201d is right: +1"),
                        line(
                                "ea",
                                "Action ea",
                                0,
                                0,
                                Verdict.RIGHT,
                                "\u201chelps to cool down\u201d is right: it counts only together with the other parts"),
                        line(
                                "eb",
                                "Action eb",
                                1,
                                1,
                                Verdict.RIGHT,
                                "\u201cchecks the temperature\u201d is right: +1"));
        Outcome.Scored half = (Outcome.Scored) Grading.grade(item, slots("c", "heat", "ea", "z", "eb", "e2"), context);
        assertThat(half.lines())
                .extracting(Line::points, Line::possible, Line::verdict)
                .containsExactly(tuple(1, 1, Verdict.RIGHT), tuple(0, 0, Verdict.WRONG), tuple(0, 1, Verdict.RIGHT));
    }

    @Test
    void highlighted_parts_are_quoted_from_the_text_and_rows_name_their_floor() {
        assertThat(lines(SomeItems.highlightText(), choice("s1", "s4")))
                .extracting(Line::element, Line::label, Line::points)
                .contains(tuple("s1", "New double vision", 1), tuple("s4", "likes tea", -1));
        assertThat(lines(SomeItems.highlightTable(FloorRule.ROW), choice("s1", "s4", "s5")))
                .extracting(Line::element, Line::label, Line::points)
                .containsExactly(
                        tuple("s1", "double vision", 1),
                        tuple("s2", "brown eyes", 0),
                        tuple("s3", "new weakness", 0),
                        tuple("s4", "size 40", -1),
                        tuple("s5", "tan", -1),
                        tuple("floor:r2", "Lowest result of Legs", 2));
        assertThat(lines(SomeItems.highlightTable(), choice("s4", "s5")))
                .last()
                .isEqualTo(line("floor", "Lowest result", 2, 0, Verdict.NEUTRAL, "Points never fall below 0: +2"));
        assertThat(lines(SomeItems.highlightText(), choice("s4")))
                .last()
                .isEqualTo(line("floor", "Lowest result", 1, 0, Verdict.NEUTRAL, "Points never fall below 0: +1"));
    }

    @Test
    void an_order_tells_where_it_first_differs() {
        assertThat(lines(SomeItems.ordered(), order("wash", "clean", "inject", "bin")))
                .containsExactly(line("order", "Order", 1, 1, Verdict.RIGHT, "Everything is in the right order: +1"));
        assertThat(lines(SomeItems.ordered(), order("wash", "inject", "clean", "bin")))
                .containsExactly(
                        line("order", "Order", 0, 1, Verdict.WRONG, "Place 2 is the first that differs: no point"));
        assertThat(lines(SomeItems.ordered(), order("wash", "clean")))
                .containsExactly(line("order", "Order", 0, 1, Verdict.WRONG, "The order is not finished: no point"));
        assertThat(lines(SomeItems.ordered(), order()))
                .containsExactly(line("order", "Order", 0, 1, Verdict.MISSED, "Nothing was put in order: no point"));
    }

    @Test
    void several_regions_earn_their_point_together() {
        Item item = new Item.HotSpot(
                new ItemId("itm-regions"),
                "?",
                null,
                null,
                "x.svg",
                "Image",
                List.of(
                        new Region("a", "Region *1*", 0, 0, 1, 1, true, ""),
                        new Region("b", "Region 2", 0, 0, 1, 1, true, ""),
                        new Region("c", "Region 3", 0, 0, 1, 1, false, "")),
                2);
        assertThat(lines(item, choice("a", "b")))
                .containsExactly(
                        line(
                                "a",
                                "Region 1",
                                0,
                                0,
                                Verdict.RIGHT,
                                "Selected and correct; the point needs the whole answer"),
                        line("b", "Region 2", 1, 1, Verdict.RIGHT, "Everything selected is correct: +1"),
                        line("c", "Region 3", 0, 0, Verdict.NEUTRAL, "Not selected, and rightly so"));
        assertThat(lines(item, choice("b", "c")))
                .containsExactly(
                        line("a", "Region 1", 0, 0, Verdict.MISSED, "Correct but not selected: no point"),
                        line(
                                "b",
                                "Region 2",
                                0,
                                1,
                                Verdict.RIGHT,
                                "Selected and correct; the point needs the whole answer"),
                        line("c", "Region 3", 0, 0, Verdict.WRONG, "Selected but not correct: no point"));
    }

    @Test
    void a_score_that_does_not_fit_its_lines_cannot_exist() {
        List<Line> lines = List.of(line("a", "A", 1, 1, Verdict.RIGHT, "Right"));
        assertThat(new Outcome.Scored(1, 1, Policy.ZERO_ONE, 1, lines).score()).isEqualTo(1);
        assertThatThrownBy(() -> new Outcome.Scored(0, 1, Policy.ZERO_ONE, 1, lines))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Outcome.Scored(1, 0, Policy.ZERO_ONE, 1, lines))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Outcome.Scored(
                        -1, 1, Policy.PLUS_MINUS, 1, List.of(line("a", "A", -1, 0, Verdict.WRONG, "Wrong"))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void totals_add_scores_and_keep_what_waits_for_a_person_apart() {
        Outcome one = Grading.grade(SomeItems.selectAll(), choice("a", "b"), GradingContext.submitted(Draw.none()));
        assertThat(Total.of(List.of(one, one, new Outcome.NeedsGrader(5)))).isEqualTo(new Total(4, 11, 5));
        assertThatThrownBy(() -> Total.of(List.of(new Outcome.Incomplete("Open"))))
                .hasMessageContaining("Open");
        assertThatThrownBy(() -> Total.of(List.of(new Outcome.Rejected("Forged"))))
                .hasMessageContaining("Forged");
    }

    private static Line line(String element, String label, int points, int possible, Verdict verdict, String reason) {
        return new Line(element, label, points, possible, verdict, reason);
    }

    private static List<Line> lines(Item item, Response response) {
        return ((Outcome.Scored) Grading.grade(item, response, GradingContext.timedOut(Draw.none()))).lines();
    }

    private static Response.Choice choice(String... ids) {
        return new Response.Choice(List.of(ids));
    }

    private static Response.Order order(String... ids) {
        return new Response.Order(List.of(ids));
    }

    private static Response.Slots slots(String... pairs) {
        Map<String, String> slots = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            slots.put(pairs[i], pairs[i + 1]);
        }
        return new Response.Slots(slots);
    }
}
