package org.myelin.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Known answers. The rules are those of NCSBN's published scoring models (0/1, plus/minus, rationale); the figures of
 * the matrix are those of a public demonstration of per-column scoring.
 */
class WorkedExamplesTests {

    private static final GradingContext SUBMITTED = GradingContext.submitted(Draw.none());
    private static final GradingContext TIMED_OUT = GradingContext.timedOut(Draw.none());
    private static final ItemId ID = new ItemId("itm-example");

    @ParameterizedTest(name = "{0} earns {1}")
    @CsvSource({"ACE,3", "AC,2", "ACB,1", "A,1", "AB,0", "B,0", "BD,0", "'',0", "ACEBD,1", "ABCDEF,0"})
    void select_all_earns_plus_minus(String chosen, int score) {
        Item item = new Item.SelectAll(ID, "?", null, null, SomeItems.options("ABCDEF", "ACE"));
        assertScore(item, choice(chosen), score, 3, Policy.PLUS_MINUS);
    }

    @ParameterizedTest(name = "{0} earns {1}")
    @CsvSource({"ACB,2", "BDF,0", "ACE,3", "AC,2", "A,1"})
    void select_n_counts_right_ones_only(String chosen, int score) {
        assertScore(selectThree(), choice(chosen), score, 3, Policy.ZERO_ONE_SELECT_N);
    }

    @Test
    void select_n_refuses_one_too_many() {
        assertThat(Grading.grade(selectThree(), choice("ACEB"), TIMED_OUT)).isInstanceOf(Outcome.Rejected.class);
    }

    private static Item selectThree() {
        return new Item.SelectN(ID, "?", null, null, 3, SomeItems.options("ABCDEF", "ACE"));
    }

    @ParameterizedTest(name = "{0} earns {1}")
    @CsvSource({"1223,3", "2121,0", "1-13,3", "1213,4", "----,0"})
    void a_matrix_with_one_choice_per_row_adds_its_rows(String picks, int score) {
        String key = "1213";
        List<Item.MatrixSingle.Row> rows = new ArrayList<>();
        Map<String, List<String>> cells = new LinkedHashMap<>();
        for (int i = 0; i < key.length(); i++) {
            rows.add(new Item.MatrixSingle.Row("r" + i, "Row " + i, key.substring(i, i + 1), "Why"));
            String pick = picks.substring(i, i + 1);
            cells.put("r" + i, pick.equals("-") ? List.of() : List.of(pick));
        }
        Item item = new Item.MatrixSingle(ID, "?", null, null, columns("1", "2", "3"), rows);
        assertScore(item, new Response.Matrix(cells), score, 4, Policy.ZERO_ONE);
    }

    @ParameterizedTest(name = "{0} / {1} / {2} earns {3}")
    @CsvSource({"1234,12,15,8", "123,12,15,7", "123,12,12,5", "1234,345,5,5", "'','','',0", "12345,12345,12345,3"})
    void a_matrix_with_many_choices_has_a_floor_in_every_column(String p, String u, String i, int score) {
        Map<String, String> keys = Map.of("P", "1234", "U", "12", "I", "15");
        Map<String, String> picks = Map.of("P", p, "U", u, "I", i);
        List<Item.MatrixMultiple.Row> rows = new ArrayList<>();
        Map<String, List<String>> cells = new LinkedHashMap<>();
        for (String row : List.of("1", "2", "3", "4", "5")) {
            Set<String> correct = new TreeSet<>(keys.keySet());
            correct.removeIf(column -> !keys.get(column).contains(row));
            rows.add(new Item.MatrixMultiple.Row(row, "Row " + row, correct, "Why"));
            cells.put(
                    row,
                    picks.keySet().stream()
                            .filter(column -> picks.get(column).contains(row))
                            .toList());
        }
        Item item = new Item.MatrixMultiple(ID, "?", null, null, columns("P", "U", "I"), rows);
        assertScore(item, new Response.Matrix(cells), score, 8, Policy.PLUS_MINUS_PER_COLUMN);
    }

    @ParameterizedTest(name = "{0} earns {1}")
    @CsvSource({"axc,1", "abyz,2", "abc,3", "xyz,0"})
    void groups_have_a_floor_each(String chosen, int score) {
        Item item = new Item.Grouping(
                ID,
                "?",
                null,
                null,
                List.of(
                        new Group("g1", "Group 1", SomeItems.options("abxw", "ab")),
                        new Group("g2", "Group 2", SomeItems.options("cyz", "c"))));
        assertScore(item, choice(chosen), score, 3, Policy.PLUS_MINUS_PER_GROUP);
    }

    @ParameterizedTest(name = "{0} earns {1}")
    @CsvSource({"1234,4", "123456,2", "12567,0", "123,3"})
    void highlighted_text_earns_plus_minus_and_omission_costs_nothing(String chosen, int score) {
        List<Span> spans = "1234567"
                .chars()
                .mapToObj(Character::toString)
                .map(id -> new Span(id, "1234".contains(id), "Why"))
                .toList();
        String text = "[[1|a]] [[2|b]] [[3|c]] [[4|d]] [[5|e]] [[6|f]] [[7|g]]";
        Item item = new Item.HighlightText(ID, "?", null, null, text, spans);
        assertScore(item, choice(chosen), score, 4, Policy.PLUS_MINUS);
    }

    @ParameterizedTest(name = "{0} and {1} earn {2}")
    @CsvSource({"heat,e1,1", "heat,z,0", "cold,e1,0", "cold,z,0", "heat,,0", ",e1,0", ",,0"})
    void a_dyad_needs_both_parts(String cause, String effect, int score) {
        assertScore(SomeItems.dropDownDyad(), slots("c", cause, "e", effect), score, 1, Policy.DYAD);
    }

    @ParameterizedTest(name = "{0}, {1}, {2} earn {3}, or {4} under the other rule")
    @CsvSource({
        "heat,e1,e2,2,2",
        "heat,e1,z,1,1",
        "heat,z,w,0,1",
        "cold,e1,e2,0,0",
        "heat,e1,,1,1",
        "heat,,,0,1",
        ",e1,e2,0,0",
        "heat,e2,e1,0,1"
    })
    void a_triad_depends_on_its_cause(String cause, String first, String second, int gated, int allOrAnchor) {
        Item item = SomeItems.dropDownTriad();
        Response response = slots("c", cause, "ea", first, "eb", second);
        assertScore(item, response, gated, 2, Policy.TRIAD_ANCHOR_GATED);
        assertThat(scored(Grading.grade(item, response, TIMED_OUT.with(TriadRule.ALL_OR_ANCHOR))))
                .extracting(Outcome.Scored::score, Outcome.Scored::policy)
                .containsExactly(allOrAnchor, Policy.TRIAD_ALL_OR_ANCHOR);
    }

    @ParameterizedTest(name = "{0}, {1}, {2} earn {3}, or {4} under the other rule")
    @CsvSource({"heat,e1,e2,2,2", "heat,e2,e1,2,2", "heat,e2,z,1,1", "heat,z,e1,1,1", "cold,e2,e1,0,0"})
    void pooled_effects_may_swap(String cause, String first, String second, int gated, int allOrAnchor) {
        Item item = SomeItems.pooledDropDownTriad();
        Response response = slots("c", cause, "ea", first, "eb", second);
        assertScore(item, response, gated, 2, Policy.TRIAD_ANCHOR_GATED);
        assertThat(scored(Grading.grade(item, response, SUBMITTED.with(TriadRule.ALL_OR_ANCHOR)))
                        .score())
                .isEqualTo(allOrAnchor);
    }

    @ParameterizedTest(name = "{0}, {1}, {2} earn {3}")
    @CsvSource({"cool,measure,heat,2", "measure,cool,heat,0", "cool,warm,heat,1", "cool,measure,leave,0"})
    void a_triad_of_tokens_scores_like_one_of_drop_downs(String first, String second, String cause, int score) {
        Response response = slots("ea", first, "eb", second, "c", cause);
        assertScore(SomeItems.dragDropTriad(), response, score, 2, Policy.TRIAD_ANCHOR_GATED);
    }

    @ParameterizedTest(name = "{0} {1} {2} earn {3}")
    @CsvSource({
        "a1 a2,k1,p1 p2,5",
        "a2 a1,k1,p2 p1,5",
        "a1 a3,k1,p1 p2,4",
        "a1 a2,k2,p1 p2,4",
        "a3 a4,k1,p3 p4,1",
        "a1,k1,'',2",
        "'',,'',0"
    })
    void a_bow_tie_counts_five_places(String actions, String condition, String parameters, int score) {
        Response response = new Response.BowTie(words(actions), condition, words(parameters));
        assertScore(SomeItems.bowTie(), response, score, 5, Policy.ZERO_ONE);
    }

    @Test
    void a_drop_down_cloze_adds_its_drop_downs() {
        List<Slot> slots = List.of(
                new Slot("1", "One", SomeItems.options("abc", "a")),
                new Slot("2", "Two", SomeItems.options("abc", "b")),
                new Slot("3", "Three", SomeItems.options("abc", "c")));
        Item item = new Item.DropDownCloze(ID, "?", null, null, "{{1}} {{2}} {{3}}", slots);
        assertScore(item, slots("1", "a", "2", "b", "3", "b"), 2, 3, Policy.ZERO_ONE);
    }

    @ParameterizedTest(name = "{0} and {1} earn {2}, or {3} when targets are interchangeable")
    @CsvSource({"wash,shake,1,1", "check,wash,0,2", "wash,check,2,2", "shake,freeze,0,0"})
    void a_drag_and_drop_cloze_keys_its_targets_one_by_one(String first, String second, int score, int anyOrder) {
        Response response = slots("t1", first, "t2", second);
        assertScore(SomeItems.dragDropCloze(), response, score, 2, Policy.ZERO_ONE);
        assertScore(SomeItems.interchangeableDragDrop(), response, anyOrder, 2, Policy.ZERO_ONE_INTERCHANGEABLE);
    }

    @ParameterizedTest(name = "{0} earns {1}, or {2} with a floor in every row")
    @CsvSource({"s1,1,1", "s1 s3,2,2", "s1 s4 s5,0,1", "s2 s3,0,1", "s1 s2 s3 s4 s5,0,0"})
    void a_highlight_table_has_one_floor_or_one_per_row(String chosen, int forItem, int perRow) {
        Response response = new Response.Choice(words(chosen));
        assertScore(SomeItems.highlightTable(FloorRule.ITEM), response, forItem, 2, Policy.PLUS_MINUS);
        assertScore(SomeItems.highlightTable(FloorRule.ROW), response, perRow, 2, Policy.PLUS_MINUS_PER_ROW);
    }

    @ParameterizedTest(name = "{0} earns {1}")
    @CsvSource({"wash clean inject bin,1", "clean wash inject bin,0", "wash clean inject,0", "'',0"})
    void an_order_is_right_as_a_whole(String order, int score) {
        assertScore(SomeItems.ordered(), new Response.Order(words(order)), score, 1, Policy.ZERO_ONE_WHOLE_ITEM);
    }

    @ParameterizedTest(name = "{0} earns {1}")
    @CsvSource({"belly,1", "knee,0", "'',0"})
    void a_region_is_right_or_not(String region, int score) {
        assertScore(SomeItems.hotSpot(), new Response.Choice(words(region)), score, 1, Policy.ZERO_ONE_WHOLE_ITEM);
    }

    @ParameterizedTest(name = "{0} earns {1}")
    @CsvSource({"a,1", "b,0", "'',0"})
    void a_single_choice_is_right_or_not(String chosen, int score) {
        assertScore(SomeItems.singleChoice(), choice(chosen), score, 1, Policy.ZERO_ONE);
        assertScore(SomeItems.trend(), choice(chosen), score, 1, Policy.ZERO_ONE);
    }

    @Test
    void a_drop_down_table_adds_its_drop_downs() {
        assertScore(SomeItems.dropDownTable(), slots("s1", "a", "s2", "b"), 1, 2, Policy.ZERO_ONE);
    }

    private static void assertScore(Item item, Response response, int score, int max, Policy policy) {
        assertThat(scored(Grading.grade(item, response, TIMED_OUT)))
                .extracting(
                        Outcome.Scored::score,
                        Outcome.Scored::max,
                        Outcome.Scored::policy,
                        Outcome.Scored::policyVersion)
                .containsExactly(score, max, policy, 1);
        if (Completeness.check(item, response).complete()) {
            assertThat(Grading.grade(item, response, SUBMITTED)).isEqualTo(Grading.grade(item, response, TIMED_OUT));
        } else {
            assertThat(Grading.grade(item, response, SUBMITTED)).isInstanceOf(Outcome.Incomplete.class);
        }
    }

    private static Outcome.Scored scored(Outcome outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Scored.class);
        return (Outcome.Scored) outcome;
    }

    private static Response.Choice choice(String ids) {
        return new Response.Choice(ids.chars().mapToObj(Character::toString).toList());
    }

    private static List<String> words(String ids) {
        return ids.isEmpty() ? List.of() : Arrays.asList(ids.split(" "));
    }

    private static Response.Slots slots(String... pairs) {
        Map<String, String> slots = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            if (pairs[i + 1] != null) {
                slots.put(pairs[i], pairs[i + 1]);
            }
        }
        return new Response.Slots(slots);
    }

    private static List<Column> columns(String... ids) {
        return Arrays.stream(ids).map(id -> new Column(id, "Column " + id)).toList();
    }
}
