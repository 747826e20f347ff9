package org.myelin.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

@EveryDatabase
class CountedStatementsTests {

    private final TestDatabase database;
    private final CountedStatements statements;
    private final JdbcClient jdbc;

    CountedStatementsTests(TestDatabase database) {
        this.database = database;
        statements = new CountedStatements(database.dataSource());
        jdbc = JdbcClient.create(statements);
    }

    private int rename() {
        return jdbc.sql("update audit_head set hash = hash").update();
    }

    @Test
    void a_change_in_what_only_reads_fails() {
        var reading = database.transactions();
        reading.setReadOnly(true);

        assertThatThrownBy(() -> reading.execute(_ -> rename()))
                .hasMessageContaining("A read-only transaction changes rows: update audit_head");
    }

    @Test
    void only_what_is_sent_meanwhile_is_counted() {
        rename();
        assertThat(statements.during(this::rename)).containsExactly("update audit_head set hash = hash");
    }
}
