package org.myelin.platform.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.myelin.platform.OutboxChannel;
import org.myelin.testing.EveryDatabase;
import org.myelin.testing.MovableClock;
import org.myelin.testing.TestDatabase;

@EveryDatabase
class OutboxTableTests {

    private final TestDatabase database;
    private final MovableClock clock = new MovableClock();
    private final Mail mail = new Mail();
    private final OutboxTable outbox;

    OutboxTableTests(TestDatabase database) {
        this.database = database;
        outbox = new OutboxTable(database.jdbc(), clock, database.transactionManager(), List.of(mail));
    }

    @BeforeEach
    void empty() {
        database.jdbc().sql("delete from outbox_entry").update();
    }

    private void add(String payload) {
        database.transactions().executeWithoutResult(_ -> outbox.add("mail", payload));
    }

    @Test
    void entries_are_delivered_once_and_in_order() {
        add("{\"n\":1}");
        clock.forward(Duration.ofSeconds(1));
        add("{\"n\":2}");

        assertThat(outbox.relay()).isEqualTo(2);
        assertThat(outbox.relay()).isZero();
        assertThat(mail.delivered).containsExactly("{\"n\":1}", "{\"n\":2}");
    }

    @Test
    void an_entry_of_a_failed_transaction_is_never_delivered() {
        database.transactions().executeWithoutResult(status -> {
            outbox.add("mail", "{}");
            status.setRollbackOnly();
        });

        assertThat(outbox.relay()).isZero();
        assertThatThrownBy(() -> outbox.add("mail", "{}")).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void a_failed_delivery_is_tried_again_after_growing_waits() {
        mail.broken = true;
        add("{}");
        assertThat(outbox.relay()).isZero();
        clock.forward(Duration.ofSeconds(59));
        assertThat(triesAfterRelay()).isEqualTo(1);
        clock.forward(Duration.ofSeconds(1));
        assertThat(triesAfterRelay()).isEqualTo(2);
        clock.forward(Duration.ofMinutes(4));
        assertThat(triesAfterRelay()).isEqualTo(2);
        clock.forward(Duration.ofMinutes(1));
        mail.broken = false;
        assertThat(outbox.relay()).isEqualTo(1);
        assertThat(mail.delivered).containsExactly("{}");
    }

    @Test
    void an_entry_without_a_channel_waits_for_one() {
        database.transactions().executeWithoutResult(_ -> outbox.add("grade", "{}"));

        assertThat(outbox.relay()).isZero();
        assertThat(database.jdbc()
                        .sql("select last_error from outbox_entry where delivered_at is null")
                        .query(String.class)
                        .single())
                .contains("No channel");
    }

    private int triesAfterRelay() {
        outbox.relay();
        return database.jdbc()
                .sql("select tries from outbox_entry")
                .query(Integer.class)
                .single();
    }

    private static final class Mail implements OutboxChannel {

        private final List<String> delivered = new ArrayList<>();
        private boolean broken;

        @Override
        public String kind() {
            return "mail";
        }

        @Override
        public void deliver(UUID id, String payloadJson) throws IOException {
            if (broken) {
                throw new IOException("the mail server is away");
            }
            delivered.add(payloadJson);
        }
    }
}
