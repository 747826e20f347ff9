package org.myelin.attempt.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.myelin.assessment.ItemId;
import org.myelin.assessment.Outcome;
import org.myelin.assessment.Policy;
import org.myelin.attempt.AttemptId;
import org.myelin.attempt.Weight;
import org.myelin.identity.AccountId;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Grading runs and their results. A run is written once; only which one is active changes. */
@Repository
public class GradingStore {

    private static final String WAITING = "WAITING";
    private static final String SCORED = "SCORED";

    private final JdbcTemplate jdbc;

    GradingStore(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Stores a run and makes it the active one of its attempt. */
    public void insert(AttemptId attempt, GradingRun run) {
        if (run.number() > 1) {
            jdbc.update(
                    "update grading_run set active = false where attempt_id = ? and active = true", attempt.value());
        }
        jdbc.update(
                "insert into grading_run (id, attempt_id, run_no, kind, regrade_id, reason, author_id, graded_at,"
                        + " active, score, max_score, waiting) values (?, ?, ?, ?, ?, ?, ?, ?, true, ?, ?, ?)",
                run.id(),
                attempt.value(),
                run.number(),
                run.kind().name(),
                run.regrade(),
                run.reason(),
                run.author() == null ? null : run.author().value(),
                Sql.time(run.at()),
                run.score(),
                run.max(),
                run.waiting());
        jdbc.batchUpdate(
                "insert into item_result (run_id, item_id, status, score, max_score, policy, policy_version, lines,"
                        + " manual, weight, note) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                run.marks(),
                Math.max(1, run.marks().size()),
                (statement, mark) -> {
                    statement.setObject(1, run.id());
                    statement.setString(2, mark.item().value());
                    statement.setString(3, mark.waiting() ? WAITING : SCORED);
                    statement.setInt(4, mark.score());
                    statement.setInt(5, mark.max());
                    if (mark.outcome() instanceof Outcome.Scored scored) {
                        statement.setString(6, scored.policy().name());
                        statement.setInt(7, scored.policyVersion());
                        statement.setString(8, MarkJson.lines(scored.lines()));
                    } else {
                        statement.setString(6, Policy.RUBRIC.name());
                        statement.setInt(7, Policy.RUBRIC.version());
                        statement.setString(8, "[]");
                    }
                    statement.setBoolean(9, mark.manual());
                    statement.setString(10, mark.weight().name());
                    statement.setString(11, mark.note());
                });
    }

    /** The active run with its results in the order of the attempt. */
    public Optional<GradingRun> active(AttemptId attempt) {
        return runs("r.attempt_id = ? and r.active = true", attempt.value()).stream()
                .findFirst();
    }

    /** Every run of an attempt, the first one first. */
    public List<GradingRun> all(AttemptId attempt) {
        return runs("r.attempt_id = ?", attempt.value());
    }

    private List<GradingRun> runs(String where, Object parameter) {
        List<GradingRun> runs = new ArrayList<>();
        List<ItemMark> marks = new ArrayList<>();
        jdbc.query(
                "select r.id, r.run_no, r.kind, r.regrade_id, r.reason, r.author_id, r.graded_at, m.item_id, m.status,"
                        + " m.score, m.max_score, m.policy, m.policy_version, m.lines, m.manual, m.weight, m.note"
                        + " from grading_run r left join item_result m on m.run_id = r.id"
                        + " left join attempt_item i on i.attempt_id = r.attempt_id and i.item_id = m.item_id"
                        + " where " + where + " order by r.run_no, i.position",
                row -> {
                    UUID id = Sql.uuid(row, "id");
                    if (runs.isEmpty() || !runs.getLast().id().equals(id)) {
                        marks.clear();
                        runs.add(run(row, id));
                    }
                    if (row.getString("item_id") != null) {
                        marks.add(mark(row));
                        runs.set(runs.size() - 1, withMarks(runs.getLast(), marks));
                    }
                },
                parameter);
        return List.copyOf(runs);
    }

    private static GradingRun run(ResultSet row, UUID id) throws SQLException {
        UUID author = Sql.uuidOrNull(row, "author_id");
        return new GradingRun(
                id,
                row.getInt("run_no"),
                RunKind.valueOf(Sql.text(row, "kind")),
                Sql.uuidOrNull(row, "regrade_id"),
                Sql.text(row, "reason"),
                author == null ? null : new AccountId(author),
                Sql.instant(row, "graded_at"),
                List.of());
    }

    private static GradingRun withMarks(GradingRun run, List<ItemMark> marks) {
        return new GradingRun(
                run.id(), run.number(), run.kind(), run.regrade(), run.reason(), run.author(), run.at(), marks);
    }

    private static ItemMark mark(ResultSet row) throws SQLException {
        int max = row.getInt("max_score");
        Outcome outcome = WAITING.equals(row.getString("status"))
                ? new Outcome.NeedsGrader(max)
                : new Outcome.Scored(
                        row.getInt("score"),
                        max,
                        Policy.valueOf(Sql.text(row, "policy")),
                        row.getInt("policy_version"),
                        MarkJson.lines(Sql.text(row, "lines")));
        return new ItemMark(
                new ItemId(Sql.text(row, "item_id")),
                outcome,
                row.getBoolean("manual"),
                Weight.valueOf(Sql.text(row, "weight")),
                row.getString("note"));
    }

    /** The totals of a run as the table holds them, for comparison with what the marks add up to. */
    public record Totals(UUID run, boolean active, int score, int max, int waiting) {}

    public List<Totals> totals(AttemptId attempt) {
        return jdbc.query(
                "select id, active, score, max_score, waiting from grading_run where attempt_id = ? order by run_no",
                (row, _) -> new Totals(
                        Sql.uuid(row, "id"),
                        row.getBoolean("active"),
                        row.getInt("score"),
                        row.getInt("max_score"),
                        row.getInt("waiting")),
                attempt.value());
    }
}
