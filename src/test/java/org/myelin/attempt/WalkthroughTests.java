package org.myelin.attempt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.myelin.attempt.SomeItems.ALL;
import static org.myelin.attempt.SomeItems.DOSE;
import static org.myelin.attempt.SomeItems.ONE;
import static org.myelin.attempt.SomeItems.ORDER;
import static org.myelin.attempt.SomeItems.QUIZ;
import static org.myelin.attempt.SomeItems.choice;
import static org.myelin.attempt.SomeItems.right;

import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.myelin.assessment.ItemId;
import org.myelin.assessment.Outcome;
import org.myelin.assessment.Response;
import org.myelin.content.CountedTry;
import org.myelin.content.QuizId;
import org.myelin.testing.EveryDatabase;
import org.myelin.testing.TestDatabase;

@EveryDatabase
class WalkthroughTests {

    private final AttemptWorld world;

    WalkthroughTests(TestDatabase database) {
        world = AttemptWorld.on(database);
    }

    @Test
    void a_learner_starts_answers_reloads_submits_and_reads_the_result() {
        var learner = world.somebody();
        var attempt = world.start(learner);
        world.clock.forward(Duration.ofSeconds(10));
        var saved = world.save(attempt, learner, ONE, choice("b"));
        world.clock.forward(Duration.ofSeconds(10));
        world.save(attempt, learner, ALL, choice("a", "d"));
        world.clock.forward(Duration.ofSeconds(10));
        var again = world.save(attempt, learner, ONE, choice("a"));
        world.attempts.flag(attempt, learner, ORDER, true);

        assertThat(saved.savedAt()).isEqualTo(AttemptWorld.START.plusSeconds(10));
        assertThat(saved.number()).isEqualTo(2);
        assertThat(again.number()).isEqualTo(4);
        assertThat(saved.receipt()).hasSize(64).isNotEqualTo(again.receipt());

        var state = world.attempts.get(attempt, learner);
        assertThat(state.phase()).isEqualTo(AttemptPhase.OPEN);
        assertThat(state.items()).hasSize(4);
        assertThat(item(state, ONE).response()).isEqualTo(choice("a"));
        assertThat(item(state, ONE).seq()).isEqualTo(again.seq());
        assertThat(item(state, ONE).savedAt()).isEqualTo(again.savedAt());
        assertThat(item(state, ALL).response()).isEqualTo(choice("a", "d"));
        assertThat(item(state, ORDER).response()).isNull();
        assertThat(item(state, ORDER).flagged()).isTrue();
        assertThat(item(state, ONE).flagged()).isFalse();
        assertThat(world.attempts.result(attempt, learner)).isEmpty();
        assertThat(world.attempts.start(learner, QUIZ, world.policy(), null))
                .isEqualTo(new StartResult.Resumed(attempt));

        assertThat(world.attempts.submit(attempt, learner)).isEqualTo(new SubmitResult.Submitted(attempt));

        var result = world.result(attempt, learner);
        // One right choice of 1, plus/minus 1 - 1 of 3, order and dose blank.
        assertThat(result.grade()).isEqualTo(new Grade(1, 6, 0));
        assertThat(result.grade().percent()).isEqualTo(16);
        assertThat(result.feedback()).isEqualTo(FeedbackLevel.FULL);
        assertThat(result.feedbackNote()).isNull();
        assertThat(result.submittedAt()).isEqualTo(AttemptWorld.START.plusSeconds(30));
        assertThat(result.byDeadline()).isFalse();
        assertThat(result.items()).allSatisfy(item -> {
            var scored = (Outcome.Scored) item.reviewed().outcome();
            assertThat(scored.lines().stream().mapToInt(line -> line.points()).sum())
                    .isEqualTo(scored.score());
        });
        assertThat(world.attempts.verify(attempt)).isInstanceOf(Verification.Intact.class);
        assertThat(world.events)
                .filteredOn(AttemptSubmitted.class::isInstance)
                .containsExactly(new AttemptSubmitted(
                        attempt, learner, QUIZ, null, 1, 6, 0, AttemptWorld.START.plusSeconds(30)));
        assertThat(world.events).filteredOn(AnswerSaved.class::isInstance).hasSize(3);
        assertThat(world.events).filteredOn(AttemptStarted.class::isInstance).hasSize(1);
    }

    @Test
    void full_marks_are_possible_with_drawn_numbers() {
        var learner = world.somebody();
        var attempt = world.start(learner);
        for (ItemId item : List.of(ONE, ALL, ORDER)) {
            world.save(attempt, learner, item, right(item));
        }
        // The view shows the drawn dose in its stem: "How many mL hold 30 micrograms?" needs 3.0.
        String stem =
                item(world.attempts.get(attempt, learner), DOSE).view().head().html();
        int dose = Integer.parseInt(stem.replaceAll("[^0-9]", ""));
        world.save(attempt, learner, DOSE, new Response.Number(Integer.toString(dose / 10)));
        world.attempts.submit(attempt, learner);

        assertThat(world.result(attempt, learner).grade()).isEqualTo(new Grade(6, 6, 0));
        assertThat(world.result(attempt, learner).grade().passed(70)).isTrue();
    }

    @Test
    void tries_are_counted_per_learner_quiz_and_context() {
        var learner = world.somebody();
        var policy = world.policy().withTries(2);
        var first = world.submitted(learner, QUIZ, policy);
        var second = world.submitted(learner, QUIZ, policy);
        world.clock.forward(Duration.ofSeconds(1));

        assertThat(world.attempts.start(learner, QUIZ, policy, null)).isEqualTo(new StartResult.NoTriesLeft(2));
        assertThat(world.attempts.start(learner, QUIZ, policy, new ContextId("assignment-1")))
                .isInstanceOf(StartResult.Started.class);
        assertThat(world.attempts.start(world.somebody(), QUIZ, policy, null)).isInstanceOf(StartResult.Started.class);
        assertThat(world.attempts.list(learner, QUIZ))
                .extracting(AttemptSummary::id)
                .startsWith(first, second)
                .hasSize(3);
        assertThat(world.attempts.list(learner))
                .extracting(AttemptSummary::tryNo)
                .containsExactly(1, 2, 1);
    }

    @Test
    void extra_tries_of_an_accommodation_count() {
        var learner = world.somebody();
        var policy = world.policy().withTries(1);
        world.submitted(learner, QUIZ, policy);
        assertThat(world.attempts.start(learner, QUIZ, policy, null)).isEqualTo(new StartResult.NoTriesLeft(1));

        world.accommodations.grant(learner, new Accommodation(TimeAllowance.ORDINARY, 1), world.somebody(), _ -> true);

        assertThat(world.attempts.start(learner, QUIZ, policy, null)).isInstanceOf(StartResult.Started.class);
    }

    @Test
    void the_page_before_the_start_says_what_a_start_would_do() {
        var learner = world.somebody();
        var policy = world.policy().withTries(2).withTimeLimit(Duration.ofMinutes(30));

        var fresh = world.attempts.outlook(learner, QUIZ, policy, null);
        assertThat(fresh.triesLeft()).contains(2);
        assertThat(fresh.canStart()).isTrue();
        assertThat(fresh.openAttempt()).isNull();
        assertThat(fresh.deadline().explanation(ZoneOffset.UTC)).isEqualTo("Time limit: 30 min.");

        var first = world.start(learner, QUIZ, policy);
        assertThat(world.attempts.outlook(learner, QUIZ, policy, null).openAttempt())
                .isEqualTo(first);
        world.clock.forward(Duration.ofMinutes(31));
        assertThat(world.attempts.outlook(learner, QUIZ, policy, null).openAttempt())
                .isNull();
        world.submitted(learner, QUIZ, policy);
        var used = world.attempts.outlook(learner, QUIZ, policy, null);
        assertThat(used.triesLeft()).contains(0);
        assertThat(used.canStart()).isFalse();
        assertThat(world.attempts
                        .outlook(learner, QUIZ, policy.withTries(0), null)
                        .triesLeft())
                .isEmpty();
        assertThat(world.attempts
                        .outlook(
                                learner,
                                QUIZ,
                                policy.withTries(0).withWindow(null, null, AttemptWorld.START, Duration.ZERO),
                                null)
                        .canStart())
                .isFalse();
    }

    @Test
    void a_retired_or_unknown_quiz_cannot_be_started() {
        var learner = world.somebody();

        assertThat(world.attempts.start(learner, SomeItems.RETIRED, world.policy(), null))
                .isEqualTo(new StartResult.UnknownQuiz());
        assertThat(world.attempts.start(learner, new QuizId("quz-none"), world.policy(), null))
                .isEqualTo(new StartResult.UnknownQuiz());
    }

    @Test
    void the_window_decides_whether_a_quiz_can_be_started() {
        var learner = world.somebody();
        var opens = AttemptWorld.START.plusSeconds(60);
        var last = AttemptWorld.START.plusSeconds(120);
        var closes = AttemptWorld.START.plusSeconds(180);
        var policy = world.policy().withWindow(opens, last, closes, Duration.ZERO);

        assertThat(world.attempts.start(learner, QUIZ, policy, null)).isEqualTo(new StartResult.NotOpenYet(opens));
        world.clock.set(last);
        var attempt = world.start(learner, QUIZ, policy);
        assertThat(world.attempts.get(attempt, learner).deadlineAt()).isEqualTo(closes);
        world.clock.set(last.plusSeconds(1));
        assertThat(world.attempts.start(learner, QUIZ, policy, null))
                .as("an open attempt goes on after the last start")
                .isEqualTo(new StartResult.Resumed(attempt));
        assertThat(world.attempts.start(world.somebody(), QUIZ, policy, null))
                .isEqualTo(new StartResult.Closed(last, true));
        world.clock.set(closes);
        assertThat(world.attempts.start(world.somebody(), QUIZ, policy, null))
                .isEqualTo(new StartResult.Closed(closes, false));
    }

    @Test
    void what_was_started_keeps_its_items_and_rules_when_a_new_release_comes() {
        var learner = world.somebody();
        var attempt = world.start(learner);
        var before = world.attempts.get(attempt, learner);

        world.courses.publish(SomeItems.release(
                SomeItems.one("Another question?"), SomeItems.all(), SomeItems.order(), SomeItems.dose()));
        // What was read into memory is gone after a restart; the stored snapshot has to do.
        var after = AttemptWorld.restarted(world).attempts.get(attempt, learner);

        assertThat(after.items()).isEqualTo(before.items());
        assertThat(after.policy()).isEqualTo(before.policy());
        var other = world.somebody();
        var newer = world.attempts.get(world.start(other), other);
        assertThat(item(newer, ONE).view().head().html()).contains("Another question?");
        assertThat(item(after, ONE).view().head().html()).contains("Which one?");
    }

    @Test
    void somebody_elses_attempt_is_not_found_by_any_call() {
        var learner = world.somebody();
        var stranger = world.somebody();
        var attempt = world.start(learner);
        var nobodys = new AttemptId(world.somebody().value());

        for (AttemptId id : List.of(attempt, nobodys)) {
            assertThatThrownBy(() -> world.attempts.get(id, stranger)).isInstanceOf(AttemptNotFound.class);
            assertThatThrownBy(() -> world.attempts.answer(id, stranger, new Answer(ONE, 1, "t", choice("a"))))
                    .isInstanceOf(AttemptNotFound.class);
            assertThatThrownBy(() -> world.attempts.flag(id, stranger, ONE, true))
                    .isInstanceOf(AttemptNotFound.class);
            assertThatThrownBy(() -> world.attempts.submit(id, stranger)).isInstanceOf(AttemptNotFound.class);
            assertThatThrownBy(() -> world.attempts.result(id, stranger)).isInstanceOf(AttemptNotFound.class);
            assertThatThrownBy(() -> world.attempts.receipts(id, stranger)).isInstanceOf(AttemptNotFound.class);
            assertThatThrownBy(() -> world.reviews.result(id, stranger, _ -> false))
                    .isInstanceOf(AttemptNotFound.class);
            assertThatThrownBy(() -> world.reviews.extend(id, stranger, Duration.ofMinutes(1), "", _ -> false))
                    .isInstanceOf(AttemptNotFound.class);
        }
        assertThat(world.attempts.list(stranger)).isEmpty();
        assertThat(world.attempts.get(attempt, learner).phase()).isEqualTo(AttemptPhase.OPEN);
        assertThat(world.attempts.receipts(attempt, learner).receipts()).hasSize(1);
    }

    @Test
    void the_counting_rule_picks_the_attempt_that_counts() {
        var learner = world.somebody();
        var low = world.start(learner);
        world.attempts.submit(low, learner);
        var high = world.submitted(learner, QUIZ, world.policy());
        var last = world.start(learner);
        world.attempts.submit(last, learner);
        var all = world.attempts.list(learner, QUIZ);

        assertThat(counting(CountedTry.FIRST, all)).contains(low);
        assertThat(counting(CountedTry.HIGHEST, all)).contains(high);
        assertThat(counting(CountedTry.LAST, all)).contains(last);
        assertThat(AttemptSummary.counting(CountedTry.LAST, List.of())).isEmpty();
    }

    private static Optional<AttemptId> counting(CountedTry rule, List<AttemptSummary> all) {
        return AttemptSummary.counting(rule, all).map(AttemptSummary::id);
    }

    private static AttemptState.ItemState item(AttemptState state, ItemId id) {
        return state.items().stream()
                .filter(item -> item.view().head().id().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
