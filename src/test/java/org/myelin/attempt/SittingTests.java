package org.myelin.attempt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.myelin.attempt.SomeItems.ALL;
import static org.myelin.attempt.SomeItems.DOSE;
import static org.myelin.attempt.SomeItems.ESSAY;
import static org.myelin.attempt.SomeItems.ONE;
import static org.myelin.attempt.SomeItems.ORDER;
import static org.myelin.attempt.SomeItems.QUIZ;
import static org.myelin.attempt.SomeItems.WITH_ESSAY;
import static org.myelin.attempt.SomeItems.choice;
import static org.myelin.attempt.SomeItems.right;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.myelin.assessment.ItemId;
import org.myelin.assessment.Outcome;
import org.myelin.assessment.Response;
import org.myelin.content.FeedbackPolicy;
import org.myelin.content.QuizPolicy;
import org.myelin.identity.AccountId;
import org.myelin.testing.EveryDatabase;
import org.myelin.testing.TestDatabase;

/** Going on without return, checking an answer at once, pausing, and going on after a reopening. */
@EveryDatabase
class SittingTests {

    private static final Duration LIMIT = Duration.ofMinutes(30);

    private final AttemptWorld world;
    private final AccountId learner;
    private final AccountId teacher;

    SittingTests(TestDatabase database) {
        world = AttemptWorld.on(database);
        learner = world.somebody();
        teacher = world.somebody();
    }

    /** In the order of the quiz: ONE, ALL, ORDER, DOSE. */
    private static AttemptPolicy policy(int perPage, boolean noReturn, FeedbackPolicy feedback) {
        QuizPolicy quiz = SomeItems.policy();
        return AttemptPolicy.of(new QuizPolicy(
                0, quiz.counts(), quiz.timeLimit(), feedback, false, perPage, noReturn, OptionalInt.empty()));
    }

    private AnswerResult answer(AttemptId attempt, ItemId item, long seq, Response response) {
        return world.attempts.answer(attempt, learner, new Answer(item, seq, "tab", response));
    }

    private static void assertRefused(AnswerResult result, Refusal why) {
        assertThat(result)
                .isInstanceOfSatisfying(
                        AnswerResult.Refused.class,
                        refused -> assertThat(refused.why()).isEqualTo(why));
    }

    private void assertIntact(AttemptId attempt) {
        assertThat(world.attempts.verify(attempt)).isInstanceOf(Verification.Intact.class);
    }

    // --- order and pages ---------------------------------------------------------------------------------------------

    private List<ItemId> order(AttemptId attempt) {
        return world.attempts.get(attempt, learner).items().stream()
                .map(item -> item.view().head().id())
                .toList();
    }

    @Test
    void without_shuffle_everybody_gets_the_order_of_the_quiz() {
        for (int i = 0; i < 5; i++) {
            var attempt = world.start(learner, QUIZ, policy(1, false, FeedbackPolicy.AFTER_SUBMIT));
            assertThat(order(attempt)).containsExactly(ONE, ALL, ORDER, DOSE);
            world.attempts.submit(attempt, learner);
        }
    }

    @Test
    void with_shuffle_orders_differ_stay_and_change_no_mark() {
        Set<List<ItemId>> orders = new HashSet<>();
        for (int i = 0; i < 20; i++) {
            var attempt = world.start(learner, QUIZ, world.policy().withTries(0));
            orders.add(order(attempt));
            assertThat(order(attempt)).isEqualTo(order(attempt)).containsExactlyInAnyOrder(ONE, ALL, ORDER, DOSE);
            for (ItemId item : List.of(ONE, ALL, ORDER)) {
                world.save(attempt, learner, item, right(item));
            }
            world.attempts.submit(attempt, learner);
            assertThat(world.result(attempt, learner).grade()).isEqualTo(new Grade(5, 6, 0));
        }
        // 24 orders are possible; twenty equal ones happen once in 24 to the 19th.
        assertThat(orders).hasSizeGreaterThan(1);
    }

    // --- no return ------------------------------------------------------------------------------------------------

    @Test
    void a_page_that_was_left_takes_no_answer_even_if_nothing_was_answered_since() {
        var attempt = world.start(learner, QUIZ, policy(1, true, FeedbackPolicy.AFTER_SUBMIT));
        answer(attempt, ONE, 1, choice("b"));

        assertThat(world.attempts.move(attempt, learner, ORDER)).isInstanceOf(ActionResult.Done.class);

        assertRefused(answer(attempt, ONE, 2, choice("a")), Refusal.LEFT);
        assertRefused(answer(attempt, ALL, 1, choice("a")), Refusal.LEFT);
        assertThat(answer(attempt, ORDER, 1, right(ORDER))).isInstanceOf(AnswerResult.Saved.class);
        assertThat(world.attempts.get(attempt, learner).furthest()).isEqualTo(3);
        assertIntact(attempt);
    }

    @Test
    void moving_back_and_moving_twice_leave_no_trace() {
        var attempt = world.start(learner, QUIZ, policy(1, true, FeedbackPolicy.AFTER_SUBMIT));
        world.attempts.move(attempt, learner, ORDER);
        int steps = world.attempts.receipts(attempt, learner).receipts().size();

        world.attempts.move(attempt, learner, ORDER);
        world.attempts.move(attempt, learner, ONE);

        assertThat(world.attempts.receipts(attempt, learner).receipts()).hasSize(steps);
        assertThat(world.attempts.get(attempt, learner).furthest()).isEqualTo(3);
    }

    @Test
    void with_several_items_on_a_page_the_page_decides() {
        var attempt = world.start(learner, QUIZ, policy(2, true, FeedbackPolicy.AFTER_SUBMIT));
        world.attempts.move(attempt, learner, DOSE);

        assertThat(world.attempts.get(attempt, learner).furthest()).isEqualTo(3);
        assertThat(answer(attempt, ORDER, 1, right(ORDER))).isInstanceOf(AnswerResult.Saved.class);
        assertRefused(answer(attempt, ALL, 1, choice("a")), Refusal.LEFT);
    }

    @Test
    void where_there_is_a_way_back_moving_changes_nothing() {
        var attempt = world.start(learner, QUIZ, policy(1, false, FeedbackPolicy.AFTER_SUBMIT));

        world.attempts.move(attempt, learner, DOSE);

        assertThat(answer(attempt, ONE, 1, choice("a"))).isInstanceOf(AnswerResult.Saved.class);
        assertThat(world.attempts.receipts(attempt, learner).receipts()).hasSize(2);
        assertThat(world.attempts.move(attempt, learner, ESSAY)).isInstanceOf(ActionResult.Refused.class);
    }

    // --- feedback at once -----------------------------------------------------------------------------------------

    @Test
    void a_checked_answer_is_explained_and_stays() {
        var attempt = world.start(learner, QUIZ, policy(1, false, FeedbackPolicy.AT_ONCE));
        answer(attempt, ONE, 1, choice("b"));
        assertThat(world.attempts.get(attempt, learner).items()).allMatch(item -> item.checked() == null);

        var checked = (CheckResult.Checked) world.attempts.check(attempt, learner, ONE);

        assertThat(checked.response()).isEqualTo(choice("b"));
        assertThat(((Outcome.Scored) checked.reviewed().outcome()).score()).isZero();
        assertRefused(answer(attempt, ONE, 2, choice("a")), Refusal.CHECKED);
        assertThat(answer(attempt, ONE, 1, choice("b")))
                .as("a repeated message still gets its receipt")
                .isInstanceOf(AnswerResult.Saved.class);
        assertThat(world.attempts.check(attempt, learner, ONE)).isInstanceOf(CheckResult.Checked.class);
        assertThat(world.attempts.get(attempt, learner).items())
                .filteredOn(item -> item.checked() != null)
                .extracting(item -> item.view().head().id())
                .containsExactly(ONE);
        world.attempts.submit(attempt, learner);
        assertThat(world.result(attempt, learner).grade()).isEqualTo(new Grade(0, 6, 0));
        assertIntact(attempt);
    }

    @Test
    void only_a_complete_saved_answer_is_checked() {
        var attempt = world.start(learner, QUIZ, policy(1, false, FeedbackPolicy.AT_ONCE));

        assertThat(world.attempts.check(attempt, learner, ORDER))
                .isInstanceOfSatisfying(CheckResult.Refused.class, refused -> {
                    assertThat(refused.why()).isEqualTo(Refusal.INCOMPLETE);
                    assertThat(refused.reason()).isNotBlank();
                });
        answer(attempt, ORDER, 1, new Response.Order(List.of("a")));
        assertThat(world.attempts.check(attempt, learner, ORDER)).isInstanceOf(CheckResult.Refused.class);
        assertThat(world.attempts.check(attempt, learner, ESSAY)).isInstanceOf(CheckResult.Refused.class);
        assertThat(world.attempts.receipts(attempt, learner).receipts()).hasSize(2);
    }

    @Test
    void no_other_feedback_policy_explains_an_answer_before_the_attempt_is_submitted() {
        for (FeedbackPolicy feedback : FeedbackPolicy.values()) {
            if (feedback == FeedbackPolicy.AT_ONCE) {
                continue;
            }
            var other = world.somebody();
            var attempt = world.start(other, QUIZ, policy(1, false, feedback));
            world.save(attempt, other, ONE, choice("a"));
            assertThat(world.attempts.check(attempt, other, ONE))
                    .as(feedback.name())
                    .isInstanceOf(CheckResult.Refused.class);
            assertThat(world.attempts.get(attempt, other).items()).allMatch(item -> item.checked() == null);
        }
    }

    @Test
    void a_written_answer_waits_for_a_person_after_its_check() {
        var attempt = world.start(learner, WITH_ESSAY, policy(1, false, FeedbackPolicy.AT_ONCE));
        world.save(attempt, learner, ESSAY, right(ESSAY));

        var checked = (CheckResult.Checked) world.attempts.check(attempt, learner, ESSAY);

        assertThat(checked.reviewed().outcome()).isInstanceOf(Outcome.NeedsGrader.class);
    }

    // --- pause ----------------------------------------------------------------------------------------------------

    private AttemptId pausable(Instant closes) {
        return world.start(
                learner,
                QUIZ,
                world.policy().withTimeLimit(LIMIT).withPause(true).withWindow(null, null, closes, Duration.ZERO));
    }

    private AttemptClock clock(AttemptId attempt) {
        return world.attempts.clock(attempt, learner);
    }

    @Test
    void the_limit_waits_during_a_pause() {
        var attempt = pausable(null);
        world.clock.forward(Duration.ofMinutes(10));
        assertThat(clock(attempt).remaining()).isEqualTo(Duration.ofMinutes(20));

        assertThat(world.attempts.pause(attempt, learner)).isInstanceOf(ActionResult.Done.class);
        assertThat(clock(attempt).paused()).isTrue();
        assertThat(clock(attempt).deadlineAt()).isNull();
        world.clock.forward(Duration.ofDays(3));
        assertThat(clock(attempt).waiting()).isEqualTo(Duration.ofMinutes(20));
        assertThat(world.attempts.get(attempt, learner).waiting()).isEqualTo(Duration.ofMinutes(20));
        world.deadlines.run();
        assertRefused(answer(attempt, ONE, 1, choice("a")), Refusal.PAUSED);

        assertThat(world.attempts.resume(attempt, learner)).isInstanceOf(ActionResult.Done.class);
        assertThat(clock(attempt).remaining()).isEqualTo(Duration.ofMinutes(20));
        assertThat(clock(attempt).waiting()).isNull();
        assertThat(answer(attempt, ONE, 1, choice("a"))).isInstanceOf(AnswerResult.Saved.class);
        assertIntact(attempt);
        world.clock.forward(Duration.ofMinutes(20).plusSeconds(11));
        world.deadlines.run();
        assertThat(clock(attempt).phase()).isEqualTo(AttemptPhase.SUBMITTED);
        assertIntact(attempt);
    }

    @Test
    void pausing_and_resuming_twice_are_harmless() {
        var attempt = pausable(null);
        world.attempts.pause(attempt, learner);
        world.clock.forward(Duration.ofMinutes(5));
        world.attempts.pause(attempt, learner);
        world.attempts.resume(attempt, learner);
        world.attempts.resume(attempt, learner);

        assertThat(clock(attempt).remaining()).isEqualTo(LIMIT);
        assertThat(world.attempts.receipts(attempt, learner).receipts()).hasSize(3);
    }

    @Test
    void the_closing_time_holds_during_a_pause() {
        var closes = AttemptWorld.START.plus(Duration.ofHours(1));
        var attempt = pausable(closes);
        world.attempts.pause(attempt, learner);

        assertThat(clock(attempt).deadlineAt()).isEqualTo(closes);
        world.clock.set(closes.plusSeconds(11));
        world.deadlines.run();

        assertThat(clock(attempt).phase()).isEqualTo(AttemptPhase.SUBMITTED);
        assertThat(world.attempts.resume(attempt, learner)).isInstanceOf(ActionResult.Closed.class);
        assertIntact(attempt);
    }

    @Test
    void time_added_during_a_pause_counts_after_it() {
        var attempt = pausable(null);
        world.attempts.pause(attempt, learner);
        world.clock.forward(Duration.ofMinutes(5));
        world.reviews.extend(attempt, teacher, Duration.ofMinutes(7), "Fire drill", _ -> true);
        assertThat(clock(attempt).waiting()).isEqualTo(LIMIT.plusMinutes(7));
        world.attempts.resume(attempt, learner);

        assertThat(clock(attempt).remaining()).isEqualTo(LIMIT.plusMinutes(7));
        assertIntact(attempt);
    }

    @Test
    void an_attempt_that_may_not_be_paused_is_not() {
        var attempt = world.start(learner, QUIZ, world.policy().withTimeLimit(LIMIT));

        assertThat(world.attempts.pause(attempt, learner))
                .isInstanceOfSatisfying(
                        ActionResult.Refused.class,
                        refused -> assertThat(refused.why()).isEqualTo(Refusal.NOT_OFFERED));
        assertThat(clock(attempt).paused()).isFalse();
    }

    // --- clock ----------------------------------------------------------------------------------------------------

    @Test
    void the_clock_is_one_statement_writes_nothing_and_is_the_learners_own() {
        var attempt = world.start(learner, QUIZ, world.policy().withTimeLimit(LIMIT));
        clock(attempt);

        assertThat(world.statements.during(() -> clock(attempt))).hasSize(1);
        assertThat(world.attempts.receipts(attempt, learner).receipts()).hasSize(1);
        assertThatThrownBy(() -> world.attempts.clock(attempt, world.somebody()))
                .isInstanceOf(AttemptNotFound.class);
    }

    @Test
    void added_time_shows_on_the_clock_at_once() {
        var attempt = world.start(learner, QUIZ, world.policy().withTimeLimit(LIMIT));
        world.reviews.extend(attempt, teacher, Duration.ofMinutes(5), "Fire drill", _ -> true);
        assertThat(clock(attempt).remaining()).isEqualTo(LIMIT.plusMinutes(5));
    }

    // --- reopening ------------------------------------------------------------------------------------------------

    private ReopenResult reopen(AttemptId attempt) {
        return world.reviews.reopen(attempt, teacher, Duration.ofMinutes(15), "The network was down.", _ -> true);
    }

    @Test
    void a_reopened_attempt_takes_answers_and_is_graded_again() {
        var attempt = world.start(learner, QUIZ, world.policy().withTimeLimit(LIMIT));
        answer(attempt, ONE, 1, choice("b"));
        world.clock.forward(LIMIT.plusSeconds(20));
        world.deadlines.run();
        world.clock.forward(Duration.ofHours(2));

        var reopened = (ReopenResult.Reopened) reopen(attempt);

        assertThat(reopened.deadlineAt()).isEqualTo(world.clock.instant().plus(Duration.ofMinutes(15)));
        assertThat(clock(attempt).phase()).isEqualTo(AttemptPhase.OPEN);
        assertThat(world.attempts.result(attempt, learner)).isEmpty();
        assertThat(world.attempts.list(learner, QUIZ).getFirst().grade()).isNull();
        assertIntact(attempt);
        assertThat(answer(attempt, ONE, 2, choice("a"))).isInstanceOf(AnswerResult.Saved.class);
        world.attempts.submit(attempt, learner);
        var result = world.result(attempt, learner);
        assertThat(result.grade()).isEqualTo(new Grade(1, 6, 0));
        assertThat(result.byDeadline()).isFalse();
        assertThat(result.changes())
                .extracting(AttemptResult.GradeChange::reason)
                .containsExactly("Submitted after it was reopened");
        assertIntact(attempt);
        assertThat(world.audit.about("attempt", attempt.toString()))
                .anyMatch(entry -> entry.action().equals("attempt-reopened"));
    }

    @Test
    void what_was_decided_about_an_attempt_outlives_its_reopening() {
        var attempt = world.start(learner, WITH_ESSAY, world.policy());
        world.save(attempt, learner, ONE, choice("b"));
        world.save(attempt, learner, ESSAY, right(ESSAY));
        world.attempts.submit(attempt, learner);
        world.reviews.mark(attempt, ESSAY, new Marking(Map.of("r1", 2, "r2", 3), "Good."), teacher, _ -> true);
        var order = new RegradeOrder(
                new ContextId("cohort:1"),
                WITH_ESSAY,
                Set.of(learner),
                List.of(new ItemChange.AlsoAccept(ONE, Set.of("b"))),
                "Both are right.");
        world.regrades.apply(order, world.regrades.preview(order).fingerprint(), teacher);
        assertThat(world.result(attempt, learner).grade()).isEqualTo(new Grade(6, 6, 0));

        reopen(attempt);
        world.attempts.submit(attempt, learner);

        assertThat(world.result(attempt, learner).grade()).isEqualTo(new Grade(6, 6, 0));
        assertIntact(attempt);
    }

    @Test
    void running_attempts_and_those_beside_a_running_one_are_not_reopened() {
        var first = world.submitted(learner, QUIZ, world.policy());
        var second = world.start(learner);

        assertThat(reopen(second)).isInstanceOf(ReopenResult.Refused.class);
        assertThat(reopen(first)).isInstanceOf(ReopenResult.Refused.class);
        assertThatThrownBy(() -> world.reviews.reopen(first, teacher, Duration.ofMinutes(5), "x", _ -> false))
                .isInstanceOf(AttemptNotFound.class);
        assertThatThrownBy(() -> world.reviews.reopen(first, teacher, Duration.ZERO, "x", _ -> true))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_regrade_leaves_a_reopened_attempt_alone() {
        var attempt = world.submitted(learner, QUIZ, world.policy());
        var order = new RegradeOrder(
                new ContextId("cohort:1"), QUIZ, Set.of(learner), List.of(new ItemChange.Drop(ONE)), "Wrong.");
        var applied = (RegradeResult.Applied)
                world.regrades.apply(order, world.regrades.preview(order).fingerprint(), teacher);
        reopen(attempt);

        assertThat(world.regrades.undo(applied.regrade(), "No.", teacher, _ -> true))
                .isEqualTo(new RegradeResult.Applied(applied.regrade(), 0));

        assertThat(clock(attempt).phase()).isEqualTo(AttemptPhase.OPEN);
        assertIntact(attempt);
    }
}
