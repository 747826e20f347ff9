package org.myelin.platform.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.myelin.testing.Databases;
import org.myelin.testing.Databases.Engine;
import org.myelin.testing.TestDatabase;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** The server itself says which connection and which transaction a statement runs in. */
class ServerTransactionManagerTests {

    private static final TestDatabase DATABASE = Databases.open(Engine.POSTGRESQL);

    @AfterAll
    static void close() {
        DATABASE.close();
    }

    private record Seen(long connection, long transaction) {}

    private static Seen seen() {
        return DATABASE.jdbc()
                .sql("select pg_backend_pid(), txid_current()")
                .query((row, _) -> new Seen(row.getLong(1), row.getLong(2)))
                .single();
    }

    private static Seen[] seenTwice(TransactionTemplate transactions) {
        return transactions.execute(_ -> new Seen[] {seen(), seen()});
    }

    private static TransactionTemplate reading() {
        var transactions = DATABASE.transactions();
        transactions.setReadOnly(true);
        return transactions;
    }

    @Test
    void reading_holds_a_connection_but_begins_nothing() {
        Seen[] seen = seenTwice(reading());

        assertThat(seen[0].connection()).isEqualTo(seen[1].connection());
        assertThat(seen[0].transaction()).isNotEqualTo(seen[1].transaction());
    }

    @Test
    void writing_is_one_transaction() {
        Seen[] seen = seenTwice(DATABASE.transactions());

        assertThat(seen[0]).isEqualTo(seen[1]);
    }

    @Test
    void reading_one_state_of_everything_is_one_transaction() {
        var transactions = reading();
        transactions.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);

        Seen[] seen = seenTwice(transactions);

        assertThat(seen[0]).isEqualTo(seen[1]);
    }

    @Test
    void reading_within_a_writing_transaction_takes_part_in_it() {
        Seen[] seen = DATABASE.transactions().execute(_ ->
                new Seen[] {seen(), reading().execute(_ -> seen())});

        assertThat(seen[0]).isEqualTo(seen[1]);
    }

    @Test
    void a_connection_that_was_read_from_can_be_written_to_after_a_failure() {
        assertThatThrownBy(() -> reading().executeWithoutResult(_ -> {
                    seen();
                    throw new IllegalStateException("on purpose");
                }))
                .hasMessage("on purpose");

        var writing = DATABASE.transactions();
        writing.executeWithoutResult(status -> {
            DATABASE.jdbc().sql("update audit_head set number = 7").update();
            status.setRollbackOnly();
        });

        assertThat(DATABASE.jdbc()
                        .sql("select number from audit_head")
                        .query(Integer.class)
                        .single())
                .isZero();
    }
}
