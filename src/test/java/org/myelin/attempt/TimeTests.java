package org.myelin.attempt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.myelin.attempt.AttemptWorld.START;
import static org.myelin.attempt.SomeItems.ALL;
import static org.myelin.attempt.SomeItems.ONE;
import static org.myelin.attempt.SomeItems.QUIZ;
import static org.myelin.attempt.SomeItems.choice;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.myelin.identity.AccountId;
import org.myelin.testing.EveryDatabase;
import org.myelin.testing.TestDatabase;
import org.springframework.security.access.AccessDeniedException;

@EveryDatabase
class TimeTests {

    private static final Duration LIMIT = Duration.ofMinutes(30);
    private static final Instant DEADLINE = START.plus(LIMIT);

    private final AttemptWorld world;
    private final AccountId learner;
    private final AccountId instructor;

    TimeTests(TestDatabase database) {
        world = AttemptWorld.on(database);
        learner = world.somebody();
        instructor = world.somebody();
    }

    private AttemptId limited() {
        return world.start(learner, QUIZ, world.policy().withTimeLimit(LIMIT));
    }

    private AnswerResult answer(AttemptId attempt, long seq) {
        return world.attempts.answer(attempt, learner, new Answer(ONE, seq, "t", choice("a")));
    }

    @Test
    void the_reply_to_an_answer_says_how_much_time_is_left() {
        var attempt = limited();
        world.clock.forward(Duration.ofMinutes(10));

        var saved = (AnswerResult.Saved) answer(attempt, 1);

        assertThat(saved.remaining()).isEqualTo(Duration.ofMinutes(20));
        assertThat(saved.deadlineAt()).isEqualTo(DEADLINE);
        assertThat(world.attempts.get(attempt, learner).remaining()).isEqualTo(Duration.ofMinutes(20));
    }

    @Test
    void an_answer_within_the_grace_period_is_kept_and_marked_as_late() {
        var attempt = limited();
        world.clock.set(DEADLINE);
        answer(attempt, 1);
        world.clock.set(DEADLINE.plusSeconds(10));

        var saved = (AnswerResult.Saved) answer(attempt, 2);

        assertThat(saved.remaining()).isZero();
        assertThat(world.attempts.receipts(attempt, learner).receipts())
                .extracting(Receipt::payload)
                .containsExactly(
                        null,
                        "{\"late\":false,\"response\":{\"kind\":\"choice\",\"chosen\":[\"a\"]}}",
                        "{\"late\":true,\"response\":{\"kind\":\"choice\",\"chosen\":[\"a\"]}}");
        assertThat(world.attempts.verify(attempt)).isInstanceOf(Verification.Intact.class);
    }

    @Test
    void a_late_submission_keeps_the_last_saved_answer() {
        var attempt = limited();
        answer(attempt, 1);
        world.clock.set(DEADLINE.plusSeconds(11));

        assertThat(world.attempts.answer(attempt, learner, new Answer(ONE, 2, "t", choice("b"))))
                .isEqualTo(new AnswerResult.Closed());

        var result = world.result(attempt, learner);
        assertThat(result.grade().score()).isEqualTo(1);
        assertThat(result.byDeadline()).isTrue();
        assertThat(result.submittedAt()).isEqualTo(DEADLINE);
        assertThat(world.attempts.submit(attempt, learner)).isEqualTo(new SubmitResult.AlreadySubmitted(attempt));
    }

    @Test
    void submitting_after_the_grace_period_counts_as_handed_in_at_the_deadline() {
        var attempt = limited();
        answer(attempt, 1);
        world.clock.set(DEADLINE.plusSeconds(3_600));

        assertThat(world.attempts.submit(attempt, learner)).isEqualTo(new SubmitResult.Submitted(attempt));

        assertThat(world.result(attempt, learner).submittedAt()).isEqualTo(DEADLINE);
        assertThat(world.result(attempt, learner).byDeadline()).isTrue();
        assertThat(world.attempts.verify(attempt)).isInstanceOf(Verification.Intact.class);
    }

    @Test
    void the_job_hands_in_what_is_over_even_with_the_browser_closed() {
        var attempt = limited();
        answer(attempt, 1);
        var running = world.start(world.somebody(), QUIZ, world.policy().withTimeLimit(LIMIT.multipliedBy(2)));
        var unlimited = world.start(world.somebody());
        world.clock.set(DEADLINE.plusSeconds(10));
        world.deadlines.run();
        assertThat(world.attempts.result(attempt, learner))
                .as("still in the grace period")
                .isEmpty();
        world.clock.set(DEADLINE.plusSeconds(10).plusMillis(1));
        world.events.clear();

        world.deadlines.run();
        world.deadlines.run();

        assertThat(world.result(attempt, learner).grade().score()).isEqualTo(1);
        assertThat(world.events)
                .filteredOn(event -> event instanceof AttemptSubmitted submitted
                        && submitted.attempt().equals(attempt))
                .hasSize(1);
        assertThat(world.reviews.find(running, _ -> true).orElseThrow().phase()).isEqualTo(AttemptPhase.OPEN);
        assertThat(world.reviews.find(unlimited, _ -> true).orElseThrow().phase())
                .isEqualTo(AttemptPhase.OPEN);
    }

    @Test
    void starting_again_after_the_deadline_hands_in_the_old_attempt_first() {
        var policy = world.policy().withTimeLimit(LIMIT);
        var first = world.start(learner, QUIZ, policy);
        answer(first, 1);
        world.clock.set(DEADLINE.plusSeconds(60));

        var second = world.start(learner, QUIZ, policy);

        assertThat(second).isNotEqualTo(first);
        assertThat(world.result(first, learner).grade().score()).isEqualTo(1);
    }

    @Test
    void the_extended_close_bounds_an_attempt_without_time_limit() {
        var close = START.plusSeconds(600);
        var attempt = world.start(learner, QUIZ, world.policy().withWindow(null, null, close, Duration.ofSeconds(300)));

        assertThat(world.attempts.get(attempt, learner).deadlineAt()).isEqualTo(close.plusSeconds(300));
    }

    @Test
    void a_clock_that_steps_back_does_not_reopen_a_submitted_attempt() {
        var attempt = limited();
        world.clock.set(DEADLINE.plusSeconds(11));
        world.deadlines.run();
        world.clock.set(START.plusSeconds(60));

        assertThat(answer(attempt, 1)).isEqualTo(new AnswerResult.Closed());
        assertThat(world.attempts.start(learner, QUIZ, world.policy().withTries(1), null))
                .isEqualTo(new StartResult.NoTriesLeft(1));
    }

    @ParameterizedTest
    @ValueSource(ints = {-3_600, -600, -1})
    void a_clock_that_steps_back_never_gives_time_that_was_already_used(int seconds) {
        var attempt = limited();
        world.clock.forward(Duration.ofMinutes(20));
        answer(attempt, 1);
        world.clock.forward(Duration.ofSeconds(seconds));

        var saved = (AnswerResult.Saved) answer(attempt, 2);

        assertThat(saved.remaining()).isEqualTo(Duration.ofMinutes(10));
        assertThat(saved.savedAt()).isEqualTo(START.plus(Duration.ofMinutes(20)));
        assertThat(saved.deadlineAt()).isEqualTo(DEADLINE);
        assertThat(world.attempts.verify(attempt)).isInstanceOf(Verification.Intact.class);
    }

    @Test
    void a_clock_that_steps_forward_and_is_corrected_does_not_move_the_deadline() {
        var attempt = limited();
        world.clock.forward(Duration.ofMinutes(25));
        answer(attempt, 1);
        world.clock.set(START.plus(Duration.ofMinutes(5)));

        assertThat(((AnswerResult.Saved) answer(attempt, 2)).deadlineAt()).isEqualTo(DEADLINE);
        world.clock.set(START.plus(Duration.ofMinutes(28)));
        assertThat(((AnswerResult.Saved) answer(attempt, 3)).remaining()).isEqualTo(Duration.ofMinutes(2));
    }

    @Test
    void an_attempt_across_the_end_of_summer_time_lasts_as_long_as_any_other() {
        // In Europe clocks go from 03:00 back to 02:00 at 01:00 UTC on 25 October 2026.
        world.clock.set(Instant.parse("2026-10-25T00:45:00Z"));
        var attempt = limited();
        world.clock.set(Instant.parse("2026-10-25T01:14:59Z"));
        assertThat(((AnswerResult.Saved) answer(attempt, 1)).remaining()).isEqualTo(Duration.ofSeconds(1));
        world.clock.set(Instant.parse("2026-10-25T01:15:11Z"));

        assertThat(answer(attempt, 2)).isEqualTo(new AnswerResult.Closed());
    }

    @Test
    void added_time_moves_the_deadline_of_a_running_attempt() {
        var attempt = limited();

        assertThat(world.reviews.extend(attempt, instructor, Duration.ofMinutes(10), "Fire alarm", _ -> true))
                .isTrue();

        assertThat(world.attempts.get(attempt, learner).deadlineAt()).isEqualTo(DEADLINE.plusSeconds(600));
        world.clock.set(DEADLINE.plusSeconds(599));
        var saved = (AnswerResult.Saved) answer(attempt, 1);
        assertThat(saved.remaining()).isEqualTo(Duration.ofSeconds(1));
        assertThat(world.attempts.receipts(attempt, learner).receipts().get(1).author())
                .isEqualTo(instructor);
        assertThat(world.audit.about("attempt", attempt.toString()))
                .anySatisfy(entry -> assertThat(entry.detail()).isEqualTo("600 s: Fire alarm"));
        assertThat(world.attempts.verify(attempt)).isInstanceOf(Verification.Intact.class);
    }

    @Test
    void no_time_can_be_added_to_a_submitted_attempt() {
        var attempt = limited();
        world.attempts.submit(attempt, learner);

        assertThat(world.reviews.extend(attempt, instructor, Duration.ofMinutes(10), "Late", _ -> true))
                .isFalse();
        assertThatThrownBy(() -> world.reviews.extend(attempt, instructor, Duration.ZERO, "None", _ -> true))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(world.attempts.receipts(attempt, learner).receipts()).hasSize(2);
    }

    @Test
    void an_accommodation_holds_for_running_and_for_future_attempts() {
        var running = limited();

        world.accommodations.grant(learner, new Accommodation(new TimeAllowance.Factor(150), 0), instructor, _ -> true);

        assertThat(world.attempts.get(running, learner).deadlineAt()).isEqualTo(START.plus(Duration.ofMinutes(45)));
        world.attempts.submit(running, learner);
        assertThat(world.attempts.get(limited(), learner).deadlineAt()).isEqualTo(START.plus(Duration.ofMinutes(45)));
        assertThat(world.accommodations.of(learner)).isEqualTo(new Accommodation(new TimeAllowance.Factor(150), 0));
        var outlook = world.attempts.outlook(learner, QUIZ, world.policy().withTimeLimit(LIMIT), null);
        assertThat(outlook.policy().allowance()).isEqualTo(new TimeAllowance.Factor(150));
        assertThat(outlook.deadline().at()).isEqualTo(START.plus(Duration.ofMinutes(45)));
        assertThat(world.attempts.verify(running)).isInstanceOf(Verification.Intact.class);
    }

    @Test
    void an_accommodation_without_limit_lifts_the_limit_and_withdrawing_it_does_not_shorten_a_running_attempt() {
        var running = limited();
        world.accommodations.grant(learner, new Accommodation(new TimeAllowance.NoLimit(), 0), instructor, _ -> true);
        assertThat(world.attempts.get(running, learner).deadlineAt()).isNull();

        world.accommodations.grant(learner, Accommodation.NONE, instructor, _ -> true);

        assertThat(world.attempts.get(running, learner).deadlineAt()).isNull();
        world.attempts.submit(running, learner);
        assertThat(world.attempts.get(limited(), learner).deadlineAt()).isEqualTo(DEADLINE);
    }

    @Test
    void nobody_grants_what_they_may_not_grant() {
        assertThatThrownBy(() -> world.accommodations.grant(
                        learner, new Accommodation(TimeAllowance.ORDINARY, 5), instructor, _ -> false))
                .isInstanceOf(AccessDeniedException.class);
        assertThat(world.accommodations.of(learner)).isEqualTo(Accommodation.NONE);
    }

    @Test
    void answers_of_other_items_stay_when_time_runs_out_between_them() {
        var attempt = limited();
        world.clock.set(DEADLINE.minusSeconds(1));
        world.save(attempt, learner, ALL, choice("a", "b", "c"));
        world.clock.set(DEADLINE.plusSeconds(11));
        world.deadlines.run();

        assertThat(world.result(attempt, learner).grade().score()).isEqualTo(3);
    }
}
