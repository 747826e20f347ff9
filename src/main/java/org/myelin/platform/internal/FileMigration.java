package org.myelin.platform.internal;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.jdbc.CannotGetJdbcConnectionException;

/**
 * Migrates the H2 file on connections of its own and lets the database close after it changed a table. A check such as
 * {@code state in ('OPEN', 'SUBMITTED')} keeps the connection that made it as long as the database is open: H2 2.4.240
 * refuses every write to that table once the pool has retired that connection, which it does after half an hour. A check
 * that was read from the file belongs to the database itself.
 */
final class FileMigration implements FlywayMigrationStrategy {

    private final DataSource direct;
    private final HikariDataSource pool;

    /**
     * @param direct opens a connection each time, and the database with the first of them
     * @param pool must not have been used yet
     */
    FileMigration(DataSource direct, HikariDataSource pool) {
        this.direct = direct;
        this.pool = pool;
    }

    @Override
    public void migrate(Flyway flyway) {
        if (pool.isRunning()) {
            throw new IllegalStateException("The pool has the database open, so it would not close after migrating");
        }
        Flyway own = Flyway.configure()
                .configuration(flyway.getConfiguration())
                .dataSource(direct)
                .load();
        try (Connection _ = direct.getConnection()) {
            if (own.migrate().migrationsExecuted == 0) {
                // Opening takes long after a kill, so the database stays open until the pool has it.
                pool.getConnection().close();
            }
        } catch (SQLException e) {
            throw new CannotGetJdbcConnectionException("The database could not be opened for migration", e);
        }
    }
}
