package org.myelin.platform.internal;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.myelin.platform.Audit;
import org.myelin.platform.AuditCheck;
import org.myelin.platform.AuditEntry;
import org.myelin.platform.AuditHead;
import org.myelin.platform.Together;
import org.myelin.platform.Together.Change;
import org.springframework.core.Ordered;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The audit chain in the database. Entries are collected during a transaction and written just before its commit, so that
 * the one row all writers queue for is held as briefly as possible and always last.
 */
@Service
class AuditChain implements Audit {

    private static final String COLUMNS =
            "select number, recorded_at, actor, action, subject_type, subject_id, detail, previous_hash, hash from audit_entry ";

    private final JdbcClient jdbc;
    private final Together together;
    private final Clock clock;

    AuditChain(JdbcClient jdbc, Together together, Clock clock) {
        this.jdbc = jdbc;
        this.together = together;
        this.clock = clock;
    }

    @Override
    public void record(@Nullable UUID actor, String action, String subjectType, String subjectId, String detail) {
        if (!TransactionSynchronizationManager.isActualTransactionActive()
                || TransactionSynchronizationManager.isCurrentTransactionReadOnly()) {
            throw new IllegalStateException("Audit entries need a writing transaction: " + action);
        }
        // Databases keep microseconds; the hash must be over what can be read back.
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        pending().entries.add(new AuditEntry(0, now, actor, action, subjectType, subjectId, detail));
    }

    @Override
    @Transactional(readOnly = true)
    public AuditCheck verify() {
        var check = new Check();
        jdbc.sql(COLUMNS + "order by number").query((ResultSet row) -> check.next(link(row)));
        return check.result(head());
    }

    @Override
    @Transactional(readOnly = true)
    public List<AuditEntry> about(String subjectType, String subjectId) {
        return jdbc.sql(COLUMNS + "where subject_type = :type and subject_id = :id order by number")
                .param("type", subjectType)
                .param("id", subjectId)
                .query((row, _) -> link(row).entry())
                .list();
    }

    @Override
    @Transactional(readOnly = true)
    public AuditHead head() {
        return readHead("select number, hash from audit_head");
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<String> hashOf(long number) {
        return jdbc.sql("select hash from audit_entry where number = :number")
                .param("number", number)
                .query(String.class)
                .optional();
    }

    private AuditHead readHead(String sql) {
        return jdbc.sql(sql)
                .query((row, _) -> new AuditHead(row.getLong("number"), row.getString("hash")))
                .single();
    }

    private Pending pending() {
        for (var synchronization : TransactionSynchronizationManager.getSynchronizations()) {
            if (synchronization instanceof Pending pending && pending.chain == this) {
                return pending;
            }
        }
        var pending = new Pending(this);
        TransactionSynchronizationManager.registerSynchronization(pending);
        return pending;
    }

    private void write(List<AuditEntry> entries) {
        var head = readHead("select number, hash from audit_head for update");
        long number = head.number();
        String hash = head.hash();
        for (int i = 0; i < entries.size(); i++) {
            AuditEntry entry = entries.get(i);
            number++;
            String previous = hash;
            hash = hash(number, previous, entry);
            Change row = row(number, entry, previous, hash);
            if (i < entries.size() - 1) {
                together.apply(row);
            } else {
                together.applyAndCommit(row, Change.of("update audit_head set number = ?, hash = ?", number, hash));
            }
        }
    }

    private static Change row(long number, AuditEntry entry, String previous, String hash) {
        return Change.of(
                """
                insert into audit_entry
                    (number, recorded_at, actor, action, subject_type, subject_id, detail, previous_hash, hash)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                number,
                entry.at().atOffset(ZoneOffset.UTC),
                entry.actor(),
                entry.action(),
                entry.subjectType(),
                entry.subjectId(),
                entry.detail(),
                previous,
                hash);
    }

    /** SHA-256 over all columns, each with its length in front so that no two rows read the same. */
    static String hash(long number, String previous, AuditEntry entry) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            for (String part : List.of(
                    previous,
                    Long.toString(number),
                    entry.at().toString(),
                    entry.actor() == null ? "" : entry.actor().toString(),
                    entry.action(),
                    entry.subjectType(),
                    entry.subjectId(),
                    entry.detail())) {
                byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
                digest.update(
                        ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
                digest.update(bytes);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    private record Link(AuditEntry entry, String previous, String hash) {}

    private static Link link(ResultSet row) throws SQLException {
        var entry = new AuditEntry(
                row.getLong("number"),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                row.getObject("actor", UUID.class),
                row.getString("action"),
                row.getString("subject_type"),
                row.getString("subject_id"),
                row.getString("detail"));
        return new Link(entry, row.getString("previous_hash"), row.getString("hash"));
    }

    /** Walks along the chain and keeps the first thing that does not fit. */
    private static final class Check {

        private long number;
        private String hash = "0".repeat(64);
        private AuditCheck.@Nullable Broken broken;

        void next(Link link) {
            if (broken != null) {
                return;
            }
            long expected = number + 1;
            if (link.entry().number() != expected) {
                broken = new AuditCheck.Broken(expected, "entry " + expected + " is missing");
            } else if (!link.previous().equals(hash)) {
                broken = new AuditCheck.Broken(expected, "entry " + expected + " does not follow the one before it");
            } else if (!link.hash().equals(hash(expected, hash, link.entry()))) {
                broken = new AuditCheck.Broken(expected, "entry " + expected + " was changed after it was written");
            } else {
                number = expected;
                hash = link.hash();
            }
        }

        AuditCheck result(AuditHead head) {
            if (broken != null) {
                return broken;
            }
            if (head.number() != number || !head.hash().equals(hash)) {
                return new AuditCheck.Broken(
                        number + 1, "the chain ends with entry " + number + " but should end with " + head.number());
            }
            return new AuditCheck.Intact(number);
        }
    }

    private static final class Pending implements TransactionSynchronization {

        private final AuditChain chain;
        private final List<AuditEntry> entries = new ArrayList<>();

        Pending(AuditChain chain) {
            this.chain = chain;
        }

        @Override
        public int getOrder() {
            return Ordered.LOWEST_PRECEDENCE;
        }

        @Override
        public void beforeCommit(boolean readOnly) {
            chain.write(entries);
        }
    }
}
