package org.myelin.testing;

import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.extension.AfterClassTemplateInvocationCallback;
import org.junit.jupiter.api.extension.BeforeClassTemplateInvocationCallback;
import org.junit.jupiter.api.extension.ClassTemplateInvocationContext;
import org.junit.jupiter.api.extension.ClassTemplateInvocationContextProvider;
import org.junit.jupiter.api.extension.Extension;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.myelin.platform.internal.TestTransactions;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Makes the databases of {@link EveryDatabase}: H2 files in temporary folders, PostgreSQL from one server per JVM. */
public final class Databases implements ClassTemplateInvocationContextProvider {

    /** The two databases Myelin supports. */
    public enum Engine {
        H2("H2 file"),
        POSTGRESQL("PostgreSQL");

        private final String title;

        Engine(String title) {
            this.title = title;
        }
    }

    private static final AtomicInteger NUMBER = new AtomicInteger();
    private static final String TEMPLATE = "myelin_template";

    /** A fresh, migrated database; the caller closes it. */
    public static TestDatabase open(Engine engine) {
        return switch (engine) {
            case H2 -> h2(TemporaryData.folder());
            case POSTGRESQL -> postgres();
        };
    }

    /** The address of a fresh, empty PostgreSQL database, for tests that start the whole application on it. */
    public static String emptyPostgresUrl() {
        return Postgres.create("app_" + NUMBER.incrementAndGet(), "template0");
    }

    private static TestDatabase h2(Path folder) {
        var dataSource = pool(TestTransactions.h2Url(folder.resolve("myelin")), "myelin", "for tests only");
        TestTransactions.migrateFile(dataSource, flyway(dataSource));
        return new TestDatabase(
                Engine.H2, dataSource, TestTransactions.h2(dataSource), () -> TemporaryData.delete(folder));
    }

    private static TestDatabase postgres() {
        String url = Postgres.create("test_" + NUMBER.incrementAndGet(), TEMPLATE);
        var dataSource = pool(url, "postgres", "postgres");
        dataSource.addDataSourceProperty("reWriteBatchedInserts", "true");
        return new TestDatabase(Engine.POSTGRESQL, dataSource, TestTransactions.postgres(dataSource), () -> {});
    }

    /** Opens its first connection when it is first asked for one. */
    private static HikariDataSource pool(String url, String user, String password) {
        var pool = new HikariDataSource();
        pool.setJdbcUrl(url);
        pool.setUsername(user);
        pool.setPassword(password);
        pool.setMaximumPoolSize(10);
        pool.setMinimumIdle(1);
        return pool;
    }

    private static Flyway flyway(DataSource dataSource) {
        return Flyway.configure()
                .dataSource(dataSource)
                .outOfOrder(true)
                .validateMigrationNaming(true)
                .load();
    }

    /** One server per JVM; its template database is migrated once and copied for every class. */
    private static final class Postgres {

        private static final EmbeddedPostgres SERVER = start();

        private static EmbeddedPostgres start() {
            try {
                var server = EmbeddedPostgres.builder()
                        .setPGStartupWait(Duration.ofMinutes(2))
                        .setServerConfig("fsync", "off")
                        .start();
                run(server, "create database " + TEMPLATE);
                try (var dataSource = pool(server.getJdbcUrl("postgres", TEMPLATE), "postgres", "postgres")) {
                    flyway(dataSource).migrate();
                }
                return server;
            } catch (IOException | RuntimeException e) {
                throw new IllegalStateException(
                        "The PostgreSQL server of the tests did not start, so nothing was tested on PostgreSQL. It needs"
                                + " a writable temporary folder and, for the user root, the command unshare. Cause: "
                                + e,
                        e);
            }
        }

        static String create(String name, String template) {
            run(SERVER, "create database " + name + " template " + template);
            return SERVER.getJdbcUrl("postgres", name);
        }

        private static void run(EmbeddedPostgres server, String sql) {
            try (var connection = server.getPostgresDatabase().getConnection();
                    var statement = connection.createStatement()) {
                statement.execute(sql);
            } catch (SQLException e) {
                throw new IllegalStateException("Could not run on PostgreSQL: " + sql, e);
            }
        }
    }

    @Override
    public boolean supportsClassTemplate(ExtensionContext context) {
        return true;
    }

    @Override
    public Stream<ClassTemplateInvocationContext> provideClassTemplateInvocationContexts(ExtensionContext context) {
        return Stream.of(Engine.values()).map(Invocation::new);
    }

    private record Invocation(Engine engine) implements ClassTemplateInvocationContext {

        @Override
        public String getDisplayName(int index) {
            return engine.title;
        }

        @Override
        public List<Extension> getAdditionalExtensions() {
            return List.of(new Lifecycle(engine));
        }
    }

    private static final class Lifecycle
            implements BeforeClassTemplateInvocationCallback, AfterClassTemplateInvocationCallback, ParameterResolver {

        private final Engine engine;
        private TestDatabase database;

        Lifecycle(Engine engine) {
            this.engine = engine;
        }

        @Override
        public void beforeClassTemplateInvocation(ExtensionContext context) {
            database = open(engine);
        }

        @Override
        public void afterClassTemplateInvocation(ExtensionContext context) {
            if (database != null) {
                database.close();
            }
        }

        @Override
        public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
            Class<?> type = parameter.getParameter().getType();
            return type == TestDatabase.class
                    || type == DataSource.class
                    || type == JdbcClient.class
                    || type == TransactionTemplate.class;
        }

        @Override
        public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
            Class<?> type = parameter.getParameter().getType();
            if (type == TestDatabase.class) {
                return database;
            }
            if (type == DataSource.class) {
                return database.dataSource();
            }
            return type == JdbcClient.class ? database.jdbc() : database.transactions();
        }
    }
}
