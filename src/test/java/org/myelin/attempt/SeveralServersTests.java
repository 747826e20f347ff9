package org.myelin.attempt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.myelin.attempt.SomeItems.ALL;
import static org.myelin.attempt.SomeItems.ONE;
import static org.myelin.attempt.SomeItems.QUIZ;
import static org.myelin.attempt.SomeItems.choice;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.myelin.assessment.ItemId;
import org.myelin.identity.AccountId;
import org.myelin.testing.Databases;
import org.myelin.testing.EveryDatabase;
import org.myelin.testing.TestDatabase;

/** Two servers with one database: what one of them knows of an attempt is behind as soon as the other one goes on. */
@EveryDatabase
class SeveralServersTests {

    private static final int TABS = 6;
    private static final int EACH = 20;

    private final AttemptWorld here;
    private final AttemptWorld there;
    private final AccountId learner;

    SeveralServersTests(TestDatabase database) {
        here = AttemptWorld.on(database);
        there = AttemptWorld.restarted(here);
        learner = here.somebody();
    }

    /** An attempt that both servers know. */
    private AttemptId known(AttemptPolicy policy) {
        AttemptId attempt = here.start(learner, QUIZ, policy);
        here.save(attempt, learner, ONE, choice("a"));
        assertThat(there.attempts.get(attempt, learner).items()).isNotEmpty();
        return attempt;
    }

    private static AnswerResult answer(AttemptWorld at, AttemptId attempt, AccountId who, ItemId item, long seq) {
        return at.attempts.answer(attempt, who, new Answer(item, seq, "t1", choice("b")));
    }

    private AttemptPolicy limited() {
        var plain = here.policy();
        return new AttemptPolicy(
                0,
                0,
                plain.counts(),
                Duration.ofMinutes(30),
                TimeAllowance.ORDINARY,
                null,
                null,
                null,
                Duration.ZERO,
                plain.feedback(),
                false,
                1,
                false,
                null,
                true);
    }

    private void later(Duration time) {
        Instant moment = here.clock.instant().plus(time);
        here.clock.set(moment);
        there.clock.set(moment);
    }

    @Test
    void answers_by_turns_make_one_chain() {
        AttemptId attempt = known(here.policy());

        for (long seq = 10; seq < 20; seq++) {
            AttemptWorld turn = seq % 3 == 0 ? here : there;
            assertThat(answer(turn, attempt, learner, seq % 2 == 0 ? ONE : ALL, seq))
                    .isInstanceOf(AnswerResult.Saved.class);
        }

        assertThat(here.attempts.receipts(attempt, learner).receipts()).hasSize(12);
        assertThat(here.attempts.verify(attempt)).isInstanceOf(Verification.Intact.class);
        assertThat(there.attempts.get(attempt, learner).items())
                .filteredOn(item -> item.seq() > 0)
                .extracting(AttemptState.ItemState::seq)
                .containsExactlyInAnyOrder(18L, 19L);
    }

    @Test
    void whoever_was_behind_reads_anew_once_and_knows_again() {
        AttemptId attempt = known(here.policy());
        there.save(attempt, learner, ALL, choice("a"));
        int writing = here.database.engine() == Databases.Engine.H2 ? 3 : 1;

        assertThat(answer(here, attempt, learner, ALL, 50)).isInstanceOf(AnswerResult.Saved.class);
        assertThat(here.statements.during(() -> answer(here, attempt, learner, ALL, 51)))
                .hasSize(2 + writing);
        assertThat(here.statements.during(() -> answer(here, attempt, learner, ONE, 52)))
                .hasSize(writing);
    }

    @Test
    void an_answer_that_the_other_server_took_is_neither_replaced_nor_taken_twice() {
        AttemptId attempt = known(here.policy());
        var there19 = answer(there, attempt, learner, ALL, 19);

        assertThat(answer(here, attempt, learner, ALL, 19)).isEqualTo(there19);
        assertThat(answer(here, attempt, learner, ALL, 18)).isInstanceOf(AnswerResult.Newer.class);
        assertThat(here.attempts.receipts(attempt, learner).receipts()).hasSize(3);
    }

    @Test
    void what_the_other_server_closed_paused_or_prolonged_counts_here_at_once() {
        AttemptId attempt = known(limited());

        assertThat(there.attempts.pause(attempt, learner)).isInstanceOf(ActionResult.Done.class);
        assertThat(answer(here, attempt, learner, ALL, 20)).isInstanceOf(AnswerResult.Refused.class);
        there.attempts.resume(attempt, learner);
        assertThat(answer(here, attempt, learner, ALL, 20)).isInstanceOf(AnswerResult.Saved.class);

        assertThat(there.reviews.extend(attempt, there.somebody(), Duration.ofMinutes(20), "Fire alarm", _ -> true))
                .isTrue();
        later(Duration.ofMinutes(40));
        assertThat(answer(here, attempt, learner, ALL, 21))
                .as("after the time that was known here")
                .isInstanceOfSatisfying(
                        AnswerResult.Saved.class,
                        saved -> assertThat(saved.remaining()).isEqualTo(Duration.ofMinutes(10)));

        there.attempts.submit(attempt, learner);
        assertThat(answer(here, attempt, learner, ALL, 22)).isEqualTo(new AnswerResult.Closed());
        assertThat(here.attempts.verify(attempt)).isInstanceOf(Verification.Intact.class);
    }

    @Test
    void an_attempt_that_is_known_stays_unknown_to_others() {
        AttemptId attempt = known(here.policy());

        assertThatThrownBy(() -> answer(here, attempt, here.somebody(), ALL, 30))
                .isInstanceOf(AttemptNotFound.class);
    }

    @Test
    void answers_to_both_servers_at_the_same_moment_lose_and_double_nothing() throws Exception {
        AttemptId attempt = known(here.policy());
        var highest = new AtomicLong();
        var next = new AtomicLong(100);

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> all = new ArrayList<>();
            for (int tab = 0; tab < TABS; tab++) {
                AttemptWorld at = tab % 2 == 0 ? here : there;
                String name = "tab" + tab;
                all.add(threads.submit(() -> {
                    for (int i = 0; i < EACH; i++) {
                        long seq = next.incrementAndGet();
                        var answer = new Answer(ONE, seq, name, choice("b"));
                        if (at.attempts.answer(attempt, learner, answer) instanceof AnswerResult.Saved) {
                            highest.accumulateAndGet(seq, Math::max);
                        }
                    }
                }));
            }
            for (Future<?> one : all) {
                one.get();
            }
        }

        assertThat(there.attempts.receipts(attempt, learner).receipts().stream()
                        .filter(receipt -> receipt.kind().equals("ANSWERED"))
                        .map(Receipt::seq))
                .hasSizeGreaterThan(EACH)
                .doesNotHaveDuplicates()
                .isSorted()
                .last()
                .isEqualTo(highest.get());
        assertThat(here.attempts.verify(attempt)).isInstanceOf(Verification.Intact.class);
    }
}
