package org.myelin.platform.internal;

import java.nio.file.Path;
import java.time.Clock;
import javax.sql.DataSource;
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

    public static JdbcTransactionManager h2(DataSource dataSource) {
        return new WriteLockTransactionManager(dataSource, new WriteTurns(dataSource), () -> {});
    }

    public static JdbcTransactionManager postgres(DataSource dataSource) {
        var manager = new JdbcTransactionManager(dataSource);
        manager.setValidateExistingTransaction(true);
        return manager;
    }

    public static Together oneByOne(JdbcTemplate jdbc) {
        return new OneByOne(jdbc);
    }

    public static Together oneMessage(JdbcTemplate jdbc) {
        return new OneMessage(jdbc);
    }

    /** The audit chain without its transaction annotations; put it through {@code TestDatabase.transactional}. */
    public static Audit audit(JdbcClient jdbc, Clock clock) {
        return new AuditChain(jdbc, clock);
    }
}
