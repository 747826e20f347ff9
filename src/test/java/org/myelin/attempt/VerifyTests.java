package org.myelin.attempt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.myelin.attempt.SomeItems.ALL;
import static org.myelin.attempt.SomeItems.ONE;
import static org.myelin.attempt.SomeItems.QUIZ;
import static org.myelin.attempt.SomeItems.choice;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.myelin.attempt.internal.AttemptStore;
import org.myelin.attempt.internal.GradingStore;
import org.myelin.attempt.internal.ReceiptHash;
import org.myelin.attempt.internal.Replay;
import org.myelin.attempt.internal.ResponseJson;
import org.myelin.attempt.internal.Scoring;
import org.myelin.attempt.internal.Snapshots;
import org.myelin.attempt.internal.Step;
import org.myelin.attempt.internal.StepStore;
import org.myelin.identity.AccountId;
import org.myelin.testing.EveryDatabase;
import org.myelin.testing.TestDatabase;

@EveryDatabase
class VerifyTests {

    private final AttemptWorld world;
    private final TestDatabase database;
    private final AccountId learner;
    private final AttemptId attempt;

    VerifyTests(TestDatabase database) {
        this.database = database;
        world = AttemptWorld.on(database);
        learner = world.somebody();
        attempt = world.start(learner, QUIZ, world.policy().withTimeLimit(Duration.ofMinutes(30)));
        world.save(attempt, learner, ONE, choice("a"));
        world.clock.forward(Duration.ofSeconds(7));
        world.save(attempt, learner, ALL, choice("a", "b"));
        world.save(attempt, learner, ONE, choice("b"));
        world.attempts.flag(attempt, learner, ONE, true);
        world.reviews.extend(attempt, world.somebody(), Duration.ofMinutes(1), "Noise", _ -> true);
        world.attempts.submit(attempt, learner);
    }

    private void change(String sql) {
        int rows = database.jdbc()
                .sql(sql)
                .paramSource(Map.of("a", attempt.value()))
                .update();
        assertThat(rows).as("rows changed by the test").isPositive();
    }

    private static final String RUN = "(select id from grading_run where attempt_id = :a)";

    @Test
    void an_untouched_attempt_is_intact() {
        assertThat(world.attempts.verify(attempt))
                .isEqualTo(new Verification.Intact(
                        7, world.result(attempt, learner).head()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                // A response, its time, its number, its author: in the steps.
                "update attempt_step set payload = replace(payload, '\"a\"', '\"c\"') where attempt_id = :a and step_no = 2",
                "update attempt_step set payload = payload || ' ' where attempt_id = :a and step_no = 2",
                "update attempt_step set happened_at = happened_at + interval '1' second where attempt_id = :a and step_no = 3",
                "update attempt_step set client_seq = client_seq + 100 where attempt_id = :a and step_no = 3",
                "update attempt_step set tab = 'other' where attempt_id = :a and step_no = 3",
                "update attempt_step set item_id = 'itm-order' where attempt_id = :a and step_no = 3",
                "update attempt_step set kind = 'FLAGGED' where attempt_id = :a and step_no = 2",
                "update attempt_step set author_id = null where attempt_id = :a and step_no = 3",
                "update attempt_step set receipt = replace(receipt, substring(receipt, 1, 1), 'x') where attempt_id = :a and step_no = 4",
                "update attempt_step set previous_receipt = receipt where attempt_id = :a and step_no = 4",
                "update attempt_step set step_no = 99 where attempt_id = :a and step_no = 4",
                "delete from attempt_step where attempt_id = :a and step_no = 4",
                "delete from attempt_step where attempt_id = :a and step_no = 7",
                "update attempt_step set payload = replace(payload, '\"max\":6', '\"max\":5') where attempt_id = :a and step_no = 7",
                // The slots.
                "update attempt_slot set response = replace(response, '\"b\"', '\"a\"') where attempt_id = :a and item_id = 'itm-one'",
                "update attempt_slot set client_seq = client_seq + 1 where attempt_id = :a and item_id = 'itm-one'",
                "update attempt_slot set saved_at = saved_at - interval '1' second where attempt_id = :a and item_id = 'itm-one'",
                "update attempt_slot set step_no = 2 where attempt_id = :a and item_id = 'itm-one'",
                "delete from attempt_slot where attempt_id = :a and item_id = 'itm-one'",
                // What was pinned.
                "update attempt_item set flagged = not flagged where attempt_id = :a and position = 1",
                "update attempt_item set draw = replace(draw, '\"a\"', '\"z\"') where attempt_id = :a and item_id = 'itm-one'",
                "update attempt_item set position = 9 where attempt_id = :a and position = 1",
                "update attempt set policy = replace(policy, '\"tries\":3', '\"tries\":4') where id = :a",
                "update attempt set seed = seed + 1 where id = :a",
                "update attempt set started_at = started_at + interval '1' second where id = :a",
                "update attempt set deadline_at = deadline_at + interval '1' second where id = :a",
                "update attempt set submitted_at = submitted_at - interval '1' second where id = :a",
                "update attempt set added_seconds = 61 where id = :a",
                "update attempt set state = 'OPEN' where id = :a",
                "update attempt set quiz_id = 'quz-other' where id = :a",
                "update attempt set try_no = 7 where id = :a",
                "update attempt set chain_length = chain_length - 1 where id = :a",
                // The score and everything it was made of.
                "update grading_run set score = score + 1 where attempt_id = :a",
                "update grading_run set max_score = max_score - 1 where attempt_id = :a",
                "update grading_run set waiting = 1 where attempt_id = :a",
                "update grading_run set active = false where attempt_id = :a",
                "update grading_run set graded_at = graded_at + interval '1' second where attempt_id = :a",
                "update grading_run set reason = 'Something else' where attempt_id = :a",
                "update item_result set lines = replace(lines, 'Option', 'option') where run_id in " + RUN,
                "update item_result set policy_version = 2 where run_id in " + RUN,
                "update item_result set note = 'x' where run_id in " + RUN,
                "update item_result set manual = true where run_id in " + RUN,
                "update item_result set weight = 'BONUS' where run_id in " + RUN + " and item_id = 'itm-one'",
                "delete from item_result where run_id in " + RUN + " and item_id = 'itm-one'",
                // A score with matching lines, as somebody would do it who knows the tables.
                "update item_result set score = 1, lines = replace(replace(lines, '\"points\":0', '\"points\":1'),"
                        + " '\"points\":-1', '\"points\":0') where item_id = 'itm-one' and run_id in " + RUN,
            })
    void every_change_behind_the_back_of_the_application_is_found(String sql) {
        change(sql);

        assertThat(world.attempts.verify(attempt)).isInstanceOf(Verification.Broken.class);
    }

    @ParameterizedTest
    @CsvSource({"0", "1", "5", "20", "31", "44", "63"})
    void one_flipped_character_of_a_receipt_is_found(int place) {
        String receipt =
                world.attempts.receipts(attempt, learner).receipts().get(2).receipt();
        char flipped = receipt.charAt(place) == '0' ? '1' : '0';
        String changed = receipt.substring(0, place) + flipped + receipt.substring(place + 1);
        change("update attempt_step set receipt = '" + changed + "' where attempt_id = :a and step_no = 3");

        var broken = (Verification.Broken) world.attempts.verify(attempt);

        assertThat(broken.findings()).anyMatch(finding -> finding.startsWith("Step 3 was changed"));
    }

    @Test
    void a_forger_who_computes_every_receipt_anew_is_found_out_by_the_learners_copy() {
        var kept = world.attempts.receipts(attempt, learner);
        var steps = world.bean(StepStore.class).all(attempt);
        var previous = steps.get(1).receipt();
        for (var step : steps.subList(2, steps.size())) {
            var forged = new Step(
                            step.number(),
                            step.kind(),
                            step.item(),
                            step.seq(),
                            step.tab(),
                            step.payload().replace("\"b\"", "\"c\""),
                            step.at(),
                            step.author(),
                            previous,
                            "")
                    .sealed(attempt);
            previous = forged.receipt();
            database.jdbc()
                    .sql("update attempt_step set payload = ?, previous_receipt = ?, receipt = ?"
                            + " where attempt_id = ? and step_no = ?")
                    .params(List.of(
                            forged.payload(), forged.previous(), forged.receipt(), attempt.value(), forged.number()))
                    .update();
        }

        assertThat(world.attempts.receipts(attempt, learner).head()).isNotEqualTo(kept.head());
    }

    @Test
    void a_changed_snapshot_is_found() {
        // The items of all tests are shared, so the change is taken back.
        String sql = "update item_snapshot set source = replace(source, ?, ?) where item_id = 'itm-one'";
        database.jdbc().sql(sql).params("Option d", "Option D").update();
        try {
            var broken = (Verification.Broken) world.attempts.verify(attempt);
            assertThat(broken.findings()).singleElement().asString().contains("itm-one");
        } finally {
            database.jdbc().sql(sql).params("Option D", "Option d").update();
        }
        assertThat(world.attempts.verify(attempt)).isInstanceOf(Verification.Intact.class);
    }

    @Test
    void slots_and_scores_rebuilt_from_the_steps_equal_what_is_stored() {
        var rebuilt = Replay.of(attempt, world.bean(StepStore.class).all(attempt));

        assertThat(rebuilt.attempt())
                .isEqualTo(world.bean(AttemptStore.class).find(attempt).orElseThrow());
        assertThat(rebuilt.items()).isEqualTo(world.bean(AttemptStore.class).items(attempt));
        var responses = world.bean(ResponseJson.class);
        var marks = rebuilt.items().stream()
                .map(item -> Scoring.mark(
                        world.bean(Snapshots.class).get(item.pinned()).item(),
                        item.pinned(),
                        item.slot() == null ? null : responses.read(item.slot().response())))
                .toList();
        assertThat(marks)
                .isEqualTo(world.bean(GradingStore.class)
                        .active(attempt)
                        .orElseThrow()
                        .marks());
    }

    @Test
    void anybody_can_check_the_downloaded_chain_and_it_holds_neither_seed_nor_marks() {
        var chain = world.attempts.receipts(attempt, learner);
        String previous = ReceiptHash.sha256("myelin-attempt-1 " + attempt);

        for (Receipt receipt : chain.receipts()) {
            assertThat(receipt.previous()).isEqualTo(previous);
            String text = line("myelin-step-1")
                    + line(attempt)
                    + line(receipt.number())
                    + line(receipt.kind())
                    + line(receipt.item())
                    + line(receipt.seq())
                    + line(receipt.tab())
                    + line(receipt.payloadHash())
                    + line(receipt.at())
                    + line(receipt.author())
                    + line(receipt.previous());
            assertThat(ReceiptHash.sha256(text)).isEqualTo(receipt.receipt());
            if (receipt.payload() != null) {
                assertThat(ReceiptHash.sha256(receipt.payload())).isEqualTo(receipt.payloadHash());
            }
            previous = receipt.receipt();
        }
        assertThat(chain.head()).isEqualTo(previous);
        assertThat(chain.receipts())
                .extracting(Receipt::kind)
                .containsExactly("STARTED", "ANSWERED", "ANSWERED", "ANSWERED", "FLAGGED", "EXTENDED", "SUBMITTED");
        assertThat(chain.receipts().getFirst().payload()).isNull();
        assertThat(chain.receipts().getLast().payload()).isNull();
    }

    private static String line(Object value) {
        if (value == null) {
            return "-\n";
        }
        String text = value instanceof UUID uuid ? uuid.toString() : String.valueOf(value);
        return text.length() + ":" + text + "\n";
    }
}
