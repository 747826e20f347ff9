package org.myelin.platform.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.myelin.platform.Audit;
import org.myelin.platform.AuditCheck;
import org.myelin.testing.EveryDatabase;
import org.myelin.testing.TestDatabase;
import org.springframework.jdbc.core.simple.JdbcClient;

@EveryDatabase
class AuditChainTests {

    private static final UUID ACTOR = new UUID(7, 8);

    private final TestDatabase database;
    private final JdbcClient jdbc;
    private final Audit audit;

    AuditChainTests(TestDatabase database) {
        this.database = database;
        jdbc = database.jdbc();
        var clock = Clock.fixed(Instant.parse("2026-03-01T10:00:00.123456789Z"), ZoneOffset.UTC);
        audit = database.transactional(new AuditChain(jdbc, database.together(), clock));
    }

    @BeforeEach
    void three_entries() {
        jdbc.sql("delete from audit_entry").update();
        jdbc.sql("update audit_head set number = 0, hash = :zero")
                .param("zero", "0".repeat(64))
                .update();
        record("account-created", "first");
        record("account-disabled", "second, with “quotes”");
        record("account-enabled", "");
    }

    private void record(String action, String detail) {
        database.transactions().executeWithoutResult(_ -> audit.record(ACTOR, action, "account", "some-id", detail));
    }

    @Test
    void an_untouched_chain_is_intact() {
        assertThat(audit.verify()).isEqualTo(new AuditCheck.Intact(3));
        assertThat(audit.about("account", "some-id"))
                .extracting(entry -> entry.action())
                .containsExactly("account-created", "account-disabled", "account-enabled");
        assertThat(audit.head().number()).isEqualTo(3);
        assertThat(audit.hashOf(3)).contains(audit.head().hash());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update audit_entry set detail = 'other' where number = 2",
                "update audit_entry set actor = null where number = 2",
                "update audit_entry set action = 'account-created' where number = 2",
                "update audit_entry set subject_id = 'other-id' where number = 2",
                "update audit_entry set subject_type = 'quiz' where number = 2",
                "update audit_entry set recorded_at = recorded_at + interval '1' second where number = 2",
                "update audit_entry set hash = '" + "a" + "' where number = 2",
                "update audit_entry set previous_hash = 'b' where number = 2",
                "delete from audit_entry where number = 2"
            })
    void any_change_of_an_entry_breaks_the_chain_there(String tampering) {
        jdbc.sql(tampering).update();

        assertThat(audit.verify())
                .isInstanceOfSatisfying(
                        AuditCheck.Broken.class,
                        broken -> assertThat(broken.number()).isEqualTo(2));
    }

    @Test
    void a_cut_off_end_is_noticed() {
        jdbc.sql("delete from audit_entry where number = 3").update();

        assertThat(audit.verify())
                .isInstanceOfSatisfying(
                        AuditCheck.Broken.class,
                        broken -> assertThat(broken.reason()).contains("should end with 3"));
    }

    @Test
    void an_entry_vanishes_with_its_transaction() {
        database.transactions().executeWithoutResult(status -> {
            audit.record(null, "never", "account", "some-id", "");
            status.setRollbackOnly();
        });

        assertThat(audit.verify()).isEqualTo(new AuditCheck.Intact(3));
    }

    @Test
    void without_a_writing_transaction_nothing_can_be_recorded() {
        assertThatThrownBy(() -> audit.record(null, "never", "account", "some-id", ""))
                .isInstanceOf(IllegalStateException.class);
        var reading = database.transactions();
        reading.setReadOnly(true);
        assertThatThrownBy(() -> reading.executeWithoutResult(_ -> audit.record(null, "never", "account", "x", "")))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void many_writers_make_one_chain() {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 40; i++) {
                threads.submit(() -> record("account-enabled", "at the same time"));
            }
        }

        assertThat(audit.verify()).isEqualTo(new AuditCheck.Intact(43));
    }
}
