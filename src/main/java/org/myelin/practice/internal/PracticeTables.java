package org.myelin.practice.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.myelin.content.CardId;
import org.myelin.identity.AccountId;
import org.myelin.practice.Rating;
import org.myelin.practice.internal.CardState.Phase;
import org.myelin.shared.Utc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads and writes the ratings of cards and what they led to. */
@Repository
class PracticeTables {

    private final JdbcClient jdbc;

    PracticeTables(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Every card that the learner has rated. */
    Map<CardId, CardRow> all(AccountId learner) {
        Map<CardId, CardRow> found = new HashMap<>();
        jdbc.sql("select * from practice_card where learner_id = :learner")
                .param("learner", learner.value())
                .query((row, _) -> cardRow(row))
                .list()
                .forEach(row -> found.put(row.card(), row));
        return found;
    }

    /** One card, locked until the transaction ends. */
    Optional<CardRow> lock(AccountId learner, CardId card) {
        return jdbc.sql("select * from practice_card where learner_id = :learner and card_id = :card for update")
                .param("learner", learner.value())
                .param("card", card.value())
                .query((row, _) -> cardRow(row))
                .optional();
    }

    /** Appends a review to the log; false when the review of this number is there already. */
    boolean append(UUID id, AccountId learner, CardRow row) {
        return jdbc.sql("""
                        insert into practice_review (id, learner_id, card_id, number, rating, reviewed_on, reviewed_at,
                            due_at, algorithm)
                        values (:id, :learner, :card, :number, :rating, :reviewedOn, :reviewedAt, :due, :algorithm)
                        on conflict do nothing""")
                        .param("id", id)
                        .param("learner", learner.value())
                        .param("card", row.card().value())
                        .param("number", row.state().reviews())
                        .param("rating", row.rating().word())
                        .param("reviewedOn", row.state().reviewedOn())
                        .param("reviewedAt", Utc.param(row.ratedAt()))
                        .param("due", Utc.param(row.dueAt()))
                        .param("algorithm", Fsrs.ALGORITHM)
                        .update()
                == 1;
    }

    /** Replaces the state of a card. */
    void save(AccountId learner, CardRow row) {
        jdbc.sql("""
                        merge into practice_card c
                        using (values (cast(:learner as uuid), cast(:card as varchar), cast(:phase as varchar),
                            cast(:step as integer), cast(:stability as double precision),
                            cast(:difficulty as double precision), cast(:reviewedOn as date), cast(:reviews as integer),
                            cast(:rating as varchar), cast(:ratedAt as timestamp with time zone),
                            cast(:due as timestamp with time zone)))
                            v (learner_id, card_id, phase, step, stability, difficulty, reviewed_on, reviews, rating,
                                rated_at, due_at)
                        on c.learner_id = v.learner_id and c.card_id = v.card_id
                        when matched then update set phase = v.phase, step = v.step, stability = v.stability,
                            difficulty = v.difficulty, reviewed_on = v.reviewed_on, reviews = v.reviews,
                            rating = v.rating, rated_at = v.rated_at, due_at = v.due_at
                        when not matched then insert (learner_id, card_id, phase, step, stability, difficulty,
                                reviewed_on, reviews, rating, rated_at, due_at)
                            values (v.learner_id, v.card_id, v.phase, v.step, v.stability, v.difficulty, v.reviewed_on,
                                v.reviews, v.rating, v.rated_at, v.due_at)""")
                .param("learner", learner.value())
                .param("card", row.card().value())
                .param("phase", row.state().phase().name())
                .param("step", row.state().step())
                .param("stability", row.state().memory().stability())
                .param("difficulty", row.state().memory().difficulty())
                .param("reviewedOn", row.state().reviewedOn())
                .param("reviews", row.state().reviews())
                .param("rating", row.rating().word())
                .param("ratedAt", Utc.param(row.ratedAt()))
                .param("due", Utc.param(row.dueAt()))
                .update();
    }

    private static CardRow cardRow(ResultSet row) throws SQLException {
        return new CardRow(
                new CardId(row.getString("card_id")),
                new CardState(
                        Phase.valueOf(row.getString("phase")),
                        row.getInt("step"),
                        new Memory(row.getDouble("stability"), row.getDouble("difficulty")),
                        row.getObject("reviewed_on", LocalDate.class),
                        row.getInt("reviews")),
                Utc.get(row, "due_at"),
                Rating.of(row.getString("rating")).orElseThrow(),
                Utc.get(row, "rated_at"));
    }
}
