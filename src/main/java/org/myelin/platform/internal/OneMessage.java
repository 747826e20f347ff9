package org.myelin.platform.internal;

import java.sql.PreparedStatement;
import java.util.Arrays;
import java.util.function.Function;
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
        send(
                changes,
                "",
                change -> new OptimisticLockingFailureException("Not " + change.rows() + " row(s): " + change.sql()));
    }

    /** The driver learns from the reply that no transaction is open, so the commit of the transaction manager sends nothing. */
    @Override
    public void applyAndCommit(Change... changes) {
        send(
                changes,
                "; commit",
                change ->
                        new IllegalStateException("Committed, but not " + change.rows() + " row(s): " + change.sql()));
    }

    private void send(Change[] changes, String end, Function<Change, RuntimeException> wrong) {
        String sql = Arrays.stream(changes).map(Change::sql).collect(Collectors.joining("; ", "", end));
        Object[] values = Arrays.stream(changes)
                .flatMap(change -> Arrays.stream(change.values()))
                .toArray();
        try {
            jdbc.execute(sql, (PreparedStatement statement) -> {
                new ArgumentPreparedStatementSetter(values).setValues(statement);
                statement.execute();
                for (Change change : changes) {
                    if (statement.getUpdateCount() != change.rows()) {
                        throw wrong.apply(change);
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
