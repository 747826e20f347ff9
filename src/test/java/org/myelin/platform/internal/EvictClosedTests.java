package org.myelin.platform.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

class EvictClosedTests {

    @TempDir
    Path folder;

    @Test
    void a_database_that_closed_under_its_connections_is_opened_again() {
        var config = new HikariConfig();
        config.setJdbcUrl(TestTransactions.h2Url(folder.resolve("myelin")));
        config.setUsername("myelin");
        config.setPassword("for tests only");
        config.setMaximumPoolSize(1);
        config.setExceptionOverrideClassName(EvictClosed.class.getName());
        try (var pool = new HikariDataSource(config)) {
            var jdbc = JdbcClient.create(pool);
            jdbc.sql("create table t (x integer)").update();
            jdbc.sql("insert into t (x) values (7)").update();

            assertThatThrownBy(() -> jdbc.sql("shutdown immediately")
                            .query(Integer.class)
                            .single())
                    .isInstanceOf(RuntimeException.class);

            assertThat(jdbc.sql("select x from t").query(Integer.class).single())
                    .isEqualTo(7);
        }
    }
}
