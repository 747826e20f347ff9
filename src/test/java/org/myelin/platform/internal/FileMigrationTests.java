package org.myelin.platform.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileMigrationTests {

    private static final String CLOSED = "update door set state = 'CLOSED'";

    @TempDir
    Path folder;

    private final JdbcDataSource direct = new JdbcDataSource();

    @BeforeEach
    void address() {
        direct.setURL(TestTransactions.h2Url(folder.resolve("myelin")));
        direct.setUser("myelin");
        direct.setPassword("for tests only");
    }

    private HikariDataSource pool() {
        var pool = new HikariDataSource();
        pool.setDataSource(direct);
        return pool;
    }

    private Flyway flyway(HikariDataSource pool) {
        return Flyway.configure()
                .dataSource(pool)
                .locations("classpath:org/myelin/platform/migrations")
                .load();
    }

    private static int update(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            return statement.executeUpdate(sql);
        }
    }

    @Test
    void rows_can_still_be_written_when_every_connection_of_the_start_is_gone() throws Exception {
        Connection last;
        try (var pool = pool()) {
            new FileMigration(direct, pool).migrate(flyway(pool));
            pool.getConnection().close();
            last = direct.getConnection();
        }
        try (last) {
            assertThat(update(last, CLOSED)).isEqualTo(1);
        }
    }

    @Test
    void the_same_holds_for_a_start_that_finds_nothing_to_migrate() throws Exception {
        try (var pool = pool()) {
            new FileMigration(direct, pool).migrate(flyway(pool));
        }
        Connection last;
        try (var pool = pool()) {
            new FileMigration(direct, pool).migrate(flyway(pool));
            assertThat(pool.isRunning()).as("the database was not opened twice").isTrue();
            last = direct.getConnection();
        }
        try (last) {
            assertThat(update(last, CLOSED)).isEqualTo(1);
        }
    }

    @Test
    void a_pool_that_is_in_use_is_refused() throws Exception {
        try (var pool = pool()) {
            pool.getConnection().close();

            assertThatIllegalStateException()
                    .isThrownBy(() -> new FileMigration(direct, pool).migrate(flyway(pool)))
                    .withMessageContaining("would not close after migrating");
        }
    }
}
