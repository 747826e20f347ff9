package org.myelin.platform.internal;

import java.sql.PreparedStatement;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.myelin.platform.Together;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.ArgumentPreparedStatementSetter;
import org.springframework.jdbc.core.JdbcTemplate;

/** For PostgreSQL, whose driver sends statements with semicolons between them at once and waits for one reply. */
final class OneMessage implements Together {

    private final JdbcTemplate jdbc;

    OneMessage(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void apply(Change... changes) {
        String sql = Arrays.stream(changes).map(Change::sql).collect(Collectors.joining("; "));
        Object[] values = Arrays.stream(changes)
                .flatMap(change -> Arrays.stream(change.values()))
                .toArray();
        try {
            jdbc.execute(sql, (PreparedStatement statement) -> {
                new ArgumentPreparedStatementSetter(values).setValues(statement);
                statement.execute();
                for (Change change : changes) {
                    if (statement.getUpdateCount() != 1) {
                        throw new OptimisticLockingFailureException("Not one row: " + change.sql());
                    }
                    statement.getMoreResults();
                }
                return changes.length;
            });
        } catch (DuplicateKeyException e) {
            throw new OptimisticLockingFailureException("Somebody else was faster", e);
        }
    }
}
