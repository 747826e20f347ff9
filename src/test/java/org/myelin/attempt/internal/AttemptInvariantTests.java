package org.myelin.attempt.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.myelin.attempt.AttemptId;
import org.myelin.attempt.AttemptWorld;
import org.myelin.attempt.SomeItems;
import org.myelin.testing.EveryDatabase;
import org.myelin.testing.TestDatabase;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

@EveryDatabase
class AttemptInvariantTests {

    private final AttemptWorld world;
    private final AttemptId open;
    private final AttemptId submitted;

    AttemptInvariantTests(TestDatabase database) {
        world = AttemptWorld.on(database);
        var learner = world.somebody();
        open = world.start(learner);
        world.save(open, learner, SomeItems.ONE, SomeItems.choice("a"));
        submitted = world.submitted(world.somebody(), SomeItems.QUIZ, world.policy());
    }

    @Test
    void whole_attempts_hold_the_invariant() {
        assertThat(world.bean(AttemptInvariant.class).violation()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "delete from attempt_step where attempt_id = :open and step_no = 2",
                "update attempt set chain_length = 1 where id = :open",
                "update attempt set chain_head = 'x' where id = :submitted",
                "delete from attempt_step where attempt_id = :submitted and step_no = 3",
                "update attempt_slot set step_no = 7 where attempt_id = :submitted",
                "update attempt_slot set client_seq = 999 where attempt_id = :submitted",
                "update attempt_item set revision = 'gone' where attempt_id = :submitted and position = 1",
                "update grading_run set active = false where attempt_id = :submitted",
                "update attempt set state = 'OPEN' where id = :submitted",
                "update attempt_slot set response = 'null' where attempt_id = :open",
            })
    void half_of_a_transaction_is_found(String sql) {
        new TransactionTemplate(world.database.transactionManager()).executeWithoutResult(status -> {
            // Undone again, because the tests of this class share a database.
            status.setRollbackOnly();
            var jdbc = world.database.jdbc();
            int rows = jdbc.sql(sql)
                    .paramSource(Map.of("open", open.value(), "submitted", submitted.value()))
                    .update();
            assertThat(rows).isPositive();
            var template = new JdbcTemplate(world.database.dataSource());
            var verifying = new Verifying(
                    new AttemptStore(template),
                    new StepStore(template),
                    new GradingStore(template),
                    new SnapshotStore(template),
                    new CaseSnapshots(template));
            var invariant = new AttemptInvariant(template, verifying);

            assertThat(invariant.violation()).isPresent();
        });
    }
}
