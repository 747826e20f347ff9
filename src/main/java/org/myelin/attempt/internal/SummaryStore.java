package org.myelin.attempt.internal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.myelin.attempt.AttemptId;
import org.myelin.attempt.AttemptSummary;
import org.myelin.attempt.ContextId;
import org.myelin.attempt.Grade;
import org.myelin.content.QuizId;
import org.myelin.identity.AccountId;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Attempts with their grade, for lists. */
@Repository
public class SummaryStore {

    private static final String SELECT = "select " + AttemptStore.COLUMNS + ", r.score, r.max_score, r.waiting"
            + " from attempt a left join grading_run r on r.attempt_id = a.id and r.active = true ";
    private static final String ORDER = " order by a.started_at, a.try_no, a.id";
    // Keeps a statement far below the parameter limit of both databases.
    private static final int CHUNK = 1_000;

    private final JdbcTemplate jdbc;

    SummaryStore(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<AttemptSummary> find(AttemptId id) {
        return query("where a.id = ?", id.value()).stream().findFirst();
    }

    public List<AttemptSummary> of(AccountId learner) {
        return query("where a.learner_id = ?", learner.value());
    }

    public List<AttemptSummary> of(AccountId learner, QuizId quiz) {
        return query("where a.learner_id = ? and a.quiz_id = ?", learner.value(), quiz.value());
    }

    public List<AttemptSummary> in(ContextId context) {
        return query("where a.context_id = ?", context.value());
    }

    /** Attempts of these learners at one quiz, in any context. */
    public List<AttemptSummary> of(Collection<AccountId> learners, QuizId quiz) {
        return chunks(learners, " and a.quiz_id = ?", quiz.value());
    }

    /** All attempts of these learners. */
    public List<AttemptSummary> of(Collection<AccountId> learners) {
        return chunks(learners, "");
    }

    private List<AttemptSummary> chunks(Collection<AccountId> learners, String and, Object... more) {
        List<AccountId> all = List.copyOf(learners);
        List<AttemptSummary> found = new ArrayList<>();
        for (int from = 0; from < all.size(); from += CHUNK) {
            List<AccountId> some = all.subList(from, Math.min(all.size(), from + CHUNK));
            List<Object> parameters = new ArrayList<>();
            some.forEach(learner -> parameters.add(learner.value()));
            parameters.addAll(List.of(more));
            found.addAll(query("where a.learner_id in (" + AttemptStore.marks(some) + ")" + and, parameters.toArray()));
        }
        return found;
    }

    private List<AttemptSummary> query(String where, Object... parameters) {
        return jdbc.query(
                SELECT + where + ORDER,
                (row, _) -> {
                    Stored.Attempt attempt = AttemptStore.attempt(row);
                    int score = row.getInt("score");
                    Grade grade =
                            row.wasNull() ? null : new Grade(score, row.getInt("max_score"), row.getInt("waiting"));
                    return new AttemptSummary(
                            attempt.id(),
                            attempt.learner(),
                            attempt.quiz(),
                            attempt.title(),
                            attempt.context(),
                            attempt.tryNo(),
                            attempt.phase(),
                            attempt.startedAt(),
                            attempt.deadlineAt(),
                            attempt.submittedAt(),
                            attempt.policy(),
                            grade);
                },
                parameters);
    }
}
