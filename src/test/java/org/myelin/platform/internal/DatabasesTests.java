package org.myelin.platform.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.myelin.testing.EveryDatabase;
import org.myelin.testing.TestDatabase;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.annotation.Transactional;

@EveryDatabase
class DatabasesTests {

    private final TestDatabase database;

    DatabasesTests(TestDatabase database) {
        this.database = database;
    }

    @Test
    void every_database_is_migrated() {
        assertThat(database.jdbc()
                        .sql("select count(*) from audit_head")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void annotations_of_a_bean_are_in_force() {
        var bean = database.transactional(new Writer(database));

        assertThatThrownBy(bean::failAfterWriting).hasMessage("on purpose");
        assertThat(bean.count()).isZero();
    }

    @Test
    void a_write_inside_a_read_only_transaction_is_refused() {
        var bean = database.transactional(new Writer(database));
        var reading = database.transactions();
        reading.setReadOnly(true);

        assertThatThrownBy(() -> reading.executeWithoutResult(_ -> bean.write()))
                .isInstanceOf(IllegalTransactionStateException.class);
    }

    static class Writer {

        private final TestDatabase database;

        Writer(TestDatabase database) {
            this.database = database;
        }

        @Transactional
        public void write() {
            database.jdbc()
                    .sql("insert into set_up_token (token_hash, expires_at) values ('x', current_timestamp)")
                    .update();
        }

        @Transactional
        public void failAfterWriting() {
            write();
            throw new IllegalStateException("on purpose");
        }

        @Transactional(readOnly = true)
        public int count() {
            return database.jdbc()
                    .sql("select count(*) from set_up_token")
                    .query(Integer.class)
                    .single();
        }
    }
}
