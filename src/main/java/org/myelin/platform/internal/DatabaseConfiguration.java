package org.myelin.platform.internal;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.myelin.platform.Audit;
import org.myelin.platform.Invariant;
import org.myelin.platform.Storage;
import org.myelin.platform.Together;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.jdbc.autoconfigure.DataSourceProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.data.jdbc.core.dialect.JdbcDialect;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;

/** What the H2 file needs from its opening to its closing, and the transaction manager of both databases. */
@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {

    /** Only for the H2 file. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnProperty(DatabaseEnvironment.FILE)
    static class File {

        @Bean(destroyMethod = "close")
        DatabaseFile databaseFile(Environment environment, Clock clock) {
            Path database = Path.of(Objects.requireNonNull(environment.getProperty(DatabaseEnvironment.FILE)));
            return new DatabaseFile(new DataFolder(Objects.requireNonNull(database.getParent())), clock);
        }

        /** Made after the file was taken and closed before it is given back: that is what the parameter is for. */
        @Bean
        @ConfigurationProperties("spring.datasource.hikari")
        HikariDataSource dataSource(DataSourceProperties properties, DatabaseFile file) {
            return properties
                    .initializeDataSourceBuilder()
                    .type(HikariDataSource.class)
                    .build();
        }

        @Bean
        FileMigration fileMigration(DataSourceProperties properties, HikariDataSource dataSource) {
            var direct = new JdbcDataSource();
            direct.setURL(properties.determineUrl());
            direct.setUser(properties.determineUsername());
            direct.setPassword(properties.determinePassword());
            return new FileMigration(direct, dataSource);
        }

        @Bean
        WriteTurns writeTurns(DataSource dataSource) {
            return new WriteTurns(dataSource);
        }

        @Bean
        FreeSpace storage(Environment environment, DatabaseSettings settings, Clock clock) {
            String database = Objects.requireNonNull(environment.getProperty(DatabaseEnvironment.FILE));
            return new FreeSpace(
                    DurableUrl.databaseFile(Path.of(database)),
                    settings.minimumFree().toBytes(),
                    clock);
        }

        @Bean
        JdbcTransactionManager transactionManager(DataSource dataSource, WriteTurns turns, FreeSpace storage) {
            return new WriteLockTransactionManager(dataSource, turns, storage::requireRoom);
        }

        @Bean
        Together together(JdbcTemplate jdbc) {
            return new OneByOne(jdbc);
        }

        @Bean
        Compaction compaction(DataSource dataSource, WriteTurns turns, FreeSpace storage) {
            return new Compaction(dataSource, turns, storage::low);
        }

        @Bean
        JdbcDialect jdbcDialect() {
            return new LowerCaseH2Dialect();
        }

        @Bean
        StartCheck startCheck(DatabaseFile file, Audit audit, List<Invariant> invariants) {
            return new StartCheck(file, audit, invariants);
        }
    }

    /** Only for PostgreSQL, which looks after its disk itself. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnProperty(name = DatabaseEnvironment.FILE, matchIfMissing = true, havingValue = "false")
    static class Server {

        @Bean
        JdbcTransactionManager transactionManager(DataSource dataSource) {
            return new ServerTransactionManager(dataSource);
        }

        @Bean
        Together together(JdbcTemplate jdbc) {
            return new OneMessage(jdbc);
        }

        @Bean
        Storage storage() {
            return () -> false;
        }
    }
}
