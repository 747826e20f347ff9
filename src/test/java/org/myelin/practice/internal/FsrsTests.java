package org.myelin.practice.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.util.SplittableRandom;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.myelin.practice.Rating;

/** Known answers from the public test suites of py-fsrs, ts-fsrs and fsrs-rs, and properties that always hold. */
class FsrsTests {

    private static final Offset<Double> CLOSE = within(1e-6);

    @ParameterizedTest
    @CsvSource({"AGAIN, 0.212, 6.4133", "HARD, 1.2931, 5.11217071", "GOOD, 2.3065, 2.11810397", "EASY, 8.2956, 1"})
    void a_first_review_sets_stability_and_difficulty(Rating rating, double stability, double difficulty) {
        Memory memory = Fsrs.first(rating);
        assertThat(memory.stability()).isEqualTo(stability);
        assertThat(memory.difficulty()).isCloseTo(difficulty, CLOSE);
    }

    @ParameterizedTest
    @CsvSource({
        "1, 0, 0.246689, 6.402115",
        "2, 1, 2.021477, 6.390941",
        "3, 3, 7.863699, 6.379779",
        "4, 8, 21.917713, 6.368627",
        "5, 21, 53.626903, 6.357487"
    })
    void the_published_sequence_is_met_step_by_step(int step, int t, double stability, double difficulty) {
        int[] days = {0, 1, 3, 8, 21};
        Memory memory = Fsrs.first(Rating.AGAIN);
        for (int i = 0; i < step; i++) {
            memory = Fsrs.next(memory, days[i], Rating.GOOD);
        }
        assertThat(days[step - 1]).isEqualTo(t);
        assertThat(memory.stability()).isCloseTo(stability, within(1e-5));
        assertThat(memory.difficulty()).isCloseTo(difficulty, CLOSE);
    }

    @ParameterizedTest
    @CsvSource({
        "0, AGAIN, 3.0512489356, 8.3417623693",
        "0, HARD, 10.0, 6.6659953693",
        "0, GOOD, 10.0, 4.9902283693",
        "0, EASY, 15.5343079472, 3.3144613693",
        "10, AGAIN, 1.3919869730, 8.3417623693",
        "10, HARD, 23.2468751105, 6.6659953693",
        "10, GOOD, 32.0267294820, 4.9902283693",
        "10, EASY, 51.2538616468, 3.3144613693",
        "30, AGAIN, 1.6162162872, 8.3417623693",
        "30, HARD, 36.1955480246, 6.6659953693",
        "30, GOOD, 53.5576122790, 4.9902283693",
        "30, EASY, 91.5790520374, 3.3144613693"
    })
    void one_review_of_a_known_memory(int t, Rating rating, double stability, double difficulty) {
        Memory after = Fsrs.next(new Memory(10, 5), t, rating);
        assertThat(after.stability()).isCloseTo(stability, within(1e-9));
        assertThat(after.difficulty()).isCloseTo(difficulty, within(1e-9));
    }

    @ParameterizedTest
    @CsvSource({"1, 0.985682", "5, 0.940344", "10, 0.9", "30, 0.809388", "100, 0.692827"})
    void the_chance_to_recall_falls_with_time(int t, double chance) {
        assertThat(Fsrs.recall(t, 10)).isCloseTo(chance, CLOSE);
    }

    @ParameterizedTest
    @CsvSource({
        "0.1, 3116766",
        "0.2, 34793",
        "0.3, 2508",
        "0.4, 387",
        "0.5, 90",
        "0.6, 27",
        "0.7, 9",
        "0.8, 3",
        "0.9, 1"
    })
    void intervals_for_a_stability_of_one_day(double retention, long days) {
        // The longest one was published in single precision.
        assertThat(Fsrs.interval(1, retention)).isCloseTo(days, withinPercentage(0.0002));
    }

    @Test
    void a_wait_is_never_shorter_than_a_day_or_longer_than_a_hundred_years() {
        assertThat(Fsrs.days(0.001)).isEqualTo(1);
        assertThat(Fsrs.days(1e9)).isEqualTo(36_500);
    }

    @Test
    void ten_easy_reviews_at_once_make_the_easiest_card() {
        Memory memory = Fsrs.first(Rating.EASY);
        for (int i = 0; i < 9; i++) {
            memory = Fsrs.next(memory, 0, Rating.EASY);
        }
        assertThat(memory.difficulty()).isEqualTo(1.0);
    }

    @Test
    void what_was_recalled_is_never_held_more_weakly_and_what_was_forgotten_never_more_firmly() {
        var random = new SplittableRandom(7);
        for (int i = 0; i < 20_000; i++) {
            var before = new Memory(Math.exp(random.nextDouble(-6, 10)), random.nextDouble(1, 10));
            int t = random.nextInt(0, 400);
            Rating rating = Rating.values()[random.nextInt(4)];
            Memory after = Fsrs.next(before, t, rating);
            assertThat(after.difficulty()).isBetween(1.0, 10.0);
            if (rating != Rating.AGAIN) {
                assertThat(after.stability())
                        .as("%s after %d days: %s", before, t, rating)
                        .isGreaterThanOrEqualTo(Math.min(before.stability(), 36_500));
            } else if (t >= 1) {
                assertThat(after.stability()).isLessThanOrEqualTo(Math.max(before.stability(), 0.001));
            }
            assertThat(Fsrs.recall(10, 10)).isCloseTo(0.9, within(1e-12));
        }
    }
}
