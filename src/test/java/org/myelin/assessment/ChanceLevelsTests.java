package org.myelin.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Mean scores of blind guessing over all possible responses, as the scoring specification gives them. */
class ChanceLevelsTests {

    private static final ItemId ID = new ItemId("itm-chance");

    @Test
    void a_random_bow_tie_earns_1_85_of_5() {
        List<Response> all = new ArrayList<>();
        for (List<String> actions : pairs("a")) {
            for (int k = 1; k <= 4; k++) {
                for (List<String> parameters : pairs("p")) {
                    all.add(new Response.BowTie(actions, "k" + k, parameters));
                }
            }
        }
        assertThat(mean(SomeItems.bowTie(), all)).isEqualTo(1.85, within(1e-9));
    }

    @Test
    void a_random_choice_of_three_out_of_six_earns_half_of_three() {
        Item item = new Item.SelectN(ID, "?", null, null, 3, SomeItems.options("ABCDEF", "ACE"));
        List<Response> all = subsets("ABCDEF").stream()
                .filter(chosen -> chosen.size() == 3)
                .<Response>map(Response.Choice::new)
                .toList();
        assertThat(all).hasSize(20);
        assertThat(mean(item, all)).isEqualTo(1.5, within(1e-9));
    }

    @Test
    void a_coin_for_each_option_earns_0_469_of_3_and_selecting_everything_nothing() {
        Item item = new Item.SelectAll(ID, "?", null, null, SomeItems.options("ABCDEF", "ACE"));
        List<Response> all =
                subsets("ABCDEF").stream().<Response>map(Response.Choice::new).toList();
        assertThat(mean(item, all)).isEqualTo(0.469, within(0.0005));
        assertThat(mean(item, List.of(new Response.Choice(List.of("A", "B", "C", "D", "E", "F")))))
                .isZero();
    }

    @Test
    void a_random_matrix_of_four_rows_and_three_columns_earns_one_third() {
        List<Item.MatrixSingle.Row> rows = IntStream.range(0, 4)
                .mapToObj(i -> new Item.MatrixSingle.Row("r" + i, "Row", "c0", ""))
                .toList();
        List<Column> columns = List.of(new Column("c0", "0"), new Column("c1", "1"), new Column("c2", "2"));
        List<Response> all = IntStream.range(0, 81)
                .<Response>mapToObj(code -> {
                    Map<String, List<String>> cells = new LinkedHashMap<>();
                    for (int row = 0, rest = code; row < 4; row++, rest /= 3) {
                        cells.put("r" + row, List.of("c" + rest % 3));
                    }
                    return new Response.Matrix(cells);
                })
                .toList();
        assertThat(mean(new Item.MatrixSingle(ID, "?", null, null, columns, rows), all))
                .isEqualTo(4.0 / 3, within(1e-9));
    }

    @Test
    void a_random_dyad_earns_one_sixteenth_and_a_random_triad_one_eighth() {
        List<Slot> slots = List.of(
                new Slot("s0", "0", SomeItems.options("ABCD", "A")),
                new Slot("s1", "1", SomeItems.options("ABCD", "B")),
                new Slot("s2", "2", SomeItems.options("ABCD", "C")));
        List<Response> triads = new ArrayList<>();
        List<Response> dyads = new ArrayList<>();
        for (String one : List.of("A", "B", "C", "D")) {
            for (String two : List.of("A", "B", "C", "D")) {
                dyads.add(new Response.Slots(Map.of("s0", one, "s1", two)));
                for (String three : List.of("A", "B", "C", "D")) {
                    triads.add(new Response.Slots(Map.of("s0", one, "s1", two, "s2", three)));
                }
            }
        }
        Item dyad =
                new Item.DropDownRationale(ID, "?", null, null, "", slots.subList(0, 2), "s0", EffectsRule.POSITIONAL);
        Item triad = new Item.DropDownRationale(ID, "?", null, null, "", slots, "s0", EffectsRule.POSITIONAL);
        assertThat(mean(dyad, dyads)).isEqualTo(0.0625, within(1e-9));
        assertThat(mean(triad, triads)).isEqualTo(0.125, within(1e-9));
    }

    private static List<List<String>> pairs(String wing) {
        return subsets("12345").stream()
                .filter(pair -> pair.size() == 2)
                .map(pair -> pair.stream().map(id -> wing + id).toList())
                .toList();
    }

    private static List<List<String>> subsets(String ids) {
        return IntStream.range(0, 1 << ids.length())
                .mapToObj(mask -> IntStream.range(0, ids.length())
                        .filter(i -> (mask & (1 << i)) != 0)
                        .mapToObj(i -> ids.substring(i, i + 1))
                        .toList())
                .toList();
    }

    private static double mean(Item item, List<Response> responses) {
        return responses.stream()
                .mapToInt(response ->
                        ((Outcome.Scored) Grading.grade(item, response, GradingContext.timedOut(Draw.none()))).score())
                .average()
                .orElseThrow();
    }
}
