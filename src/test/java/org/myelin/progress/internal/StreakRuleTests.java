package org.myelin.progress.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.myelin.progress.Streak;

class StreakRuleTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 20);

    /** Days are given as "days ago". */
    private static Streak after(int... daysAgo) {
        return StreakRule.streak(
                IntStream.of(daysAgo).mapToObj(TODAY::minusDays).toList(), TODAY);
    }

    @Test
    void nothing_learned_is_a_streak_of_zero_with_both_freezes() {
        assertThat(after()).isEqualTo(new Streak(true, 0, 2, false, 0));
    }

    @Test
    void today_alone_counts_as_one() {
        assertThat(after(0)).isEqualTo(new Streak(true, 1, 2, true, 1));
    }

    @Test
    void an_unfinished_today_costs_nothing() {
        assertThat(after(1, 2, 3)).isEqualTo(new Streak(true, 3, 2, false, 3));
    }

    @ParameterizedTest
    @CsvSource({"2, 1", "3, 0"})
    void missed_days_use_freezes_before_they_end_the_streak(int lastDaysAgo, int freezesLeft) {
        Streak streak = after(lastDaysAgo, lastDaysAgo + 1);
        assertThat(streak.days()).isEqualTo(2);
        assertThat(streak.freezesLeft()).isEqualTo(freezesLeft);
    }

    @Test
    void a_third_missed_day_ends_the_streak_and_restores_the_freezes() {
        assertThat(after(4, 5)).isEqualTo(new Streak(true, 0, 2, false, 2));
    }

    @Test
    void frozen_days_are_not_counted_as_learned() {
        assertThat(after(0, 2, 3).days()).isEqualTo(3);
    }

    @Test
    void freezes_used_in_different_gaps_add_up() {
        assertThat(after(0, 2, 4)).isEqualTo(new Streak(true, 3, 0, true, 3));
        assertThat(after(0, 2, 4, 6)).isEqualTo(new Streak(true, 1, 2, true, 3));
    }

    @Test
    void seven_learning_days_give_one_freeze_back() {
        assertThat(after(0, 1, 2, 3, 4, 5, 7).freezesLeft()).isEqualTo(1);
        assertThat(after(0, 1, 2, 3, 4, 5, 6, 8).freezesLeft()).isEqualTo(2);
    }

    @Test
    void freezes_never_exceed_two() {
        Streak streak = StreakRule.streak(
                IntStream.range(0, 60).mapToObj(TODAY::minusDays).toList(), TODAY);
        assertThat(streak).isEqualTo(new Streak(true, 60, 2, true, 60));
    }

    @Test
    void days_in_the_future_and_repeated_days_are_ignored() {
        assertThat(StreakRule.streak(List.of(TODAY.plusDays(1), TODAY, TODAY), TODAY))
                .isEqualTo(new Streak(true, 1, 2, true, 1));
    }

    @Test
    void the_longest_streak_is_remembered() {
        assertThat(after(0, 10, 11, 12, 13).longest()).isEqualTo(4);
    }
}
