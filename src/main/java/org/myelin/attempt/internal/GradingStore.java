package org.myelin.attempt.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.myelin.assessment.ItemId;
import org.myelin.assessment.Outcome;
import org.myelin.assessment.Policy;
import org.myelin.attempt.AttemptId;
import org.myelin.attempt.Weight;
import org.myelin.content.Revision;
import org.myelin.identity.AccountId;
import org.myelin.platform.Together.Change;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Grading runs and their results. A run is written once; only which one is active changes. */
@Repository
public class GradingStore {

    private static final String WAITING = "WAITING";
    private static final String SCORED = "SCORED";
    // Keeps a statement far below the parameter limit of both databases.
    private static final int CHUNK = 1_000;

    private final JdbcTemplate jdbc;

    GradingStore(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Leaves an attempt without an active run, because it takes answers again. */
    public void deactivate(AttemptId attempt) {
        jdbc.update("update grading_run set active = false where attempt_id = ? and active = true", attempt.value());
    }

    /** The last run of an attempt, active or not; empty before the first submission. */
    public Optional<GradingRun> last(AttemptId attempt) {
        // Hardly any attempt has one, and asking for its marks costs ten times as much.
        Integer runs = jdbc.queryForObject(
                "select count(*) from grading_run where attempt_id = ?", Integer.class, attempt.value());
        return runs == null || runs == 0
                ? Optional.empty()
                : Optional.of(all(attempt).getLast());
    }

    /** The changes that store a run as the active one of its attempt, which must have no other active one. */
    static List<Change> stored(AttemptId attempt, GradingRun run) {
        Change stored = Change.of(
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
        Change marks = Change.add(
                "insert into item_result (run_id, item_id, status, score, max_score, policy, policy_version, lines,"
                        + " manual, weight, note, graded_revision, accepted)",
                run.marks().stream().map(mark -> row(run, mark)).toList());
        return List.of(stored, marks);
    }

    private static @Nullable Object[] row(GradingRun run, ItemMark mark) {
        Outcome.@Nullable Scored scored = mark.outcome() instanceof Outcome.Scored given ? given : null;
        Policy policy = scored == null ? Policy.RUBRIC : scored.policy();
        Revision revision = mark.basis().revision();
        Set<String> accepted = mark.basis().accepted();
        return new @Nullable Object[] {
            run.id(),
            mark.item().value(),
            mark.waiting() ? WAITING : SCORED,
            mark.score(),
            mark.max(),
            policy.name(),
            scored == null ? policy.version() : scored.policyVersion(),
            scored == null ? "[]" : MarkJson.lines(scored.lines()),
            mark.manual(),
            mark.weight().name(),
            mark.note(),
            revision == null ? null : revision.value(),
            accepted.isEmpty() ? null : ChangeJson.strings(accepted).toString()
        };
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

    /** Every run of these attempts, the first one first. */
    public Map<AttemptId, List<GradingRun>> all(Collection<AttemptId> attempts) {
        return many(attempts, "");
    }

    /** The active run of each of these attempts. */
    public Map<AttemptId, GradingRun> active(Collection<AttemptId> attempts) {
        Map<AttemptId, GradingRun> found = new HashMap<>();
        many(attempts, " and r.active = true").forEach((attempt, runs) -> found.put(attempt, runs.getFirst()));
        return found;
    }

    private Map<AttemptId, List<GradingRun>> many(Collection<AttemptId> attempts, String and) {
        Map<AttemptId, List<GradingRun>> found = new HashMap<>();
        List<AttemptId> all = List.copyOf(attempts);
        for (int from = 0; from < all.size(); from += CHUNK) {
            List<AttemptId> some = all.subList(from, Math.min(all.size(), from + CHUNK));
            Object[] ids = some.stream().map(AttemptId::value).toArray();
            read("r.attempt_id in (" + AttemptStore.marks(some) + ")" + and, ids)
                    .forEach(read -> found.computeIfAbsent(read.attempt(), _ -> new ArrayList<>())
                            .add(read.run()));
        }
        return found;
    }

    private List<GradingRun> runs(String where, Object parameter) {
        return read(where, parameter).stream().map(ReadRun::run).toList();
    }

    private record ReadRun(AttemptId attempt, GradingRun run) {}

    private List<ReadRun> read(String where, Object... parameters) {
        List<ReadRun> runs = new ArrayList<>();
        List<ItemMark> marks = new ArrayList<>();
        jdbc.query(
                "select r.id, r.run_no, r.kind, r.regrade_id, r.reason, r.author_id, r.graded_at, m.item_id, m.status,"
                        + " m.score, m.max_score, m.policy, m.policy_version, m.lines, m.manual, m.weight, m.note,"
                        + " m.graded_revision, m.accepted, r.attempt_id"
                        + " from grading_run r left join item_result m on m.run_id = r.id"
                        + " left join attempt_item i on i.attempt_id = r.attempt_id and i.item_id = m.item_id"
                        + " where " + where + " order by r.attempt_id, r.run_no, i.position",
                row -> {
                    UUID id = Sql.uuid(row, "id");
                    if (runs.isEmpty() || !runs.getLast().run().id().equals(id)) {
                        close(runs, marks);
                        runs.add(new ReadRun(new AttemptId(Sql.uuid(row, "attempt_id")), run(row, id)));
                    }
                    if (row.getString("item_id") != null) {
                        marks.add(mark(row));
                    }
                },
                parameters);
        close(runs, marks);
        return List.copyOf(runs);
    }

    private static void close(List<ReadRun> runs, List<ItemMark> marks) {
        if (!runs.isEmpty()) {
            ReadRun last = runs.removeLast();
            runs.add(new ReadRun(last.attempt(), withMarks(last.run(), marks)));
        }
        marks.clear();
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
                row.getString("note"),
                basis(row));
    }

    private static Basis basis(ResultSet row) throws SQLException {
        String revision = row.getString("graded_revision");
        String accepted = row.getString("accepted");
        return revision == null && accepted == null
                ? Basis.ASKED
                : new Basis(
                        revision == null ? null : new Revision(revision),
                        accepted == null ? Set.of() : ChangeJson.strings(accepted));
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
