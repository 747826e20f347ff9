package org.myelin.practice.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.myelin.practice.Rating;
import org.myelin.practice.internal.CardState.Phase;

class SchedulerTests {

    private static final String CARD = "crd-relapse";
    private static final LocalDate DAY = LocalDate.of(2026, 3, 20);

    private static Scheduler.Next review(@Nullable CardState before, Rating rating, LocalDate day) {
        return Scheduler.review(CARD, before, rating, day);
    }

    private static CardState known() {
        return review(null, Rating.EASY, DAY).state();
    }

    private static Wait minutes(int minutes) {
        return new Wait.Step(Duration.ofMinutes(minutes));
    }

    @Test
    void a_new_card_goes_through_two_steps_and_then_waits_for_days() {
        Scheduler.Next first = review(null, Rating.GOOD, DAY);
        assertThat(first.after()).isEqualTo(minutes(10));
        assertThat(first.state().phase()).isEqualTo(Phase.LEARNING);

        Scheduler.Next second = review(first.state(), Rating.GOOD, DAY);
        assertThat(second.after()).isEqualTo(new Wait.Days(2));
        assertThat(second.state().phase()).isEqualTo(Phase.REVIEW);
        assertThat(second.state().reviews()).isEqualTo(2);
    }

    @Test
    void a_new_card_that_is_easy_waits_for_days_at_once() {
        Scheduler.Next next = review(null, Rating.EASY, DAY);
        assertThat(next.state().phase()).isEqualTo(Phase.REVIEW);
        assertThat(next.after())
                .isInstanceOfSatisfying(
                        Wait.Days.class, days -> assertThat(days.days()).isBetween(6, 10));
    }

    @Test
    void a_new_card_that_is_not_known_comes_back_in_a_minute_and_a_hard_one_half_way_to_the_next_step() {
        assertThat(review(null, Rating.AGAIN, DAY).after()).isEqualTo(minutes(1));
        assertThat(review(null, Rating.HARD, DAY).after())
                .isEqualTo(new Wait.Step(Duration.ofMinutes(5).plusSeconds(30)));
        CardState second = review(null, Rating.GOOD, DAY).state();
        assertThat(review(second, Rating.HARD, DAY).after()).isEqualTo(minutes(10));
        assertThat(review(second, Rating.AGAIN, DAY).state().step()).isZero();
    }

    @Test
    void a_forgotten_card_is_learned_again_in_one_step() {
        Scheduler.Next forgotten = review(known(), Rating.AGAIN, DAY.plusDays(9));
        assertThat(forgotten.state().phase()).isEqualTo(Phase.RELEARNING);
        assertThat(forgotten.after()).isEqualTo(minutes(10));
        assertThat(review(forgotten.state(), Rating.HARD, DAY.plusDays(9)).after())
                .isEqualTo(minutes(15));
        assertThat(review(forgotten.state(), Rating.GOOD, DAY.plusDays(9))
                        .state()
                        .phase())
                .isEqualTo(Phase.REVIEW);
    }

    @Test
    void a_known_card_waits_longer_each_time() {
        CardState state = known();
        LocalDate day = DAY;
        int before = 0;
        for (int i = 0; i < 5; i++) {
            int days = ((Wait.Days) review(state, Rating.GOOD, day).after()).days();
            day = day.plusDays(days);
            Scheduler.Next next = review(state, Rating.GOOD, day);
            int wait = ((Wait.Days) next.after()).days();
            assertThat(wait).isGreaterThan(before);
            before = wait;
            state = next.state();
        }
        assertThat(state.reviews()).isEqualTo(6);
    }

    @Test
    void a_day_that_seems_to_lie_before_the_last_review_counts_as_the_same_day() {
        CardState state = known();
        assertThat(review(state, Rating.GOOD, DAY.minusDays(1)).state())
                .isEqualTo(review(state, Rating.GOOD, DAY).state());
    }

    @Test
    void replaying_the_reviews_gives_the_same_states_bit_by_bit() {
        record Review(Rating rating, LocalDate day, Scheduler.Next next) {}
        var random = new SplittableRandom(11);
        List<Review> log = new ArrayList<>();
        CardState state = null;
        LocalDate day = DAY;
        for (int i = 0; i < 300; i++) {
            day = day.plusDays(random.nextInt(0, 20));
            Rating rating = Rating.values()[random.nextInt(4)];
            Scheduler.Next next = review(state, rating, day);
            log.add(new Review(rating, day, next));
            state = next.state();
        }
        CardState again = null;
        for (Review review : log) {
            Scheduler.Next next = review(again, review.rating(), review.day());
            assertThat(next).isEqualTo(review.next());
            again = next.state();
        }
        assertThat(log).hasSize(300);
    }
}
