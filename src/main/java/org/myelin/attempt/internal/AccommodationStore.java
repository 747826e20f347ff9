package org.myelin.attempt.internal;

import java.time.Instant;
import java.util.List;
import org.myelin.attempt.Accommodation;
import org.myelin.attempt.TimeAllowance;
import org.myelin.identity.AccountId;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** One accommodation per learner. */
@Repository
public class AccommodationStore {

    private final JdbcTemplate jdbc;

    AccommodationStore(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    public Accommodation of(AccountId learner) {
        List<Accommodation> found = jdbc.query(
                "select time_percent, extra_tries from accommodation where learner_id = ?",
                (row, _) -> {
                    int percent = row.getInt("time_percent");
                    TimeAllowance time =
                            row.wasNull() ? new TimeAllowance.NoLimit() : new TimeAllowance.Factor(percent);
                    return new Accommodation(time, row.getInt("extra_tries"));
                },
                learner.value());
        return found.isEmpty() ? Accommodation.NONE : found.getFirst();
    }

    public void put(AccountId learner, Accommodation accommodation, AccountId author, Instant at) {
        Integer percent = switch (accommodation.time()) {
            case TimeAllowance.Factor(int value) -> value;
            case TimeAllowance.NoLimit _ -> null;
        };
        int updated = jdbc.update(
                "update accommodation set time_percent = ?, extra_tries = ?, author_id = ?, changed_at = ?"
                        + " where learner_id = ?",
                percent,
                accommodation.extraTries(),
                author.value(),
                Sql.time(at),
                learner.value());
        if (updated == 0) {
            jdbc.update(
                    "insert into accommodation (learner_id, time_percent, extra_tries, author_id, changed_at)"
                            + " values (?, ?, ?, ?, ?)",
                    learner.value(),
                    percent,
                    accommodation.extraTries(),
                    author.value(),
                    Sql.time(at));
        }
    }
}
