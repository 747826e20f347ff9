package org.myelin.attempt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.myelin.attempt.AttemptWorld.START;
import static org.myelin.attempt.SomeItems.QUIZ;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.myelin.content.FeedbackPolicy;
import org.myelin.identity.AccountId;
import org.myelin.testing.EveryDatabase;
import org.myelin.testing.TestDatabase;

@EveryDatabase
class FeedbackTests {

    private final AttemptWorld world;
    private final AccountId learner;

    FeedbackTests(TestDatabase database) {
        world = AttemptWorld.on(database);
        learner = world.somebody();
    }

    private AttemptPolicy policy(FeedbackPolicy feedback) {
        return world.policy().withFeedback(feedback);
    }

    @ParameterizedTest
    @EnumSource(
            value = FeedbackPolicy.class,
            names = {"AT_ONCE", "AFTER_SUBMIT"})
    void after_submission_everything_is_shown(FeedbackPolicy feedback) {
        var result = world.result(world.submitted(learner, QUIZ, policy(feedback)), learner);

        assertThat(result.feedback()).isEqualTo(FeedbackLevel.FULL);
        assertThat(result.feedbackNote()).isNull();
        assertThat(result.items()).allMatch(item -> item.reviewed() != null);
    }

    @Test
    void until_the_quiz_closes_only_the_score_is_shown_and_the_reason_is_given() {
        var closes = START.plus(Duration.ofHours(1));
        var attempt = world.submitted(
                learner, QUIZ, policy(FeedbackPolicy.AFTER_CLOSE).withWindow(null, null, closes, Duration.ofHours(1)));
        world.clock.set(closes);

        var before = world.result(attempt, learner);
        world.clock.set(closes.plus(Duration.ofHours(1)));
        var after = world.result(attempt, learner);

        assertThat(before.feedback()).isEqualTo(FeedbackLevel.SCORE_ONLY);
        assertThat(before.feedbackNote())
                .isEqualTo("Answers and explanations are shown when the quiz closes, on 24 November 2026, 16:00 UTC.");
        assertThat(before.items()).allMatch(item -> item.reviewed() == null);
        assertThat(before.grade().score()).isEqualTo(1);
        assertThat(after.feedback()).isEqualTo(FeedbackLevel.FULL);
        assertThat(after.items()).allMatch(item -> item.reviewed() != null);
    }

    @Test
    void without_a_closing_time_nothing_is_shown_after_the_close() {
        var result = world.result(world.submitted(learner, QUIZ, policy(FeedbackPolicy.AFTER_CLOSE)), learner);

        assertThat(result.feedback()).isEqualTo(FeedbackLevel.SCORE_ONLY);
        assertThat(result.feedbackNote()).endsWith("No closing time is set yet.");
    }

    @Test
    void never_means_never_for_the_learner_but_not_for_those_who_teach() {
        var attempt = world.submitted(learner, QUIZ, policy(FeedbackPolicy.NEVER));
        world.clock.forward(Duration.ofDays(1_000));

        assertThat(world.result(attempt, learner).items()).allMatch(item -> item.reviewed() == null);
        assertThat(world.result(attempt, learner).feedbackNote()).isNotBlank();
        var teacher = world.somebody();
        var full = world.reviews.result(attempt, teacher, _ -> true).orElseThrow();
        assertThat(full.items()).allMatch(item -> item.reviewed() != null);
        assertThat(world.audit.about("attempt", attempt.toString())).anySatisfy(entry -> {
            assertThat(entry.action()).isEqualTo("attempt-viewed");
            assertThat(entry.actor()).isEqualTo(teacher.value());
        });
    }

    @Test
    void the_clock_that_steps_back_after_the_close_does_not_matter_to_what_is_withheld() {
        var closes = START.plus(Duration.ofHours(1));
        var attempt = world.submitted(
                learner, QUIZ, policy(FeedbackPolicy.AFTER_CLOSE).withWindow(null, null, closes, Duration.ZERO));
        world.clock.set(START.minus(Duration.ofHours(5)));

        assertThat(world.result(attempt, learner).feedback()).isEqualTo(FeedbackLevel.SCORE_ONLY);
    }

    @Test
    void lists_for_those_who_teach_hold_every_attempt_of_their_learners() {
        var other = world.somebody();
        var mine = world.submitted(learner, QUIZ, policy(FeedbackPolicy.NEVER));
        var context = new ContextId("assignment-" + learner);
        var assigned = ((StartResult.Started) world.attempts.start(other, QUIZ, world.policy(), context)).attempt();

        assertThat(world.reviews.list(List.of(learner, other), QUIZ))
                .extracting(AttemptSummary::id)
                .containsExactlyInAnyOrder(mine, assigned);
        assertThat(world.reviews.list(List.of(learner)))
                .extracting(AttemptSummary::id)
                .containsExactly(mine);
        assertThat(world.reviews.list(context)).extracting(AttemptSummary::id).containsExactly(assigned);
        assertThat(world.reviews.list(List.of())).isEmpty();
        assertThat(world.reviews.find(mine, summary -> summary.learner().equals(other)))
                .isEmpty();
    }
}
