package org.myelin.platform.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.myelin.platform.Outbox;
import org.myelin.platform.OutboxChannel;
import org.myelin.shared.Ids;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The outbox in the database and its relay. */
@Service
class OutboxTable implements Outbox {

    private static final Logger LOG = LoggerFactory.getLogger(OutboxTable.class);
    private static final int AT_ONCE = 50;
    private static final int LONGEST_ERROR = 500;
    private static final List<Duration> WAITS = List.of(
            Duration.ofMinutes(1),
            Duration.ofMinutes(5),
            Duration.ofMinutes(30),
            Duration.ofHours(2),
            Duration.ofHours(12));

    private record Entry(UUID id, String kind, String payload, int tries) {}

    private final JdbcClient jdbc;
    private final Clock clock;
    private final TransactionTemplate transactions;
    private final Map<String, OutboxChannel> channels;

    OutboxTable(JdbcClient jdbc, Clock clock, PlatformTransactionManager transactions, List<OutboxChannel> channels) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.transactions = new TransactionTemplate(transactions);
        this.channels = channels.stream().collect(Collectors.toMap(OutboxChannel::kind, Function.identity()));
    }

    @Override
    public void add(String kind, String payloadJson) {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("An outbox entry needs the transaction that causes it: " + kind);
        }
        var now = clock.instant().atOffset(ZoneOffset.UTC);
        jdbc.sql("""
                        insert into outbox_entry (id, kind, payload, created_at, tries, next_try_at)
                        values (:id, :kind, :payload, :now, 0, :now)""")
                .param("id", Ids.next(clock))
                .param("kind", kind)
                .param("payload", payloadJson)
                .param("now", now)
                .update();
    }

    /**
     * Delivers what is due, oldest first. The job scheduler runs this on one node at a time; if it dies between delivery
     * and its mark, the entry is delivered again.
     *
     * @return how many entries were delivered
     */
    int relay() {
        int delivered = 0;
        for (Entry entry : due()) {
            if (deliver(entry)) {
                delivered++;
            }
        }
        return delivered;
    }

    private List<Entry> due() {
        return jdbc.sql("""
                        select id, kind, payload, tries from outbox_entry
                        where delivered_at is null and next_try_at <= :now order by created_at, id limit :most""")
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("most", AT_ONCE)
                .query((row, _) -> new Entry(
                        row.getObject("id", UUID.class),
                        row.getString("kind"),
                        row.getString("payload"),
                        row.getInt("tries")))
                .list();
    }

    private boolean deliver(Entry entry) {
        try {
            var channel = channels.get(entry.kind());
            if (channel == null) {
                throw new IllegalStateException("No channel delivers this kind yet");
            }
            channel.deliver(entry.id(), entry.payload());
        } catch (Exception e) {
            LOG.warn("Outbox entry {} of kind {} was not delivered", entry.id(), entry.kind(), e);
            postpone(entry, e);
            return false;
        }
        transactions.executeWithoutResult(_ -> jdbc.sql(
                        "update outbox_entry set delivered_at = :now, tries = tries + 1, last_error = null where id = :id")
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("id", entry.id())
                .update());
        return true;
    }

    private void postpone(Entry entry, Exception error) {
        Instant next = clock.instant().plus(WAITS.get(Math.min(entry.tries(), WAITS.size() - 1)));
        String text = String.valueOf(error.getMessage());
        transactions.executeWithoutResult(_ -> jdbc.sql("""
                        update outbox_entry set tries = tries + 1, next_try_at = :next, last_error = :error
                        where id = :id""")
                .param("next", next.atOffset(ZoneOffset.UTC))
                .param("error", text.substring(0, Math.min(LONGEST_ERROR, text.length())))
                .param("id", entry.id())
                .update());
    }
}
