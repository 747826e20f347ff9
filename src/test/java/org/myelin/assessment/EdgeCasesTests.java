package org.myelin.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The twelve edge cases of the scoring specification. */
class EdgeCasesTests {

    private static final GradingContext SUBMITTED = GradingContext.submitted(Draw.none());
    private static final GradingContext TIMED_OUT = GradingContext.timedOut(Draw.none());
    private static final ItemId ID = new ItemId("itm-edge");

    static List<Item> items() {
        return SomeItems.allWithVariants();
    }

    @ParameterizedTest
    @MethodSource("items")
    void an_empty_response_earns_nothing_and_only_when_the_time_is_up(Item item) {
        Draw draw = Draws.draw(item, 1);
        for (Response blank : new Response[] {null, Responses.blank(item)}) {
            assertThat(Grading.grade(item, blank, GradingContext.submitted(draw)))
                    .isInstanceOf(Outcome.Incomplete.class);
            assertThat(Grading.grade(item, blank, GradingContext.timedOut(draw)))
                    .isInstanceOfSatisfying(Outcome.Scored.class, scored -> {
                        assertThat(scored.score()).isZero();
                        assertThat(scored.max()).isEqualTo(Grading.max(item)).isPositive();
                        assertThat(scored.lines())
                                .extracting(Line::verdict)
                                .isSubsetOf(Verdict.MISSED, Verdict.NEUTRAL)
                                .contains(Verdict.MISSED);
                    });
        }
    }

    @Test
    void a_duplicate_id_is_refused_and_never_counted_twice() {
        assertRejected(SomeItems.singleChoice(), choice("a", "a"), "twice");
        assertRejected(SomeItems.selectAll(), choice("a", "b", "a"), "twice");
        assertRejected(SomeItems.selectN(), choice("a", "a", "b"), "twice");
        assertRejected(SomeItems.grouping(), choice("a", "a"), "twice");
        assertRejected(SomeItems.matrixSingle(), new Response.Matrix(Map.of("r1", List.of("t", "t"))), "twice");
        assertRejected(SomeItems.matrixMultiple(), new Response.Matrix(Map.of("r1", List.of("rel", "rel"))), "twice");
        assertRejected(SomeItems.dragDropCloze(), slots("t1", "wash", "t2", "wash"), "twice");
        assertRejected(SomeItems.dragDropTriad(), slots("ea", "cool", "eb", "cool", "c", "heat"), "twice");
        assertRejected(SomeItems.highlightText(), choice("s1", "s1"), "twice");
        assertRejected(SomeItems.highlightTable(), choice("s1", "s1"), "twice");
        assertRejected(SomeItems.bowTie(), new Response.BowTie(List.of("a1", "a1"), "k1", List.of("p1")), "twice");
        assertRejected(SomeItems.bowTie(), new Response.BowTie(List.of("a1"), "a1", List.of()), "twice");
        assertRejected(SomeItems.ordered(), new Response.Order(List.of("wash", "wash")), "twice");
        assertRejected(SomeItems.trend(), choice("a", "a"), "twice");
    }

    @Test
    void an_unknown_id_is_refused_with_a_reason_for_the_audit_trail() {
        assertRejected(SomeItems.singleChoice(), choice("q"), "Unknown option \"q\"");
        assertRejected(SomeItems.selectAll(), choice("a", "q"), "Unknown option \"q\"");
        assertRejected(SomeItems.selectN(), choice("q"), "Unknown option \"q\"");
        assertRejected(SomeItems.grouping(), choice("q"), "Unknown option \"q\"");
        assertRejected(SomeItems.matrixSingle(), new Response.Matrix(Map.of("r9", List.of("t"))), "Unknown row");
        assertRejected(SomeItems.matrixSingle(), new Response.Matrix(Map.of("r1", List.of("q"))), "Unknown column");
        assertRejected(SomeItems.matrixMultiple(), new Response.Matrix(Map.of("r9", List.of())), "Unknown row");
        assertRejected(SomeItems.matrixMultiple(), new Response.Matrix(Map.of("r1", List.of("q"))), "Unknown column");
        assertRejected(SomeItems.dropDownCloze(), slots("s9", "a"), "Unknown slot");
        assertRejected(SomeItems.dropDownCloze(), slots("s1", "q"), "Unknown option");
        assertRejected(SomeItems.dropDownTable(), slots("s1", "q"), "Unknown option");
        assertRejected(SomeItems.dropDownTriad(), slots("c", "e1"), "Unknown option");
        assertRejected(SomeItems.dragDropCloze(), slots("t9", "wash"), "Unknown slot");
        assertRejected(SomeItems.dragDropCloze(), slots("t1", "q"), "Unknown token");
        assertRejected(SomeItems.pooledDragDropTriad(), slots("ea", "q"), "Unknown token");
        assertRejected(SomeItems.highlightText(), choice("q"), "Unknown option");
        assertRejected(SomeItems.highlightTable(), choice("q"), "Unknown option");
        assertRejected(SomeItems.bowTie(), new Response.BowTie(List.of(), "q", List.of()), "Unknown option");
        assertRejected(SomeItems.ordered(), new Response.Order(List.of("q")), "Unknown option");
        assertRejected(SomeItems.hotSpot(), choice("q"), "Unknown option");
    }

    @Test
    void a_reason_never_carries_control_characters_or_long_input_into_a_log() {
        Outcome outcome =
                Grading.grade(SomeItems.singleChoice(), choice("x\r\n\u001b[0m" + "y".repeat(500)), TIMED_OUT);
        assertThat(((Outcome.Rejected) outcome).reason())
                .isEqualTo("Unknown option \"x????0m" + "y".repeat(33) + "...\"");
        assertRejected(SomeItems.singleChoice(), choice("y".repeat(40)), "Unknown option \"" + "y".repeat(40) + "\"");
    }

    @Test
    void fewer_than_n_choices_count_when_the_time_is_up() {
        assertThat(Grading.grade(SomeItems.selectN(), choice("a", "d"), SUBMITTED))
                .isEqualTo(new Outcome.Incomplete("Choose 3 options; 1 to go."));
        assertThat(score(SomeItems.selectN(), choice("a", "d"), TIMED_OUT)).isEqualTo(1);
    }

    @Test
    void more_choices_than_a_player_allows_are_refused() {
        assertRejected(SomeItems.selectN(), choice("a", "b", "c", "d"), "4 choices where at most 3");
        assertRejected(SomeItems.singleChoice(), choice("a", "b"), "2 choices where at most 1");
        assertRejected(SomeItems.hotSpot(), choice("belly", "knee"), "2 choices where at most 1");
        assertRejected(
                SomeItems.matrixSingle(),
                new Response.Matrix(Map.of("r1", List.of("t", "f"))),
                "2 choices where at most 1");
        assertRejected(
                SomeItems.bowTie(),
                new Response.BowTie(List.of("a1", "a2", "a3"), null, List.of()),
                "3 choices where at most 2");
        assertRejected(
                SomeItems.bowTie(),
                new Response.BowTie(List.of(), null, List.of("p1", "p2", "p3")),
                "3 choices where at most 2");
    }

    @Test
    void a_column_without_a_key_takes_nothing_from_the_others() {
        Item item = new Item.MatrixMultiple(
                ID,
                "?",
                null,
                null,
                List.of(new Column("x", "X"), new Column("y", "Y")),
                List.of(
                        new Item.MatrixMultiple.Row("1", "One", Set.of("x"), ""),
                        new Item.MatrixMultiple.Row("2", "Two", Set.of("x"), "")));
        Response response = new Response.Matrix(Map.of("1", List.of("x", "y"), "2", List.of("x", "y")));
        assertThat(score(item, response, SUBMITTED)).isEqualTo(2);
    }

    @Test
    void a_group_without_a_key_takes_nothing_from_the_others() {
        Item item = new Item.Grouping(
                ID,
                "?",
                null,
                null,
                List.of(
                        new Group("g1", "One", SomeItems.options("ab", "a")),
                        new Group("g2", "Two", SomeItems.options("xy", ""))));
        assertThat(score(item, choice("a", "x", "y"), SUBMITTED)).isEqualTo(1);
        assertThat(Grading.max(item)).isEqualTo(1);
    }

    @Test
    void the_order_inside_a_wing_does_not_matter_and_a_token_in_the_wrong_wing_earns_nothing() {
        Item item = SomeItems.bowTie();
        assertThat(score(item, new Response.BowTie(List.of("a2", "a1"), "k1", List.of("p2", "p1")), SUBMITTED))
                .isEqualTo(5);
        Response swapped = new Response.BowTie(List.of("a1", "p1"), "k1", List.of("p2", "a2"));
        Outcome.Scored scored = (Outcome.Scored) Grading.grade(item, swapped, SUBMITTED);
        assertThat(scored.score()).isEqualTo(3);
        assertThat(scored.lines())
                .contains(
                        new Line(
                                "a2",
                                "Measure the temperature",
                                0,
                                1,
                                Verdict.WRONG,
                                "Placed in the wrong part: no point"),
                        new Line("a1", "Help to cool down", 1, 1, Verdict.RIGHT, "Selected and correct: +1"));
        Response distractor = new Response.BowTie(List.of("a1", "k2"), "p3", List.of("p2", "p1"));
        assertThat(((Outcome.Scored) Grading.grade(item, distractor, SUBMITTED)).lines())
                .contains(
                        new Line("k2", "New relapse", 0, 0, Verdict.WRONG, "Placed in the wrong part: no point"),
                        new Line("p3", "Hair length", 0, 0, Verdict.WRONG, "Placed in the wrong part: no point"));
    }

    @Test
    void the_same_pooled_effect_twice_is_refused_at_submission_and_counts_once_when_the_time_is_up() {
        assertRepeatedEffect(SomeItems.pooledDropDownTriad(), slots("c", "heat", "ea", "e1", "eb", "e1"));
        assertRepeatedEffect(SomeItems.pooledDragDropTriad(), slots("c", "heat", "ea", "cool", "eb", "cool"));
        Item.DropDownRationale pooled = SomeItems.pooledDropDownTriad();
        Item trend = new Item.Trend(pooled.id(), "?", null, SomeItems.temperatureChart(), pooled);
        assertRepeatedEffect(trend, slots("c", "heat", "ea", "e1", "eb", "e1"));
    }

    private static void assertRepeatedEffect(Item item, Response response) {
        assertThat(Grading.grade(item, response, SUBMITTED))
                .isEqualTo(new Outcome.Rejected("The same effect stands in two places"));
        assertThat(score(item, response, TIMED_OUT)).isEqualTo(1);
        // A learner passes through this state while choosing, so it can be saved.
        assertThat(Responses.rejection(item, response)).isEmpty();
        assertThat(Completeness.check(item, response).summary()).contains("choose two different ones");
    }

    @Test
    void a_token_that_is_cause_and_effect_at_once_is_refused_even_in_a_pool() {
        assertRejected(SomeItems.pooledDragDropTriad(), slots("c", "cool", "ea", "cool"), "twice");
    }

    @Test
    void the_same_option_in_two_drop_downs_is_an_ordinary_answer() {
        assertThat(score(SomeItems.dropDownCloze(), slots("s1", "a", "s2", "a"), SUBMITTED))
                .isEqualTo(1);
        assertThat(score(SomeItems.dropDownTriad(), slots("c", "heat", "ea", "e1", "eb", "e1"), SUBMITTED))
                .isEqualTo(1);
    }

    @Test
    void shuffled_options_are_scored_by_their_ids() {
        Item.SelectAll item = SomeItems.selectAll();
        Item.SelectAll reversed = new Item.SelectAll(
                item.id(), item.stem(), null, null, item.options().reversed());
        Response response = choice("a", "b", "d");
        for (long seed = 0; seed < 20; seed++) {
            Draw draw = Draws.draw(item, seed);
            assertThat(score(item, response, GradingContext.submitted(draw))).isEqualTo(1);
            assertThat(score(reversed, response, GradingContext.submitted(draw)))
                    .isEqualTo(1);
        }
    }

    @Test
    void another_policy_makes_another_result_and_leaves_the_old_one_as_it_was() {
        Response response = slots("c", "heat", "ea", "z", "eb", "w");
        Outcome first = Grading.grade(SomeItems.dropDownTriad(), response, SUBMITTED);
        Outcome second = Grading.grade(SomeItems.dropDownTriad(), response, SUBMITTED.with(TriadRule.ALL_OR_ANCHOR));
        assertThat(first).isEqualTo(Grading.grade(SomeItems.dropDownTriad(), response, SUBMITTED));
        assertThat(((Outcome.Scored) first).policy()).isEqualTo(Policy.TRIAD_ANCHOR_GATED);
        assertThat(((Outcome.Scored) first).score()).isZero();
        assertThat(((Outcome.Scored) second).policy()).isEqualTo(Policy.TRIAD_ALL_OR_ANCHOR);
        assertThat(((Outcome.Scored) second).score()).isEqualTo(1);
    }

    @Test
    void a_response_is_scored_by_the_version_that_was_shown() {
        Item.SelectAll old = SomeItems.selectAll();
        Item.SelectAll later = new Item.SelectAll(
                old.id(), old.stem(), null, null, old.options().subList(0, 5));
        Response response = choice("a", "b", "f");
        assertThat(score(old, response, SUBMITTED)).isEqualTo(1);
        assertRejected(later, response, "Unknown option \"f\"");
    }

    @Test
    void selecting_everything_earns_full_marks_where_everything_is_right_and_the_author_is_warned() {
        Item item = new Item.SelectAll(ID, "?", null, null, SomeItems.options("abcde", "abcde"));
        assertThat(score(item, choice("a", "b", "c", "d", "e"), SUBMITTED)).isEqualTo(5);
        assertThat(AuthoringLimits.check(item))
                .extracting(Problem::code, Problem::severity)
                .containsExactly(tuple("item-all-keyed", Problem.Severity.WARNING));
    }

    @ParameterizedTest
    @MethodSource("items")
    void a_response_of_another_kind_is_refused(Item item) {
        List<Response> kinds = List.of(
                choice("a"),
                new Response.Matrix(Map.of()),
                slots("s1", "a"),
                new Response.BowTie(List.of(), null, List.of()),
                new Response.Order(List.of()),
                new Response.Number("1"),
                new Response.Text("text"));
        List<Response> others = kinds.stream()
                .filter(kind -> !kind.getClass().equals(Responses.blank(item).getClass()))
                .toList();
        assertThat(others).hasSize(6);
        for (Response other : others) {
            assertRejected(item, other, "another kind");
            assertThat(Completeness.check(item, other)).isEqualTo(Completeness.check(item, null));
        }
    }

    @Test
    void a_text_that_is_longer_than_its_field_is_refused() {
        assertRejected(SomeItems.shortText(), new Response.Text("x".repeat(61)), "61 characters where at most 60");
        assertRejected(SomeItems.essay(), new Response.Text("x".repeat(2001)), "2001 characters where at most 2000");
        assertRejected(SomeItems.numeric(), new Response.Number("1".repeat(41)), "41 characters where at most 40");
        assertThat(Responses.rejection(SomeItems.shortText(), new Response.Text("x".repeat(60))))
                .isEmpty();
    }

    private static void assertRejected(Item item, Response response, String reason) {
        for (GradingContext context : List.of(SUBMITTED, TIMED_OUT)) {
            assertThat(Grading.grade(item, response, context))
                    .isInstanceOfSatisfying(
                            Outcome.Rejected.class,
                            rejected -> assertThat(rejected.reason()).contains(reason));
        }
        assertThat(Responses.rejection(item, response)).isPresent();
    }

    private static int score(Item item, Response response, GradingContext context) {
        return ((Outcome.Scored) Grading.grade(item, response, context)).score();
    }

    private static Response.Choice choice(String... ids) {
        return new Response.Choice(List.of(ids));
    }

    private static Response.Slots slots(String... pairs) {
        Map<String, String> slots = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            slots.put(pairs[i], pairs[i + 1]);
        }
        return new Response.Slots(slots);
    }
}
