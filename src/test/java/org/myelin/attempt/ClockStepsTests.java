package org.myelin.attempt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.myelin.attempt.SomeItems.ONE;
import static org.myelin.attempt.SomeItems.QUIZ;
import static org.myelin.attempt.SomeItems.choice;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.myelin.identity.AccountId;
import org.myelin.testing.EveryDatabase;
import org.myelin.testing.TestDatabase;

/**
 * What a clock that jumps does to an attempt of 30 minutes. The clock of the server is the judge: a deadline is a moment
 * that was promised, so no jump moves it; time that was used stays used, and what was handed in stays handed in. While
 * the clock is wrong by hours an attempt can end at a wrong moment; it keeps every answer then, and can be reopened.
 */
@EveryDatabase
class ClockStepsTests {

    private static final Duration LIMIT = Duration.ofMinutes(30);

    private final AttemptWorld world;
    private final AccountId learner;
    private final AccountId instructor;
    private long seq;

    ClockStepsTests(TestDatabase database) {
        world = AttemptWorld.on(database);
        learner = world.somebody();
        instructor = world.somebody();
    }

    /**
     * A script of moves of the clock and what happens then. {@code 10m} and {@code -1h} move the clock; {@code 20m!}
     * answers and expects so much time left; {@code closed!} answers and expects a refusal; {@code job} hands in what is
     * over; {@code open?} and {@code over?} ask for the phase; {@code pause}, {@code resume}, {@code restart} and
     * {@code reopen:10m} do what they say.
     */
    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "an hour back, then right again          |START | 10m 20m! -1h 20m! 1h 20m! 20m 0m! 11s closed!",
                "an hour back before the first answer    |START | 5m -1h 30m! 65m 20m! job open?",
                "an hour back for good                   |START | 10m 20m! -1h job open? 20m! 1h 20m 0m! 11s job over?",
                "a second back, again and again          |START | 10m 20m! -1s 20m! -1s 20m! -1s 20m! 3s 20m!",
                "a day back and right again              |START | 29m 1m! -24h 1m! job open? 24h 1m! 71s closed!",
                "back behind the start                   |START | 1m 29m! -2h 29m! job open? 2h 29m!",
                "an hour on and right again, unnoticed   |START | 10m 20m! 1h -1h 20m! 20m 0m!",
                "ten minutes on, noticed, right again    |START | 10m 10m 10m! -10m 10m! 15m 5m! 5m 0m!",
                "an hour on while the job runs           |START | 10m 20m! 1h job over? -1h over? closed! job over?",
                "an hour on, handed in, reopened         |START | 10m 20m! 1h job over? -1h reopen:20m open? 20m!",
                "an hour back after it was handed in     |START | 10m 20m! 20m 11s job over? -1h over? closed! job over?",
                "an hour back after a refused answer     |START | 30m 11s closed! -1h closed! over?",
                "an hour back and right again in a pause |START | 10m 20m! pause 5m -1h 1h resume 20m! 20m 0m!",
                "an hour back at the end of a pause      |START | 10m 20m! pause 5m -1h resume 20m! job open?",
                "an hour on during a pause               |START | 10m 20m! pause 1h job open? resume 20m!",
                "a day on and back during a pause        |START | 10m 20m! pause 24h -24h 5m resume 20m! 20m 0m! 11s closed!",
                "an hour back and a restart              |START | 10m 20m! -1h restart 20m! 1h restart 20m! job open?",
                "an hour on and back around a restart    |START | 10m 20m! 1h restart -1h restart 20m! job open?",
                "summer time begins in Europe            |2026-03-29T00:45:00Z | 14m 16m! 2m 14m! 14m 0m! job open? 11s job over?",
                "summer time ends in Europe              |2026-10-25T00:45:00Z | 14m 16m! 2m 14m! 14m 0m! job open? 11s job over?",
                "summer time begins in America           |2026-03-08T06:45:00Z | 14m 16m! 2m 14m! 14m 0m! 11s closed!",
                "summer time ends in America             |2026-11-01T05:45:00Z | 14m 16m! 2m 14m! 14m 0m! 11s closed!",
                "a leap second: 23:59:59 comes twice     |2026-12-31T23:45:00Z | 14m 59s 15m1s! -1s 15m1s! 2s 15m! 15m 0m!",
            })
    void no_jump_of_the_clock_shortens_lengthens_or_reopens_an_attempt(String name, String start, String script) {
        if (!start.equals("START")) {
            world.clock.set(Instant.parse(start));
        }
        var run = new Run(world);
        for (String move : script.split(" ")) {
            run.move(move);
            assertThat(run.deadline())
                    .as("the deadline after %s in: %s", move, script)
                    .isEqualTo(run.paused ? null : run.promised);
        }
        assertThat(world.attempts.verify(run.attempt)).isInstanceOf(Verification.Intact.class);
        assertThat(world.attempts.receipts(run.attempt, learner).receipts())
                .as("receipts never go back in time")
                .isSortedAccordingTo((a, b) -> a.at().compareTo(b.at()));
    }

    private final class Run {

        private final AttemptId attempt;
        private AttemptWorld now;
        private Instant promised;
        private boolean paused;

        Run(AttemptWorld world) {
            now = world;
            attempt = world.start(
                    learner, QUIZ, world.policy().withTimeLimit(LIMIT).withPause(true));
            promised = world.clock.instant().plus(LIMIT);
        }

        /** The deadline; null while it is paused. */
        Instant deadline() {
            return now.attempts.clock(attempt, learner).deadlineAt();
        }

        void move(String move) {
            switch (move) {
                case "job" -> now.deadlines.run();
                case "open?" -> assertThat(phase()).isEqualTo(AttemptPhase.OPEN);
                case "over?" -> assertThat(phase()).isEqualTo(AttemptPhase.SUBMITTED);
                case "closed!" -> assertThat(answer()).isEqualTo(new AnswerResult.Closed());
                case "pause" -> {
                    assertThat(now.attempts.pause(attempt, learner)).isInstanceOf(ActionResult.Done.class);
                    paused = true;
                }
                case "resume" -> {
                    assertThat(now.attempts.resume(attempt, learner)).isInstanceOf(ActionResult.Done.class);
                    paused = false;
                    promised = deadline();
                }
                case "restart" -> {
                    Instant then = now.clock.instant();
                    now = AttemptWorld.restarted(now);
                    now.clock.set(then);
                }
                default -> other(move);
            }
        }

        private void other(String move) {
            if (move.endsWith("!")) {
                var saved = (AnswerResult.Saved) answer();
                assertThat(saved.remaining())
                        .as("left at %s", move)
                        .isEqualTo(span(move.substring(0, move.length() - 1)));
            } else if (move.startsWith("reopen:")) {
                var result = now.reviews.reopen(attempt, instructor, span(move.substring(7)), "The clock", _ -> true);
                assertThat(result).isInstanceOf(ReopenResult.Reopened.class);
                promised = deadline();
            } else {
                now.clock.forward(span(move));
            }
        }

        private AnswerResult answer() {
            seq++;
            return now.attempts.answer(attempt, learner, new Answer(ONE, seq, "t", choice("a")));
        }

        private AttemptPhase phase() {
            return now.attempts.clock(attempt, learner).phase();
        }
    }

    private static Duration span(String text) {
        boolean back = text.startsWith("-");
        Duration span = Duration.parse("PT" + text.substring(back ? 1 : 0));
        return back ? span.negated() : span;
    }
}
