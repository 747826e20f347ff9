package org.myelin.attempt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.myelin.attempt.SomeItems.ALL;
import static org.myelin.attempt.SomeItems.ONE;
import static org.myelin.attempt.SomeItems.ORDER;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.myelin.assessment.ItemId;
import org.myelin.assessment.Response;
import org.myelin.identity.AccountId;
import org.myelin.testing.EveryDatabase;
import org.myelin.testing.TestDatabase;

/** Plays random conversations of several tabs with lost, repeated and reordered messages. */
@EveryDatabase
class RandomMessagesTests {

    private static final long SEED = Long.getLong("myelin.seed", 7_331);
    private static final int CONVERSATIONS = Integer.getInteger("myelin.conversations", 15);
    private static final int MESSAGES = 60;

    private final AttemptWorld world;

    RandomMessagesTests(TestDatabase database) {
        world = AttemptWorld.on(database);
    }

    @Test
    void the_slot_always_holds_the_highest_acknowledged_answer() {
        for (int i = 0; i < CONVERSATIONS; i++) {
            long seed = SEED + i;
            new Conversation(seed).play();
        }
    }

    private final class Conversation {

        private final SplittableRandom random;
        private final long seed;
        private final Map<ItemId, AnswerResult.Saved> best = new HashMap<>();
        private final Map<ItemId, Response> bestResponse = new HashMap<>();
        private final Map<Answer, AnswerResult.Saved> receipts = new HashMap<>();
        private int steps = 1;

        Conversation(long seed) {
            this.seed = seed;
            this.random = new SplittableRandom(seed);
        }

        void play() {
            var learner = world.somebody();
            var attempt = world.start(learner);
            List<Answer> sent = messages();
            for (Answer answer : sent) {
                world.clock.forward(Duration.ofMillis(random.nextInt(-50, 400)));
                var result = world.attempts.answer(attempt, learner, answer);
                check(answer, result);
                if (random.nextInt(25) == 0) {
                    compare(attempt, learner);
                }
            }
            compare(attempt, learner);
            world.attempts.submit(attempt, learner);
            for (Answer answer : sent) {
                var result = world.attempts.answer(attempt, learner, answer);
                if (receipts.containsKey(answer)) {
                    assertThat(result).as("seed %d", seed).isEqualTo(receipts.get(answer));
                } else {
                    assertThat(result).as("seed %d", seed).isEqualTo(new AnswerResult.Closed());
                }
            }
            assertThat(world.attempts.verify(attempt))
                    .as("seed %d", seed)
                    .isEqualTo(new Verification.Intact(
                            steps + 1, world.attempts.receipts(attempt, learner).head()));
        }

        /** Every message of three tabs, some repeated, in an order in which a bad network may deliver them. */
        private List<Answer> messages() {
            List<Answer> messages = new ArrayList<>();
            Map<ItemId, Long> seqs = new HashMap<>();
            for (int i = 0; i < MESSAGES; i++) {
                ItemId item = List.of(ONE, ALL, ORDER).get(random.nextInt(3));
                long seq = seqs.merge(item, (long) random.nextInt(3), Long::sum) + 1;
                Answer answer = new Answer(item, seq, "tab" + random.nextInt(3), response(item));
                for (int copies = random.nextInt(3); copies >= 0; copies--) {
                    int place = Math.max(0, messages.size() - random.nextInt(8));
                    messages.add(place, answer);
                }
            }
            return messages;
        }

        private Response response(ItemId item) {
            if (random.nextInt(6) == 0) {
                return null;
            }
            if (item.equals(ONE)) {
                return SomeItems.choice(List.of("a", "b", "c", "d").get(random.nextInt(4)));
            }
            var picked = new TreeSet<String>();
            for (String id : item.equals(ALL) ? List.of("a", "b", "c", "d", "e") : List.of("a", "b", "c")) {
                if (item.equals(ORDER) || random.nextBoolean()) {
                    picked.add(id);
                }
            }
            return item.equals(ALL)
                    ? new Response.Choice(List.copyOf(picked))
                    : new Response.Order(random.nextBoolean() ? List.copyOf(picked) : List.of("c", "a", "b"));
        }

        private void check(Answer answer, AnswerResult result) {
            var before = best.get(answer.item());
            switch (result) {
                case AnswerResult.Saved saved -> {
                    if (receipts.containsKey(answer)) {
                        assertThat(saved).as("seed %d", seed).isEqualTo(receipts.get(answer));
                    } else {
                        assertThat(before == null || answer.seq() > before.seq())
                                .as("seed %d: %s after %s", seed, answer, before)
                                .isTrue();
                        receipts.put(answer, saved);
                        best.put(answer.item(), saved);
                        bestResponse.put(answer.item(), answer.response());
                        steps++;
                        assertThat(saved.number()).isEqualTo(steps);
                    }
                }
                case AnswerResult.Newer newer -> {
                    assertThat(newer)
                            .as("seed %d", seed)
                            .isEqualTo(new AnswerResult.Newer(
                                    before.seq(), bestResponse.get(answer.item()), before.savedAt()));
                    assertThat(answer.seq()).isLessThanOrEqualTo(before.seq());
                }
                case AnswerResult.Closed _, AnswerResult.Refused _, AnswerResult.Invalid _ ->
                    throw new AssertionError("seed " + seed + ": " + result);
            }
        }

        private void compare(AttemptId attempt, AccountId learner) {
            for (var item : world.attempts.get(attempt, learner).items()) {
                var id = item.view().head().id();
                var expected = best.get(id);
                assertThat(item.seq()).as("seed %d", seed).isEqualTo(expected == null ? 0 : expected.seq());
                assertThat(item.response()).as("seed %d", seed).isEqualTo(bestResponse.get(id));
                assertThat(item.savedAt()).as("seed %d", seed).isEqualTo(expected == null ? null : expected.savedAt());
            }
        }
    }
}
