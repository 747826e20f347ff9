package org.myelin.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.myelin.assessment.Selection.Drawn;

/** Draws that keep a blueprint: valid, complete, repeatable, without repeats, fair. */
class SelectionTests {

    private static final int ANY = Integer.MAX_VALUE;

    private static Candidate candidate(String id, String... tags) {
        return new Candidate(new ItemId(id), Set.of(tags), 0);
    }

    private static List<Candidate> plain(int count) {
        return IntStream.range(0, count).mapToObj(i -> candidate("i" + i)).toList();
    }

    private static Quota quota(int atLeast, int atMost, String... tags) {
        return new Quota(atLeast + " to " + atMost + " of " + String.join("/", tags), Set.of(tags), atLeast, atMost);
    }

    private static List<ItemId> chosen(Blueprint blueprint, List<Candidate> candidates, long seed) {
        return switch (Selection.draw(blueprint, candidates, seed)) {
            case Drawn.Chosen(List<ItemId> items) -> items;
            case Drawn.Impossible(String reason) -> throw new AssertionError(reason);
        };
    }

    private static String reason(Blueprint blueprint, List<Candidate> candidates) {
        return switch (Selection.draw(blueprint, candidates, 1)) {
            case Drawn.Chosen(List<ItemId> items) -> throw new AssertionError("Drawn: " + items);
            case Drawn.Impossible(String reason) -> reason;
        };
    }

    /** Whether these items keep the blueprint, counted without the solver. */
    private static boolean keeps(Blueprint blueprint, List<Candidate> pool, List<ItemId> items) {
        Set<ItemId> distinct = new HashSet<>(items);
        if (distinct.size() != blueprint.count() || items.size() != blueprint.count()) {
            return false;
        }
        return blueprint.quotas().stream().allMatch(quota -> {
            long there = pool.stream()
                    .filter(candidate -> distinct.contains(candidate.id()))
                    .filter(candidate -> !Collections.disjoint(candidate.tags(), quota.tags()))
                    .count();
            return there >= quota.atLeast() && there <= quota.atMost();
        });
    }

    /** Tries every subset. */
    private static boolean possible(Blueprint blueprint, List<Candidate> pool) {
        for (int set = 0; set < 1 << pool.size(); set++) {
            int bits = set;
            if (Integer.bitCount(bits) == blueprint.count()) {
                List<ItemId> items = IntStream.range(0, pool.size())
                        .filter(i -> (bits >> i & 1) == 1)
                        .mapToObj(i -> pool.get(i).id())
                        .toList();
                if (keeps(blueprint, pool, items)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static List<Candidate> randomPool(Random random, int size) {
        return IntStream.range(0, size)
                .mapToObj(i -> {
                    Set<String> tags = new HashSet<>();
                    for (String tag : List.of("a", "b", "c", "d", "e")) {
                        if (random.nextInt(3) == 0) {
                            tags.add(tag);
                        }
                    }
                    return new Candidate(new ItemId("i" + i), tags, random.nextInt(3));
                })
                .toList();
    }

    private static Blueprint randomBlueprint(Random random, int most) {
        int count = 1 + random.nextInt(most);
        List<Quota> quotas = new ArrayList<>();
        int wanted = random.nextInt(6);
        for (int i = 0; i < wanted; i++) {
            String tag = List.of("a", "b", "c", "d", "e").get(random.nextInt(5));
            int atLeast = random.nextInt(count + 1);
            int atMost = random.nextBoolean() ? ANY : atLeast + random.nextInt(3);
            String other = random.nextInt(4) == 0 ? "e" : tag;
            quotas.add(new Quota("quota " + i, tag.equals(other) ? Set.of(tag) : Set.of(tag, other), atLeast, atMost));
        }
        return new Blueprint(count, quotas);
    }

    @Test
    void a_set_is_found_exactly_when_there_is_one() {
        Random random = new Random(20_261_122);
        int possible = 0;
        for (int round = 0; round < 3_000; round++) {
            List<Candidate> pool = randomPool(random, 1 + random.nextInt(9));
            Blueprint blueprint = randomBlueprint(random, 6);
            Drawn drawn = Selection.draw(blueprint, pool, random.nextLong());
            if (possible(blueprint, pool)) {
                possible++;
                assertThat(drawn).isInstanceOf(Drawn.Chosen.class);
                assertThat(keeps(blueprint, pool, ((Drawn.Chosen) drawn).items()))
                        .as("%s from %s", blueprint, pool)
                        .isTrue();
                assertThat(Selection.obstacle(blueprint, pool)).isNull();
            } else {
                assertThat(drawn).as("%s from %s", blueprint, pool).isInstanceOf(Drawn.Impossible.class);
                assertThat(Selection.obstacle(blueprint, pool)).isEqualTo(((Drawn.Impossible) drawn).reason());
            }
        }
        assertThat(possible).as("both outcomes occur often").isBetween(600, 2_400);
    }

    @Test
    void constraints_that_are_named_as_contradicting_are_all_needed_for_it() {
        Random random = new Random(7);
        int named = 0;
        for (int round = 0; round < 3_000 && named < 150; round++) {
            List<Candidate> pool = randomPool(random, 9);
            Blueprint blueprint = randomBlueprint(random, 5);
            if (!(Selection.draw(blueprint, pool, 1) instanceof Drawn.Impossible(String reason))
                    || !reason.startsWith("These")) {
                continue;
            }
            named++;
            List<Quota> conflict = blueprint.quotas().stream()
                    .filter(quota -> reason.contains(quota.label()))
                    .toList();
            assertThat(conflict).isNotEmpty();
            assertThat(possible(new Blueprint(blueprint.count(), conflict), pool))
                    .isFalse();
            for (Quota quota : conflict) {
                List<Quota> without = new ArrayList<>(conflict);
                without.remove(quota);
                assertThat(possible(new Blueprint(blueprint.count(), without), pool))
                        .as("%s without %s", reason, quota)
                        .isTrue();
            }
        }
        assertThat(named).isEqualTo(150);
    }

    /** Eight modules, six steps and some types, as a final examination has them. */
    private static List<Candidate> course(Random random, int size) {
        return IntStream.range(0, size)
                .mapToObj(i -> candidate(
                        "i" + i,
                        "module:" + random.nextInt(8),
                        "step:" + random.nextInt(6),
                        "type:" + random.nextInt(12),
                        "objective:" + random.nextInt(40)))
                .toList();
    }

    @Test
    void a_blueprint_that_a_real_set_keeps_is_always_drawn() {
        Random random = new Random(3);
        for (int round = 0; round < 150; round++) {
            List<Candidate> pool = course(random, 130);
            List<Candidate> hidden = new ArrayList<>(pool);
            Collections.shuffle(hidden, random);
            hidden = hidden.subList(0, 50);
            List<Quota> quotas = new ArrayList<>();
            for (String tag : IntStream.range(0, 8).mapToObj(i -> "module:" + i).toList()) {
                int there = count(hidden, tag);
                quotas.add(quota(there, random.nextBoolean() ? there : ANY, tag));
            }
            for (int step = 0; step < 6; step++) {
                quotas.add(quota(Math.max(0, count(hidden, "step:" + step) - 1), ANY, "step:" + step));
            }
            quotas.add(quota(count(hidden, "type:1"), ANY, "type:1"));
            quotas.add(quota(0, count(hidden, "objective:5"), "objective:5"));
            Blueprint blueprint = new Blueprint(50, quotas);
            assertThat(keeps(blueprint, pool, chosen(blueprint, pool, random.nextLong())))
                    .isTrue();
        }
    }

    private static int count(List<Candidate> items, String tag) {
        return (int) items.stream().filter(item -> item.tags().contains(tag)).count();
    }

    @Test
    void the_same_seed_draws_the_same_set_and_another_seed_another() {
        List<Candidate> pool = course(new Random(1), 130);
        Blueprint blueprint = new Blueprint(50, List.of(quota(6, 6, "module:1"), quota(8, ANY, "step:2")));

        assertThat(chosen(blueprint, pool, 42)).isEqualTo(chosen(blueprint, pool, 42));
        assertThat(chosen(blueprint, pool, 42)).isNotEqualTo(chosen(blueprint, pool, 43));
    }

    @Test
    void a_stored_seed_gives_this_set_for_ever() {
        Blueprint blueprint = new Blueprint(3, List.of(quota(1, 1, "x")));
        List<Candidate> pool =
                List.of(candidate("a", "x"), candidate("b"), candidate("c", "x"), candidate("d"), candidate("e"));

        assertThat(chosen(blueprint, pool, 2026)).extracting(ItemId::value).containsExactly("c", "b", "d");
    }

    @Test
    void nothing_repeats_before_everything_was_seen() {
        Blueprint blueprint = new Blueprint(4, List.of());
        Map<ItemId, Integer> seen = new HashMap<>();
        for (int attempt = 0; attempt < 6; attempt++) {
            List<Candidate> pool = plain(12).stream()
                    .map(item -> item.seen(seen.getOrDefault(item.id(), 0)))
                    .toList();
            chosen(blueprint, pool, attempt).forEach(item -> seen.merge(item, 1, Integer::sum));
            if (attempt == 2) {
                assertThat(seen).hasSize(12);
            }
        }
        assertThat(seen.values()).containsOnly(2);
    }

    @Test
    void an_item_repeats_only_where_the_blueprint_leaves_no_other() {
        List<Candidate> pool = List.of(
                candidate("a", "x").seen(5),
                candidate("b", "y").seen(1),
                candidate("c", "y"),
                candidate("d").seen(2),
                candidate("e"));
        Blueprint blueprint = new Blueprint(3, List.of(quota(1, 1, "x"), quota(1, ANY, "y")));
        for (long seed = 0; seed < 50; seed++) {
            assertThat(chosen(blueprint, pool, seed))
                    .extracting(ItemId::value)
                    .containsExactlyInAnyOrder("a", "c", "e");
        }
    }

    @Test
    void every_candidate_has_the_same_chance() {
        Map<ItemId, Integer> drawn = new HashMap<>();
        for (long seed = 0; seed < 4_000; seed++) {
            chosen(new Blueprint(3, List.of()), plain(10), seed).forEach(item -> drawn.merge(item, 1, Integer::sum));
        }
        // 1200 expected, standard deviation 29.
        assertThat(drawn.values())
                .hasSize(10)
                .allSatisfy(times -> assertThat(times).isBetween(1_075, 1_325));
    }

    @Test
    void what_cannot_be_met_is_named() {
        List<Candidate> pool =
                List.of(candidate("a", "x"), candidate("b", "x", "y"), candidate("c", "y"), candidate("d", "z"));
        assertThat(reason(new Blueprint(5, List.of()), pool)).isEqualTo("There are 4 items to draw 5 from.");
        assertThat(reason(new Blueprint(2, List.of(quota(2, ANY, "z"))), pool))
                .isEqualTo("It asks for 2 to 2147483647 of z, but there are only 1 to draw from.");
        assertThat(reason(new Blueprint(4, List.of(quota(0, 1, "x"), quota(0, 1, "y"), quota(0, 3, "z"))), pool))
                .isEqualTo("These cannot be met together in 4 items: 0 to 1 of y.");
        assertThat(reason(new Blueprint(2, List.of(quota(2, ANY, "x"), quota(0, 0, "y"), quota(0, 3, "z"))), pool))
                .isEqualTo("These cannot be met together: 2 to 2147483647 of x; 0 to 0 of y.");
    }

    @Test
    void nonsense_is_refused() {
        assertThatThrownBy(() -> new Blueprint(0, List.of())).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> quota(2, 1, "x")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> quota(-1, 1, "x")).isInstanceOf(IllegalArgumentException.class);
        List<Candidate> twice = List.of(candidate("a"), candidate("a"));
        assertThatThrownBy(() -> Selection.draw(new Blueprint(1, List.of()), twice, 1))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
