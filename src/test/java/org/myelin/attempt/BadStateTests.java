package org.myelin.attempt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.myelin.attempt.SomeItems.ONE;
import static org.myelin.attempt.SomeItems.QUIZ;
import static org.myelin.attempt.SomeItems.choice;

import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.myelin.identity.AccountId;
import org.myelin.testing.EveryDatabase;
import org.myelin.testing.TestDatabase;

/** Every call in every state an attempt can be in: not there, open, over but still open, submitted. */
@EveryDatabase
class BadStateTests {

    private final AttemptWorld world;
    private final AccountId learner;
    private final AccountId teacher;
    private final AttemptPolicy policy;

    BadStateTests(TestDatabase database) {
        world = AttemptWorld.on(database);
        learner = world.somebody();
        teacher = world.somebody();
        policy = world.policy().withTries(1).withTimeLimit(Duration.ofMinutes(30));
    }

    private AnswerResult answer(AttemptId id) {
        return world.attempts.answer(id, learner, new Answer(ONE, 1_000, "bad", choice("a")));
    }

    private MarkResult mark(AttemptId id) {
        return world.reviews.mark(id, ONE, new Marking(Map.of(Marking.TOTAL, 1), ""), teacher, _ -> true);
    }

    private boolean extend(AttemptId id) {
        return world.reviews.extend(id, teacher, Duration.ofMinutes(1), "", _ -> true);
    }

    @Test
    void an_attempt_that_is_not_there_is_not_found_by_any_call() {
        var none = new AttemptId(new UUID(1, 1));

        assertThatThrownBy(() -> world.attempts.get(none, learner)).isInstanceOf(AttemptNotFound.class);
        assertThatThrownBy(() -> answer(none)).isInstanceOf(AttemptNotFound.class);
        assertThatThrownBy(() -> world.attempts.flag(none, learner, ONE, true)).isInstanceOf(AttemptNotFound.class);
        assertThatThrownBy(() -> world.attempts.clock(none, learner)).isInstanceOf(AttemptNotFound.class);
        assertThatThrownBy(() -> world.attempts.move(none, learner, ONE)).isInstanceOf(AttemptNotFound.class);
        assertThatThrownBy(() -> world.attempts.check(none, learner, ONE)).isInstanceOf(AttemptNotFound.class);
        assertThatThrownBy(() -> world.attempts.pause(none, learner)).isInstanceOf(AttemptNotFound.class);
        assertThatThrownBy(() -> world.attempts.resume(none, learner)).isInstanceOf(AttemptNotFound.class);
        assertThatThrownBy(() -> world.reviews.reopen(none, teacher, Duration.ofMinutes(1), "", _ -> true))
                .isInstanceOf(AttemptNotFound.class);
        assertThatThrownBy(() -> world.attempts.submit(none, learner)).isInstanceOf(AttemptNotFound.class);
        assertThatThrownBy(() -> world.attempts.result(none, learner)).isInstanceOf(AttemptNotFound.class);
        assertThatThrownBy(() -> world.attempts.receipts(none, learner)).isInstanceOf(AttemptNotFound.class);
        assertThatThrownBy(() -> world.attempts.verify(none)).isInstanceOf(AttemptNotFound.class);
        assertThatThrownBy(() -> world.reviews.result(none, teacher, _ -> true)).isInstanceOf(AttemptNotFound.class);
        assertThatThrownBy(() -> mark(none)).isInstanceOf(AttemptNotFound.class);
        assertThatThrownBy(() -> extend(none)).isInstanceOf(AttemptNotFound.class);
        assertThat(world.reviews.find(none, _ -> true)).isEmpty();
    }

    @Test
    void an_open_attempt_has_no_result_and_takes_no_marks() {
        var open = world.start(learner, QUIZ, policy);

        assertThat(world.attempts.result(open, learner)).isEmpty();
        assertThat(world.reviews.result(open, teacher, _ -> true)).isEmpty();
        assertThat(mark(open)).isEqualTo(new MarkResult.NotSubmitted());
        assertThat(extend(open)).isTrue();
        assertThat(answer(open)).isInstanceOf(AnswerResult.Saved.class);
        assertThat(world.attempts.start(learner, QUIZ, policy, null)).isEqualTo(new StartResult.Resumed(open));
        assertThat(world.attempts.verify(open)).isInstanceOf(Verification.Intact.class);
    }

    @Test
    void an_attempt_whose_time_is_over_is_handed_in_by_whatever_call_comes_first() {
        for (int call = 0; call < 9; call++) {
            world.clock.set(AttemptWorld.START);
            var who = world.somebody();
            var over = world.start(who, QUIZ, policy);
            world.save(over, who, ONE, choice("a"));
            world.clock.forward(Duration.ofMinutes(31));
            assertThat(world.attempts.get(over, who).remaining()).isZero();
            assertThat(world.attempts.result(over, who)).isEmpty();

            switch (call) {
                case 0 ->
                    assertThat(world.attempts.answer(over, who, new Answer(ONE, 1_000, "bad", choice("b"))))
                            .isEqualTo(new AnswerResult.Closed());
                case 1 -> assertThat(world.attempts.flag(over, who, ONE, true)).isEqualTo(new FlagResult.Closed());
                case 2 -> assertThat(world.attempts.submit(over, who)).isEqualTo(new SubmitResult.Submitted(over));
                case 3 ->
                    assertThat(world.attempts.start(who, QUIZ, policy, null)).isEqualTo(new StartResult.NoTriesLeft(1));
                case 4 -> assertThat(world.attempts.move(over, who, ONE)).isEqualTo(new ActionResult.Closed());
                case 5 -> assertThat(world.attempts.pause(over, who)).isEqualTo(new ActionResult.Closed());
                case 6 -> assertThat(world.attempts.resume(over, who)).isEqualTo(new ActionResult.Closed());
                case 7 -> assertThat(world.attempts.check(over, who, ONE)).isEqualTo(new CheckResult.Closed());
                default -> assertThat(extend(over)).isFalse();
            }

            assertThat(world.result(over, who).grade().score()).isEqualTo(1);
            assertThat(world.result(over, who).byDeadline()).isTrue();
            assertThat(world.attempts.verify(over)).isInstanceOf(Verification.Intact.class);
        }
    }

    @Test
    void a_submitted_attempt_takes_nothing_but_marks() {
        var submitted = world.submitted(learner, QUIZ, policy);
        var before = world.attempts.receipts(submitted, learner);

        assertThat(answer(submitted)).isEqualTo(new AnswerResult.Closed());
        assertThat(world.attempts.flag(submitted, learner, ONE, true)).isEqualTo(new FlagResult.Closed());
        assertThat(world.attempts.move(submitted, learner, ONE)).isEqualTo(new ActionResult.Closed());
        assertThat(world.attempts.check(submitted, learner, ONE)).isEqualTo(new CheckResult.Closed());
        assertThat(world.attempts.pause(submitted, learner)).isEqualTo(new ActionResult.Closed());
        assertThat(world.attempts.resume(submitted, learner)).isEqualTo(new ActionResult.Closed());
        assertThat(world.attempts.submit(submitted, learner)).isEqualTo(new SubmitResult.AlreadySubmitted(submitted));
        assertThat(extend(submitted)).isFalse();
        assertThat(world.attempts.start(learner, QUIZ, policy, null)).isEqualTo(new StartResult.NoTriesLeft(1));
        world.accommodations.grant(learner, new Accommodation(new TimeAllowance.Factor(200), 0), teacher, _ -> true);
        assertThat(world.attempts.receipts(submitted, learner)).isEqualTo(before);
        assertThat(mark(submitted)).isInstanceOf(MarkResult.Marked.class);
        assertThat(world.attempts.get(submitted, learner).phase()).isEqualTo(AttemptPhase.SUBMITTED);
        assertThat(world.attempts.verify(submitted)).isInstanceOf(Verification.Intact.class);
    }
}
