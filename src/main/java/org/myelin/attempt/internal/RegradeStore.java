package org.myelin.attempt.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.myelin.attempt.AttemptId;
import org.myelin.attempt.ContextId;
import org.myelin.attempt.RegradeEntry;
import org.myelin.attempt.RegradeId;
import org.myelin.attempt.RegradeOrder;
import org.myelin.content.QuizId;
import org.myelin.identity.AccountId;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Regrades: what was ordered, by whom, and whether it was taken back. The marks are in the grading runs. */
@Repository
public class RegradeStore {

    private static final String SELECT = "select g.id, g.scope, g.quiz_id, g.changes, g.reason, g.author_id,"
            + " g.applied_at, g.undone_by, g.undone_at, g.undo_reason, (select count(*) from grading_run r"
            + " where r.regrade_id = g.id and r.kind = 'REGRADE') as attempts from regrade g ";

    private final JdbcTemplate jdbc;

    RegradeStore(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    public void insert(RegradeId id, RegradeOrder order, AccountId author, Instant at) {
        jdbc.update(
                "insert into regrade (id, scope, quiz_id, changes, reason, author_id, applied_at)"
                        + " values (?, ?, ?, ?, ?, ?, ?)",
                id.value(),
                order.scope().value(),
                order.quiz().value(),
                ChangeJson.write(order.changes()),
                order.reason(),
                author.value(),
                Sql.time(at));
    }

    /** Notes that it was taken back; false when that had happened before. */
    public boolean undo(RegradeId id, AccountId by, Instant at, String reason) {
        return jdbc.update(
                        "update regrade set undone_by = ?, undone_at = ?, undo_reason = ?"
                                + " where id = ? and undone_at is null",
                        by.value(),
                        Sql.time(at),
                        reason,
                        id.value())
                == 1;
    }

    public Optional<RegradeEntry> find(RegradeId id) {
        return query("where g.id = ?", id.value()).stream().findFirst();
    }

    /** The regrades of a scope, the newest first. */
    public List<RegradeEntry> in(ContextId scope) {
        return query("where g.scope = ? order by g.applied_at desc, g.id desc", scope.value());
    }

    /** These regrades by id. */
    public Map<UUID, RegradeEntry> all(Collection<UUID> ids) {
        Map<UUID, RegradeEntry> found = new HashMap<>();
        if (!ids.isEmpty()) {
            query("where g.id in (" + AttemptStore.marks(ids) + ")", ids.toArray())
                    .forEach(entry -> found.put(entry.id().value(), entry));
        }
        return found;
    }

    /** The attempts it changed, in the order in which they are locked everywhere. */
    public List<AttemptId> attempts(RegradeId id) {
        return jdbc.query(
                "select r.attempt_id from grading_run r where r.regrade_id = ? and r.kind = 'REGRADE'"
                        + " order by r.attempt_id",
                (row, _) -> new AttemptId(Sql.uuid(row, "attempt_id")),
                id.value());
    }

    private List<RegradeEntry> query(String where, Object... parameters) {
        return new ArrayList<>(jdbc.query(SELECT + where, (row, _) -> entry(row), parameters));
    }

    private static RegradeEntry entry(ResultSet row) throws SQLException {
        return new RegradeEntry(
                new RegradeId(Sql.uuid(row, "id")),
                new ContextId(Sql.text(row, "scope")),
                new QuizId(Sql.text(row, "quiz_id")),
                ChangeJson.read(Sql.text(row, "changes")),
                Sql.text(row, "reason"),
                new AccountId(Sql.uuid(row, "author_id")),
                Sql.instant(row, "applied_at"),
                row.getInt("attempts"),
                undone(row));
    }

    private static RegradeEntry.@Nullable Undone undone(ResultSet row) throws SQLException {
        Instant at = Sql.instantOrNull(row, "undone_at");
        return at == null
                ? null
                : new RegradeEntry.Undone(
                        new AccountId(Sql.uuid(row, "undone_by")),
                        at,
                        Objects.requireNonNullElse(row.getString("undo_reason"), ""));
    }
}
