package org.myelin.assessment.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SplitMix64Tests {

    @ParameterizedTest
    @ValueSource(longs = {0, 1, -1, 42, Long.MIN_VALUE, Long.MAX_VALUE})
    void it_is_the_published_generator(long seed) {
        SplitMix64 ours = new SplitMix64(seed);
        SplittableRandom reference = new SplittableRandom(seed);
        for (int i = 0; i < 100; i++) {
            assertThat(ours.next()).isEqualTo(reference.nextLong());
        }
    }

    @Test
    void bounded_numbers_reach_every_value_and_no_other() {
        SplitMix64 random = new SplitMix64(3);
        int[] counts = new int[7];
        for (int i = 0; i < 7_000; i++) {
            counts[(int) random.below(7)]++;
        }
        assertThat(IntStream.of(counts).boxed())
                .allSatisfy(count -> assertThat(count).isBetween(880, 1120));
        assertThat(random.below(1)).isZero();
    }

    /** With a bound of 3·2^61 a quarter of all numbers lies in the incomplete run and has to be drawn again. */
    @Test
    void numbers_of_the_incomplete_run_are_drawn_again() {
        long bound = 3L << 61;
        SplitMix64 random = new SplitMix64(9);
        SplitMix64 raw = new SplitMix64(9);
        for (int i = 0; i < 200; i++) {
            long expected = raw.next() >>> 1;
            while (expected >= bound) {
                expected = raw.next() >>> 1;
            }
            assertThat(random.below(bound)).isEqualTo(expected);
        }
    }

    @Test
    void a_bound_below_one_is_a_programming_error() {
        assertThatThrownBy(() -> new SplitMix64(1).below(0)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void shuffling_keeps_every_element_and_the_given_list() {
        List<Integer> numbers = IntStream.range(0, 50).boxed().toList();
        List<Integer> before = new ArrayList<>(numbers);
        assertThat(new SplitMix64(5).shuffled(numbers))
                .isNotEqualTo(numbers)
                .containsExactlyInAnyOrderElementsOf(numbers);
        assertThat(numbers).isEqualTo(before);
        assertThat(new SplitMix64(5).shuffled(List.of())).isEmpty();
    }

    @Test
    void streams_differ_by_seed_item_and_list() {
        Set<Long> firsts = new HashSet<>();
        for (long seed = 0; seed < 10; seed++) {
            for (String item : List.of("itm-a", "itm-b", "itm-ab")) {
                for (String list : List.of("options", "tokens", "")) {
                    assertThat(firsts.add(SplitMix64.stream(seed, item, list).next()))
                            .isTrue();
                }
            }
        }
    }
}
