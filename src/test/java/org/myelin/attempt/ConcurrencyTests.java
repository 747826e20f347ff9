package org.myelin.attempt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.myelin.attempt.SomeItems.ONE;
import static org.myelin.attempt.SomeItems.QUIZ;
import static org.myelin.attempt.SomeItems.choice;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.myelin.content.FeedbackPolicy;
import org.myelin.identity.AccountId;
import org.myelin.testing.EveryDatabase;
import org.myelin.testing.TestDatabase;

@EveryDatabase
class ConcurrencyTests {

    private static final int THREADS = 32;

    /** How often the long test begins anew; {@code -Dconcurrency.rounds=100} for the full size of 10,000 for each thread. */
    private static final int ROUNDS = Integer.getInteger("concurrency.rounds", 1);

    /** What each thread does in a round of the long test. */
    private static final int EACH = ROUNDS == 1 ? 15 : 100;

    private static final int LEARNERS = 8;

    private final AttemptWorld world;

    ConcurrencyTests(TestDatabase database) {
        world = AttemptWorld.on(database);
    }

    /** Lets all calls begin at the same moment. */
    private static <T> List<T> together(IntFunction<T> call) throws Exception {
        var barrier = new CyclicBarrier(THREADS);
        List<T> results = new ArrayList<>();
        try (var pool = Executors.newFixedThreadPool(THREADS)) {
            List<Future<T>> futures = new ArrayList<>();
            for (int i = 0; i < THREADS; i++) {
                int number = i;
                futures.add(pool.submit((Callable<T>) () -> {
                    barrier.await();
                    return call.apply(number);
                }));
            }
            for (Future<T> future : futures) {
                results.add(future.get());
            }
        }
        return results;
    }

    @Test
    void of_many_clicks_on_submit_exactly_one_submits() throws Exception {
        for (int round = 0; round < 5; round++) {
            var learner = world.somebody();
            var attempt = world.start(learner);
            world.save(attempt, learner, ONE, choice("a"));
            world.events.clear();

            List<SubmitResult> results = together(_ -> world.attempts.submit(attempt, learner));

            assertThat(results)
                    .filteredOn(SubmitResult.Submitted.class::isInstance)
                    .hasSize(1);
            assertThat(results)
                    .filteredOn(SubmitResult.AlreadySubmitted.class::isInstance)
                    .hasSize(THREADS - 1);
            assertThat(world.events)
                    .filteredOn(AttemptSubmitted.class::isInstance)
                    .hasSize(1);
            assertThat(world.attempts.verify(attempt))
                    .isEqualTo(new Verification.Intact(
                            3, world.result(attempt, learner).head()));
        }
    }

    @Test
    void many_starts_at_once_make_one_attempt() throws Exception {
        var learner = world.somebody();

        List<StartResult> results =
                together(_ -> world.attempts.start(learner, QUIZ, world.policy().withTries(1), null));

        assertThat(results).filteredOn(StartResult.Started.class::isInstance).hasSize(1);
        var id = results.stream()
                .filter(StartResult.Started.class::isInstance)
                .map(result -> ((StartResult.Started) result).attempt())
                .findFirst()
                .orElseThrow();
        assertThat(results)
                .filteredOn(StartResult.Resumed.class::isInstance)
                .hasSize(THREADS - 1)
                .containsOnly(new StartResult.Resumed(id));
        assertThat(world.attempts.list(learner)).hasSize(1);
    }

    @Test
    void starting_and_submitting_at_once_never_uses_more_tries_than_allowed() throws Exception {
        var learner = world.somebody();
        var policy = world.policy().withTries(5);

        together(_ -> {
            var started = world.attempts.start(learner, QUIZ, policy, null);
            if (started instanceof StartResult.Started(AttemptId id)) {
                world.attempts.submit(id, learner);
            }
            return started;
        });

        assertThat(world.attempts.list(learner)).hasSizeLessThanOrEqualTo(5);
        assertThat(world.attempts.list(learner))
                .extracting(AttemptSummary::tryNo)
                .doesNotHaveDuplicates();
        assertThat(world.attempts.list(learner))
                .allSatisfy(attempt ->
                        assertThat(world.attempts.verify(attempt.id())).isInstanceOf(Verification.Intact.class));
    }

    @Test
    void tabs_that_answer_at_once_leave_the_highest_acknowledged_answer_and_one_chain() throws Exception {
        var learner = world.somebody();
        var attempt = world.start(learner);
        String[] options = {"a", "b", "c", "d"};

        List<AnswerResult> results = together(i -> world.attempts.answer(
                attempt, learner, new Answer(ONE, 1 + i / 2, "tab" + i % 2, choice(options[i % 4]))));

        long highest = results.stream()
                .filter(AnswerResult.Saved.class::isInstance)
                .mapToLong(result -> ((AnswerResult.Saved) result).seq())
                .max()
                .orElseThrow();
        var slot = world.attempts.get(attempt, learner).items().stream()
                .filter(item -> item.seq() > 0)
                .findFirst()
                .orElseThrow();
        assertThat(slot.seq()).isEqualTo(highest).isEqualTo(THREADS / 2);
        assertThat(world.attempts.verify(attempt)).isInstanceOf(Verification.Intact.class);
        long saved =
                results.stream().filter(AnswerResult.Saved.class::isInstance).count();
        assertThat(world.attempts.receipts(attempt, learner).receipts()).hasSize(1 + (int) saved);
    }

    @Test
    void answers_while_another_tab_submits_are_either_graded_or_refused() throws Exception {
        var learner = world.somebody();
        var attempt = world.start(learner);

        List<AnswerResult> results = together(i -> {
            if (i == THREADS / 2) {
                world.attempts.submit(attempt, learner);
                return new AnswerResult.Closed();
            }
            return world.attempts.answer(attempt, learner, new Answer(ONE, i + 1, "t", choice(i % 2 == 0 ? "a" : "b")));
        });

        long highest = results.stream()
                .filter(AnswerResult.Saved.class::isInstance)
                .mapToLong(result -> ((AnswerResult.Saved) result).seq())
                .max()
                .orElse(0);
        var result = world.result(attempt, learner);
        boolean right = highest > 0 && (highest - 1) % 2 == 0;
        assertThat(result.grade().score()).isEqualTo(right ? 1 : 0);
        assertThat(world.attempts.verify(attempt)).isInstanceOf(Verification.Intact.class);
    }

    @Test
    void of_many_regrades_at_once_one_is_applied_while_the_learner_goes_on_in_another_attempt() throws Exception {
        var learner = world.somebody();
        var teacher = world.somebody();
        var graded = world.submitted(learner, QUIZ, world.policy());
        var running = world.start(learner);
        var order = new RegradeOrder(
                new ContextId("cohort:" + teacher.value()),
                QUIZ,
                Set.of(learner),
                List.of(new ItemChange.Drop(ONE)),
                "Wrong question.");
        String seen = world.regrades.preview(order).fingerprint();

        List<Object> results = together(number -> number % 2 == 0
                ? world.regrades.apply(order, seen, teacher)
                : world.attempts.answer(
                        running, learner, new Answer(ONE, number, "tab" + number, SomeItems.choice("a"))));

        assertThat(results).filteredOn(RegradeResult.Applied.class::isInstance).hasSize(1);
        assertThat(world.result(graded, learner).changes()).hasSize(1);
        assertThat(world.regrades.list(order.scope())).hasSize(1);
        assertThat(world.attempts.verify(graded)).isInstanceOf(Verification.Intact.class);
        assertThat(world.attempts.verify(running)).isInstanceOf(Verification.Intact.class);

        var id = world.regrades.list(order.scope()).getFirst().id();
        List<RegradeResult> undone = together(_ -> world.regrades.undo(id, "No.", teacher, order.scope()::equals));
        assertThat(undone).filteredOn(RegradeResult.Applied.class::isInstance).hasSize(1);
        assertThat(world.result(graded, learner).changes()).hasSize(2);
        assertThat(world.attempts.verify(graded)).isInstanceOf(Verification.Intact.class);
    }

    @Test
    void many_clicks_on_pause_check_and_next_leave_one_step_each() throws Exception {
        var learner = world.somebody();
        var policy = world.policy().withFeedback(FeedbackPolicy.AT_ONCE).withPause(true);
        var attempt = world.start(learner, QUIZ, policy);
        world.save(attempt, learner, ONE, SomeItems.choice("a"));

        together(_ -> world.attempts.check(attempt, learner, ONE));
        together(_ -> world.attempts.pause(attempt, learner));
        together(_ -> world.attempts.resume(attempt, learner));

        assertThat(world.attempts.receipts(attempt, learner).receipts())
                .extracting(Receipt::kind)
                .containsExactly("STARTED", "ANSWERED", "CHECKED", "PAUSED", "RESUMED");
        assertThat(world.attempts.verify(attempt)).isInstanceOf(Verification.Intact.class);
    }

    @Test
    void tabs_regrades_and_impatient_clicks_at_once_lose_and_double_nothing() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            tabsRegradesAndClicks();
        }
    }

    private void tabsRegradesAndClicks() throws Exception {
        var teacher = world.somebody();
        List<AccountId> learners =
                Stream.generate(world::somebody).limit(LEARNERS).toList();
        List<AttemptId> graded = learners.stream()
                .map(learner -> world.submitted(learner, QUIZ, world.policy()))
                .toList();
        List<AttemptId> running = learners.stream().map(world::start).toList();
        List<AtomicLong> seqs = Stream.generate(AtomicLong::new).limit(LEARNERS).toList();
        List<AtomicLong> highest =
                Stream.generate(AtomicLong::new).limit(LEARNERS).toList();
        var scope = new ContextId("cohort:" + teacher.value());
        var applied = new AtomicInteger();
        var undone = new AtomicInteger();
        world.events.clear();

        List<Long> submits = together(thread -> {
            int who = thread % LEARNERS;
            var random = new SplittableRandom(thread);
            for (int i = 0; i < EACH; i++) {
                switch (random.nextInt(20)) {
                    case 0 -> {
                        var order = new RegradeOrder(
                                scope,
                                QUIZ,
                                Set.copyOf(learners),
                                List.of(
                                        random.nextBoolean()
                                                ? new ItemChange.Drop(ONE)
                                                : new ItemChange.FullCredit(ONE)),
                                "Wrong question.");
                        var seen = world.regrades.preview(order).fingerprint();
                        if (world.regrades.apply(order, seen, teacher) instanceof RegradeResult.Applied) {
                            applied.incrementAndGet();
                        }
                    }
                    case 1 -> {
                        for (RegradeEntry entry : world.regrades.list(scope)) {
                            if (entry.undone() == null
                                    && world.regrades.undo(entry.id(), "No.", teacher, scope::equals)
                                            instanceof RegradeResult.Applied) {
                                undone.incrementAndGet();
                            }
                        }
                    }
                    default -> {
                        long seq = seqs.get(who).incrementAndGet();
                        var answer = new Answer(ONE, seq, "tab" + thread, choice(seq % 2 == 0 ? "a" : "b"));
                        if (world.attempts.answer(running.get(who), learners.get(who), answer)
                                instanceof AnswerResult.Saved) {
                            highest.get(who).accumulateAndGet(seq, Math::max);
                        }
                    }
                }
            }
            long done = 0;
            for (int click = 0; click < 10; click++) {
                if (world.attempts.submit(running.get(who), learners.get(who)) instanceof SubmitResult.Submitted) {
                    done++;
                }
            }
            return done;
        });

        assertThat(submits.stream().mapToLong(Long::longValue).sum()).isEqualTo(LEARNERS);
        for (int who = 0; who < LEARNERS; who++) {
            AttemptId attempt = running.get(who);
            assertThat(world.events)
                    .filteredOn(event -> event instanceof AttemptSubmitted submitted
                            && submitted.attempt().equals(attempt))
                    .hasSize(1);
            assertThat(world.attempts.receipts(attempt, learners.get(who)).receipts().stream()
                            .filter(receipt -> receipt.kind().equals("ANSWERED"))
                            .map(Receipt::seq))
                    .as("every acknowledged answer is a step, the last one the highest")
                    .doesNotHaveDuplicates()
                    .last()
                    .isEqualTo(highest.get(who).get());
            assertThat(world.attempts.verify(attempt)).isInstanceOf(Verification.Intact.class);
            assertThat(world.attempts.verify(graded.get(who))).isInstanceOf(Verification.Intact.class);
        }
        assertThat(applied).hasPositiveValue();
        assertThat(world.regrades.list(scope))
                .hasSize(applied.get())
                .filteredOn(entry -> entry.undone() != null)
                .hasSize(undone.get());
    }
}
