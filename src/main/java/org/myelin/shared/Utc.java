package org.myelin.shared;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * Moments on their way into and out of the database. JDBC knows {@link OffsetDateTime}, our code speaks
 * {@link Instant}.
 */
public final class Utc {

    private Utc() {}

    /** Now, in whole milliseconds: what is stored, shown and read back is then the same moment. */
    public static Instant now(Clock clock) {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    /** A parameter for a column {@code timestamp with time zone}. */
    public static @Nullable OffsetDateTime param(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }

    /** The moment in a column that is never null. */
    public static Instant get(ResultSet row, String column) throws SQLException {
        Instant instant = find(row, column);
        if (instant == null) {
            throw new IllegalStateException("Column " + column + " is null");
        }
        return instant;
    }

    /** The moment in a column, or null. */
    public static @Nullable Instant find(ResultSet row, String column) throws SQLException {
        OffsetDateTime value = row.getObject(column, OffsetDateTime.class);
        return value == null ? null : value.toInstant();
    }
}
