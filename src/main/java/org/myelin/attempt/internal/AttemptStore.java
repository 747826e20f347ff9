package org.myelin.attempt.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.myelin.assessment.CaseId;
import org.myelin.assessment.ItemId;
import org.myelin.attempt.AttemptId;
import org.myelin.attempt.AttemptPhase;
import org.myelin.attempt.ContextId;
import org.myelin.content.QuizId;
import org.myelin.content.Revision;
import org.myelin.identity.AccountId;
import org.myelin.platform.Together.Change;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Attempts, their items and their slots. */
@Repository
public class AttemptStore {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    static final String COLUMNS = "a.id, a.learner_id, a.quiz_id, a.quiz_revision, a.quiz_title, a.context_id,"
            + " a.try_no, a.policy, a.seed, a.state, a.started_at, a.deadline_at, a.added_seconds, a.submitted_at,"
            + " a.chain_head, a.chain_length, a.last_seen_at, a.furthest, a.paused_at, a.paused_millis";

    private static final String ITEM_COLUMNS =
            "i.attempt_id, i.position, i.item_id, i.revision, i.draw, i.flagged, i.checked, i.case_id,"
                    + " i.case_revision, i.case_step, i.opened, s.client_seq, s.response, s.saved_at, s.step_no";

    private static final String SLOT =
            " left join attempt_slot s on s.attempt_id = i.attempt_id and s.item_id = i.item_id";

    private static final String ITEMS = "select " + ITEM_COLUMNS + " from attempt_item i" + SLOT;
    // PostgreSQL refuses some characters outright; no id of ours holds one.
    private static final Pattern ITEM_ID = Pattern.compile("[A-Za-z0-9_-]{1,120}");
    // Keeps a statement far below the parameter limit of both databases.
    private static final int CHUNK = 1_000;

    private final JdbcTemplate jdbc;

    AttemptStore(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Stores a new attempt; false when the learner already has one with the same number. */
    public boolean insert(Stored.Attempt attempt) {
        return jdbc.update(
                        "insert into attempt (id, learner_id, quiz_id, quiz_revision, quiz_title, context_id, try_no,"
                                + " policy, seed, state, started_at, deadline_at, added_seconds, submitted_at,"
                                + " chain_head, chain_length, last_seen_at)"
                                + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
                                + " on conflict do nothing",
                        attempt.id().value(),
                        attempt.learner().value(),
                        attempt.quiz().value(),
                        attempt.quizRevision().value(),
                        attempt.title(),
                        context(attempt.context()),
                        attempt.tryNo(),
                        PolicyJson.write(attempt.policy()).toString(),
                        attempt.seed(),
                        attempt.phase().name(),
                        Sql.time(attempt.startedAt()),
                        Sql.time(attempt.deadlineAt()),
                        attempt.sitting().added().toSeconds(),
                        Sql.time(attempt.submittedAt()),
                        attempt.head(),
                        attempt.length(),
                        Sql.time(attempt.lastSeen()))
                == 1;
    }

    /** The change that stores the items of a new attempt. */
    static Change pinned(AttemptId attempt, List<PinnedItem> items) {
        return Change.add(
                "insert into attempt_item (attempt_id, position, item_id, revision, draw, flagged, case_id,"
                        + " case_revision, case_step, opened)",
                items.stream().map(item -> row(attempt, item)).toList());
    }

    private static @Nullable Object[] row(AttemptId attempt, PinnedItem item) {
        PinnedCase study = item.study();
        return new @Nullable Object[] {
            attempt.value(),
            item.position(),
            item.item().value(),
            item.revision().value(),
            DrawJson.write(item.draw()).toString(),
            false,
            study == null ? null : study.id().value(),
            study == null ? null : study.revision().value(),
            study == null ? null : study.step(),
            item.openAtStart()
        };
    }

    public Optional<Stored.Attempt> find(AttemptId id) {
        return one("select " + COLUMNS + " from attempt a where a.id = ?", id.value());
    }

    /** Reads the row and keeps others from changing it until the transaction ends. */
    public Optional<Stored.Attempt> lock(AttemptId id) {
        return one("select " + COLUMNS + " from attempt a where a.id = ? for update", id.value());
    }

    /** All attempts of a learner at a quiz in a context, by number. */
    public List<Stored.Attempt> tries(AccountId learner, QuizId quiz, @Nullable ContextId context) {
        return jdbc.query(
                "select " + COLUMNS + " from attempt a where a.learner_id = ? and a.quiz_id = ? and a.context_id = ?"
                        + " order by a.try_no",
                (row, _) -> attempt(row),
                learner.value(),
                quiz.value(),
                context(context));
    }

    /** All open attempts of a learner. */
    public List<Stored.Attempt> open(AccountId learner) {
        return jdbc.query(
                "select " + COLUMNS + " from attempt a where a.learner_id = ? and a.state = 'OPEN' order by a.id",
                (row, _) -> attempt(row),
                learner.value());
    }

    /** Open attempts whose deadline lies before this moment, the oldest first. */
    public List<AttemptId> overdue(Instant before, int atMost) {
        return jdbc.query(
                "select a.id from attempt a where a.state = 'OPEN' and a.deadline_at < ? order by a.deadline_at"
                        + " fetch first ? rows only",
                (row, _) -> new AttemptId(Sql.uuid(row, "id")),
                Sql.time(before),
                atMost);
    }

    /** The items of an attempt in order, with flags and slots. */
    public List<Stored.Item> items(AttemptId attempt) {
        return jdbc.query(
                ITEMS + " where i.attempt_id = ? order by i.position", (row, _) -> item(row), attempt.value());
    }

    /** One item of an attempt; empty when it is not part of it. */
    public Optional<Stored.Item> item(AttemptId attempt, ItemId item) {
        if (!ITEM_ID.matcher(item.value()).matches()) {
            return Optional.empty();
        }
        return jdbc
                .query(
                        ITEMS + " where i.attempt_id = ? and i.item_id = ?",
                        (row, _) -> item(row),
                        attempt.value(),
                        item.value())
                .stream()
                .findFirst();
    }

    /** The position of the last item that was answered; 0 when none was. */
    public int lastAnswered(AttemptId attempt) {
        Integer last = jdbc.queryForObject(
                "select coalesce(max(i.position), 0) from attempt_item i join attempt_slot s"
                        + " on s.attempt_id = i.attempt_id and s.item_id = i.item_id where i.attempt_id = ?",
                Integer.class,
                attempt.value());
        return last == null ? 0 : last;
    }

    /** In how many attempts at a quiz a learner had an item, in any context; items never had are left out. */
    public Map<ItemId, Integer> seen(AccountId learner, QuizId quiz) {
        Map<ItemId, Integer> seen = new HashMap<>();
        jdbc.query(
                "select i.item_id, count(*) as times from attempt_item i join attempt a on a.id = i.attempt_id"
                        + " where a.learner_id = ? and a.quiz_id = ? and i.opened group by i.item_id",
                (RowCallbackHandler) row -> seen.put(new ItemId(Sql.text(row, "item_id")), row.getInt("times")),
                learner.value(),
                quiz.value());
        return seen;
    }

    /** The change that puts an answer into its slot. */
    static Change put(AttemptId attempt, Stored.Slot slot, boolean first) {
        return Change.of(
                first
                        ? "insert into attempt_slot (client_seq, response, saved_at, step_no, attempt_id, item_id)"
                                + " values (?, ?, ?, ?, ?, ?)"
                        : "update attempt_slot set client_seq = ?, response = ?, saved_at = ?, step_no = ?"
                                + " where attempt_id = ? and item_id = ?",
                slot.seq(),
                slot.response(),
                Sql.time(slot.savedAt()),
                slot.number(),
                attempt.value(),
                slot.item().value());
    }

    public void flag(AttemptId attempt, ItemId item, boolean flagged) {
        jdbc.update(
                "update attempt_item set flagged = ? where attempt_id = ? and item_id = ?",
                flagged,
                attempt.value(),
                item.value());
    }

    /** Notes that a case has come to this item. */
    public void open(AttemptId attempt, ItemId item) {
        jdbc.update(
                "update attempt_item set opened = true where attempt_id = ? and item_id = ?",
                attempt.value(),
                item.value());
    }

    /** Notes that the learner has seen the review of an item. */
    public void check(AttemptId attempt, ItemId item) {
        jdbc.update(
                "update attempt_item set checked = true where attempt_id = ? and item_id = ?",
                attempt.value(),
                item.value());
    }

    /** The change that moves the end of the chain to this step; it changes nothing when the chain has another end by now. */
    static Change advanced(AttemptId attempt, Step step) {
        return Change.of(
                "update attempt set chain_head = ?, chain_length = ?, last_seen_at = ? where id = ? and chain_length = ?",
                step.receipt(),
                step.number(),
                Sql.time(step.at()),
                attempt.value(),
                step.number() - 1);
    }

    /** The change that closes an open attempt. */
    static Change closed(AttemptId attempt, Instant submittedAt) {
        return Change.of(
                "update attempt set state = 'SUBMITTED', submitted_at = ? where id = ? and state = 'OPEN'",
                Sql.time(submittedAt),
                attempt.value());
    }

    /** Stores what changed about the rules, the time or the way of an attempt. */
    public void rules(AttemptId attempt, Stored.Attempt changed) {
        jdbc.update(
                "update attempt set policy = ?, added_seconds = ?, deadline_at = ?, furthest = ?, paused_at = ?,"
                        + " paused_millis = ?, state = ?, submitted_at = ? where id = ?",
                PolicyJson.write(changed.policy()).toString(),
                changed.sitting().added().toSeconds(),
                Sql.time(changed.deadlineAt()),
                changed.sitting().furthest(),
                Sql.time(changed.sitting().pausedAt()),
                changed.sitting().paused().toMillis(),
                changed.phase().name(),
                Sql.time(changed.submittedAt()),
                attempt.value());
    }

    /** Attempts of these learners at a quiz in any context, in the order in which they are locked everywhere. */
    public List<Stored.Attempt> of(Collection<AccountId> learners, QuizId quiz, AttemptPhase phase) {
        return ofLearners(learners, quiz, phase, "");
    }

    /** The same, kept from being changed by others until the transaction ends. */
    public List<Stored.Attempt> lock(Collection<AccountId> learners, QuizId quiz, AttemptPhase phase) {
        return ofLearners(learners, quiz, phase, " for update");
    }

    private List<Stored.Attempt> ofLearners(
            Collection<AccountId> learners, QuizId quiz, AttemptPhase phase, String lock) {
        List<AccountId> all =
                learners.stream().sorted(Comparator.comparing(AccountId::value)).toList();
        List<Stored.Attempt> found = new ArrayList<>();
        for (int from = 0; from < all.size(); from += CHUNK) {
            List<AccountId> some = all.subList(from, Math.min(all.size(), from + CHUNK));
            List<Object> parameters = new ArrayList<>(List.of(quiz.value(), phase.name()));
            some.forEach(learner -> parameters.add(learner.value()));
            found.addAll(jdbc.query(
                    "select " + COLUMNS + " from attempt a where a.quiz_id = ? and a.state = ?"
                            + " and a.learner_id in (" + marks(some) + ") order by a.id" + lock,
                    (row, _) -> attempt(row),
                    parameters.toArray()));
        }
        return found;
    }

    /** Those of these items that the attempts hold, by attempt and in its order. */
    public Map<AttemptId, List<Stored.Item>> items(Collection<AttemptId> attempts, Collection<ItemId> items) {
        List<AttemptId> all = List.copyOf(attempts);
        Map<AttemptId, List<Stored.Item>> found = new LinkedHashMap<>();
        for (int from = 0; from < all.size(); from += CHUNK) {
            List<AttemptId> some = all.subList(from, Math.min(all.size(), from + CHUNK));
            List<Object> parameters = new ArrayList<>();
            some.forEach(attempt -> parameters.add(attempt.value()));
            items.forEach(item -> parameters.add(item.value()));
            jdbc.query(
                    ITEMS
                            + " where i.attempt_id in (" + marks(some) + ") and i.item_id in (" + marks(items)
                            + ") order by i.attempt_id, i.position",
                    row -> {
                        found.computeIfAbsent(new AttemptId(Sql.uuid(row, "attempt_id")), _ -> new ArrayList<>())
                                .add(item(row));
                    },
                    parameters.toArray());
        }
        return found;
    }

    /** How often submitted attempts of these learners at a quiz hold an item in a revision, the newest use last. */
    public List<ItemUse> uses(Collection<AccountId> learners, QuizId quiz) {
        List<AccountId> all = List.copyOf(learners);
        List<ItemUse> found = new ArrayList<>();
        for (int from = 0; from < all.size(); from += CHUNK) {
            List<AccountId> some = all.subList(from, Math.min(all.size(), from + CHUNK));
            List<Object> parameters = new ArrayList<>(List.of(quiz.value()));
            some.forEach(learner -> parameters.add(learner.value()));
            found.addAll(jdbc.query(
                    "select i.item_id, i.revision, count(*) as uses, max(a.started_at) as newest"
                            + " from attempt a join attempt_item i on i.attempt_id = a.id"
                            + " where a.quiz_id = ? and a.state = 'SUBMITTED' and a.learner_id in (" + marks(some)
                            + ") group by i.item_id, i.revision",
                    (row, _) -> new ItemUse(
                            new ItemId(Sql.text(row, "item_id")),
                            new Revision(Sql.text(row, "revision")),
                            row.getInt("uses"),
                            Sql.instant(row, "newest")),
                    parameters.toArray()));
        }
        found.sort(Comparator.comparing(ItemUse::newest));
        return found;
    }

    /** How many attempts hold an item in a revision, and when the newest of them was started. */
    public record ItemUse(ItemId item, Revision revision, int attempts, Instant newest) {}

    private Optional<Stored.Attempt> one(String sql, Object... parameters) {
        return jdbc.query(sql, (row, _) -> attempt(row), parameters).stream().findFirst();
    }

    static String context(@Nullable ContextId context) {
        return context == null ? "" : context.value();
    }

    static Stored.Attempt attempt(ResultSet row) throws SQLException {
        String context = Sql.text(row, "context_id");
        return new Stored.Attempt(
                new AttemptId(Sql.uuid(row, "id")),
                new AccountId(Sql.uuid(row, "learner_id")),
                new QuizId(Sql.text(row, "quiz_id")),
                new Revision(Sql.text(row, "quiz_revision")),
                Sql.text(row, "quiz_title"),
                context.isEmpty() ? null : new ContextId(context),
                row.getInt("try_no"),
                PolicyJson.read(MAPPER.readTree(Sql.text(row, "policy"))),
                row.getLong("seed"),
                AttemptPhase.valueOf(Sql.text(row, "state")),
                Sql.instant(row, "started_at"),
                Sql.instantOrNull(row, "deadline_at"),
                new Stored.Sitting(
                        Duration.ofSeconds(row.getLong("added_seconds")),
                        Duration.ofMillis(row.getLong("paused_millis")),
                        Sql.instantOrNull(row, "paused_at"),
                        row.getInt("furthest")),
                Sql.instantOrNull(row, "submitted_at"),
                Sql.text(row, "chain_head"),
                row.getInt("chain_length"),
                Sql.instant(row, "last_seen_at"));
    }

    private static Stored.Item item(ResultSet row) throws SQLException {
        ItemId item = new ItemId(Sql.text(row, "item_id"));
        PinnedItem pinned = new PinnedItem(
                row.getInt("position"),
                item,
                new Revision(Sql.text(row, "revision")),
                DrawJson.read(MAPPER.readTree(Sql.text(row, "draw"))),
                study(row));
        Instant savedAt = Sql.instantOrNull(row, "saved_at");
        Stored.Slot slot = savedAt == null
                ? null
                : new Stored.Slot(
                        item, row.getLong("client_seq"), Sql.text(row, "response"), savedAt, row.getInt("step_no"));
        return new Stored.Item(
                pinned, row.getBoolean("opened"), row.getBoolean("flagged"), row.getBoolean("checked"), slot);
    }

    private static @Nullable PinnedCase study(ResultSet row) throws SQLException {
        String id = row.getString("case_id");
        return id == null
                ? null
                : new PinnedCase(new CaseId(id), new Revision(Sql.text(row, "case_revision")), row.getInt("case_step"));
    }

    /** A list of question marks for {@code in (…)}. */
    static String marks(Collection<?> values) {
        return String.join(", ", Collections.nCopies(values.size(), "?"));
    }
}
