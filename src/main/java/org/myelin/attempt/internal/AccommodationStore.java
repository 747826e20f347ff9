package org.myelin.attempt.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.myelin.attempt.Accommodation;
import org.myelin.attempt.TimeAllowance;
import org.myelin.identity.AccountId;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** One accommodation per learner. */
@Repository
public class AccommodationStore {

    // Keeps a statement far below the parameter limit of both databases.
    private static final int CHUNK = 1_000;

    private final JdbcTemplate jdbc;

    AccommodationStore(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    public Accommodation of(AccountId learner) {
        List<Accommodation> found = jdbc.query(
                "select time_percent, extra_tries from accommodation where learner_id = ?",
                (row, _) -> accommodation(row),
                learner.value());
        return found.isEmpty() ? Accommodation.NONE : found.getFirst();
    }

    /** The accommodations of many learners; those without one are left out. */
    public Map<AccountId, Accommodation> of(Collection<AccountId> learners) {
        List<AccountId> all = List.copyOf(learners);
        Map<AccountId, Accommodation> found = new HashMap<>();
        for (int from = 0; from < all.size(); from += CHUNK) {
            List<AccountId> some = all.subList(from, Math.min(all.size(), from + CHUNK));
            jdbc.query(
                    "select learner_id, time_percent, extra_tries from accommodation where learner_id in ("
                            + AttemptStore.marks(some) + ")",
                    row -> {
                        found.put(new AccountId(Sql.uuid(row, "learner_id")), accommodation(row));
                    },
                    some.stream().map(AccountId::value).toArray());
        }
        return found;
    }

    private static Accommodation accommodation(ResultSet row) throws SQLException {
        int percent = row.getInt("time_percent");
        TimeAllowance time = row.wasNull() ? new TimeAllowance.NoLimit() : new TimeAllowance.Factor(percent);
        return new Accommodation(time, row.getInt("extra_tries"));
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
