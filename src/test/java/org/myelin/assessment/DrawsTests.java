package org.myelin.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DrawsTests {

    static List<Item> items() {
        return SomeItems.allWithVariants();
    }

    @ParameterizedTest
    @MethodSource("items")
    void the_same_seed_gives_the_same_draw(Item item) {
        assertThat(Draws.draw(item, 42)).isEqualTo(Draws.draw(item, 42));
        assertThat(Draws.draw(item, 42).seed()).isEqualTo(42);
    }

    /** Stored seeds have to mean the same for ever: these literals, computed by another program, may never change. */
    @Test
    void known_seeds_keep_their_known_draws() {
        assertThat(Draws.draw(SomeItems.singleChoice(), 1).orders())
                .isEqualTo(Map.of("options", List.of("a", "b", "c")));
        assertThat(Draws.draw(SomeItems.selectAll(), 20261120).orders())
                .isEqualTo(Map.of("options", List.of("f", "d", "e", "a", "c", "b")));
        assertThat(Draws.draw(SomeItems.ordered(), -7).orders())
                .isEqualTo(Map.of("options", List.of("bin", "clean", "wash", "inject")));
        assertThat(Draws.draw(SomeItems.doseCalculation(), 99).values())
                .isEqualTo(Map.of("dose", new BigDecimal("25"), "strength", new BigDecimal("20")));
    }

    @Test
    void shuffled_lists_keep_all_their_ids_under_the_name_of_the_list() {
        assertLists(SomeItems.selectN(), Map.of("options", Set.of("a", "b", "c", "d", "e", "f")));
        assertLists(SomeItems.grouping(), Map.of("g1", Set.of("a", "b", "x"), "g2", Set.of("c", "y", "z")));
        assertLists(SomeItems.dropDownCloze(), Map.of("s1", Set.of("a", "b", "c"), "s2", Set.of("a", "b", "c")));
        assertLists(SomeItems.dropDownTable(), Map.of("s1", Set.of("a", "b", "c"), "s2", Set.of("a", "b", "c")));
        assertLists(
                SomeItems.dropDownDyad(),
                Map.of("c", Set.of("heat", "cold", "food"), "e", Set.of("e1", "e2", "z", "w")));
        assertLists(SomeItems.dragDropCloze(), Map.of("tokens", Set.of("wash", "check", "shake", "freeze")));
        assertLists(SomeItems.dragDropTriad(), Map.of("tokens", Set.of("heat", "cool", "measure", "warm", "leave")));
        assertLists(
                SomeItems.bowTie(),
                Map.of(
                        "actions",
                        Set.of("a1", "a2", "a3", "a4", "a5"),
                        "conditions",
                        Set.of("k1", "k2", "k3", "k4"),
                        "parameters",
                        Set.of("p1", "p2", "p3", "p4", "p5")));
        assertLists(SomeItems.trend(), Map.of("options", Set.of("a", "b", "c")));
        for (Item item : List.of(
                SomeItems.matrixSingle(),
                SomeItems.matrixMultiple(),
                SomeItems.highlightText(),
                SomeItems.highlightTable(),
                SomeItems.hotSpot(),
                SomeItems.shortText(),
                SomeItems.essay())) {
            assertLists(item, Map.of());
        }
    }

    private static void assertLists(Item item, Map<String, Set<String>> lists) {
        Map<String, Set<String>> drawn = new HashMap<>();
        Draws.draw(item, 5).orders().forEach((list, ids) -> {
            assertThat(ids).doesNotHaveDuplicates();
            drawn.put(list, new HashSet<>(ids));
        });
        assertThat(drawn).isEqualTo(lists);
    }

    @Test
    void every_order_of_three_options_turns_up_about_equally_often() {
        Map<List<String>, Integer> counts = new HashMap<>();
        for (long seed = 0; seed < 6_000; seed++) {
            counts.merge(Draws.draw(SomeItems.singleChoice(), seed).orders().get("options"), 1, Integer::sum);
        }
        assertThat(counts).hasSize(6);
        assertThat(counts.values()).allSatisfy(count -> assertThat(count).isBetween(880, 1120));
    }

    @Test
    void items_and_lists_are_drawn_independently_of_each_other() {
        Item.SelectAll one = SomeItems.selectAll();
        Item.SelectAll other = new Item.SelectAll(new ItemId("itm-other"), one.stem(), null, null, one.options());
        long same = LongStream.range(0, 500)
                .filter(seed -> Draws.draw(one, seed)
                        .orders()
                        .equals(Draws.draw(other, seed).orders()))
                .count();
        assertThat(same).isLessThan(10);
        long sameWings = LongStream.range(0, 500)
                .filter(seed -> {
                    Map<String, List<String>> orders =
                            Draws.draw(SomeItems.bowTie(), seed).orders();
                    return orders.get("actions")
                            .toString()
                            .replace('a', 'p')
                            .equals(orders.get("parameters").toString());
                })
                .count();
        assertThat(sameWings).isLessThan(20);
    }

    @Test
    void ordered_never_starts_in_the_right_order() {
        for (long seed = 0; seed < 2_000; seed++) {
            assertThat(Draws.draw(SomeItems.ordered(), seed).orders().get("options"))
                    .isNotEqualTo(SomeItems.ordered().order())
                    .containsExactlyInAnyOrderElementsOf(SomeItems.ordered().order());
        }
        Item.Ordered two = ordered("ab");
        assertThat(LongStream.range(0, 50)
                        .mapToObj(seed -> Draws.draw(two, seed).orders().get("options")))
                .containsOnly(List.of("b", "a"));
        assertThat(Draws.draw(ordered("a"), 1).orders().get("options")).containsExactly("a");
    }

    private static Item.Ordered ordered(String ids) {
        List<Token> tokens = ids.chars()
                .mapToObj(Character::toString)
                .map(id -> new Token(id, id, ""))
                .toList();
        return new Item.Ordered(
                new ItemId("itm-o"),
                "?",
                null,
                null,
                tokens,
                tokens.stream().map(Token::id).toList());
    }

    @Test
    void without_shuffling_only_solutions_are_hidden_and_values_drawn() {
        assertThat(Draws.draw(SomeItems.selectAll(), 1, false).orders()).isEmpty();
        assertThat(Draws.draw(SomeItems.ordered(), 1, false)).isEqualTo(Draws.draw(SomeItems.ordered(), 1, true));
        assertThat(Draws.draw(SomeItems.doseCalculation(), 1, false))
                .isEqualTo(Draws.draw(SomeItems.doseCalculation(), 1, true));
    }

    @Test
    void values_are_steps_between_the_limits_and_all_of_them_turn_up() {
        Set<BigDecimal> doses = new HashSet<>();
        Set<BigDecimal> strengths = new HashSet<>();
        for (long seed = 0; seed < 200; seed++) {
            Draw draw = Draws.draw(SomeItems.trendWithCalculation(), seed);
            doses.add(draw.values().get("dose"));
            strengths.add(draw.values().get("strength"));
        }
        assertThat(doses).extracting(BigDecimal::intValueExact).containsExactlyInAnyOrder(10, 15, 20, 25, 30);
        assertThat(strengths).extracting(BigDecimal::intValueExact).containsExactlyInAnyOrder(20, 30, 40);
    }

    @Test
    void steps_never_pass_the_maximum_and_senseless_limits_give_the_minimum() {
        assertThat(Draws.lastStep(SomeItems.parameter("1", "2", "0.3"))).isEqualTo(3);
        assertThat(Draws.lastStep(SomeItems.parameter("1", "2", "0.25"))).isEqualTo(4);
        assertThat(Draws.lastStep(SomeItems.parameter("1", "1", "1"))).isZero();
        assertThat(Draws.lastStep(SomeItems.parameter("2", "1", "0.5"))).isZero();
        assertThat(Draws.lastStep(SomeItems.parameter("1", "2", "0"))).isZero();
        assertThat(Draws.lastStep(SomeItems.parameter("1", "2", "-0.5"))).isZero();
        assertThat(Draws.lastStep(SomeItems.parameter("0", "1", "0.0000000000000000000001")))
                .isEqualTo(1_000_000);
    }

    @Test
    void elements_the_draw_does_not_know_keep_their_place_at_the_end() {
        List<String> elements = List.of("a", "b", "c", "d");
        assertThat(Draws.arranged(elements, id -> id, List.of("c", "x", "a"))).containsExactly("c", "a", "b", "d");
        assertThat(Draws.arranged(elements, id -> id, Draw.none(), "options")).isEqualTo(elements);
    }
}
