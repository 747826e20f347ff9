package org.myelin.attempt.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.myelin.assessment.ItemId;
import org.myelin.attempt.AttemptId;
import org.myelin.identity.AccountId;
import org.myelin.platform.Together.Change;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** The append-only steps. There is no method that changes or removes one. */
@Repository
public class StepStore {

    private static final String COLUMNS =
            "step_no, kind, item_id, client_seq, tab, payload, happened_at, author_id," + " previous_receipt, receipt";

    private final JdbcTemplate jdbc;

    StepStore(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** The steps in a database that no application has open. */
    public static StepStore on(DataSource database) {
        return new StepStore(new JdbcTemplate(database));
    }

    /** The change that stores a step. */
    static Change stored(AttemptId attempt, Step step) {
        return Change.of(
                "insert into attempt_step (attempt_id, " + COLUMNS + ") values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                attempt.value(),
                step.number(),
                step.kind().name(),
                step.item() == null ? null : step.item().value(),
                step.seq(),
                step.tab(),
                step.payload(),
                Sql.time(step.at()),
                step.author() == null ? null : step.author().value(),
                step.previous(),
                step.receipt());
    }

    /** The step that one message of a browser became, if it was taken. */
    public Optional<Step> message(AttemptId attempt, ItemId item, long seq, String tab) {
        return jdbc
                .query(
                        "select " + COLUMNS + " from attempt_step where attempt_id = ? and item_id = ?"
                                + " and client_seq = ? and tab = ?",
                        (row, _) -> step(row),
                        attempt.value(),
                        item.value(),
                        seq,
                        tab)
                .stream()
                .findFirst();
    }

    /** The whole history in order. */
    public List<Step> all(AttemptId attempt) {
        return jdbc.query(
                "select " + COLUMNS + " from attempt_step where attempt_id = ? order by step_no",
                (row, _) -> step(row),
                attempt.value());
    }

    private static Step step(ResultSet row) throws SQLException {
        String item = row.getString("item_id");
        long seq = row.getLong("client_seq");
        boolean noSeq = row.wasNull();
        UUID author = Sql.uuidOrNull(row, "author_id");
        return new Step(
                row.getInt("step_no"),
                StepKind.valueOf(Sql.text(row, "kind")),
                item == null ? null : new ItemId(item),
                noSeq ? null : Long.valueOf(seq),
                row.getString("tab"),
                Sql.text(row, "payload"),
                Sql.instant(row, "happened_at"),
                author == null ? null : new AccountId(author),
                Sql.text(row, "previous_receipt"),
                Sql.text(row, "receipt"));
    }
}
