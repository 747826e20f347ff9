package org.myelin.platform.internal;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.time.Clock;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcDataSource;
import org.myelin.platform.Audit;
import org.myelin.platform.Together;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;

/** Gives the tests of all modules the address and the transaction managers of the application. */
public final class TestTransactions {

    private TestTransactions() {}

    public static String h2Url(Path file) {
        FilePathDsync.register();
        return DurableUrl.of(file, false);
    }

    /** Migrates a file as the application does; the pool must not have been used yet. */
    public static void migrateFile(HikariDataSource pool, Flyway flyway) {
        var direct = new JdbcDataSource();
        direct.setURL(pool.getJdbcUrl());
        direct.setUser(pool.getUsername());
        direct.setPassword(pool.getPassword());
        new FileMigration(direct, pool).migrate(flyway);
    }

    public static JdbcTransactionManager h2(DataSource dataSource) {
        return new WriteLockTransactionManager(dataSource, new WriteTurns(dataSource), () -> {});
    }

    public static JdbcTransactionManager postgres(DataSource dataSource) {
        return new ServerTransactionManager(dataSource);
    }

    public static Together oneByOne(JdbcTemplate jdbc) {
        return new OneByOne(jdbc);
    }

    public static Together oneMessage(JdbcTemplate jdbc) {
        return new OneMessage(jdbc);
    }

    /** The audit chain without its transaction annotations; put it through {@code TestDatabase.transactional}. */
    public static Audit audit(JdbcClient jdbc, Together together, Clock clock) {
        return new AuditChain(jdbc, together, clock);
    }
}
