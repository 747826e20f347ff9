package org.myelin.platform.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import org.h2.engine.Constants;
import org.h2.store.fs.FilePath;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.myelin.platform.StartRefused;
import org.myelin.testing.Databases;

/** Guards what durability rests on: the version of H2, the file system and every option of the address. */
class DurableUrlTests {

    private static final String URL = DurableUrl.of(Path.of("/data/myelin"), false);

    @Test
    void h2_is_the_version_that_was_proven() {
        assertThat(Constants.VERSION)
                .as("Newer versions lost acknowledged commits; read docs/decisions/0002 before changing this")
                .isEqualTo("2.4.240");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jdbc:h2:dsync:/data/myelin;",
                ";WRITE_DELAY=0",
                ";OPTIMIZE_REUSE_RESULTS=FALSE",
                ";DB_CLOSE_ON_EXIT=FALSE",
                ";MODE=PostgreSQL",
                ";DATABASE_TO_LOWER=TRUE",
                ";DEFAULT_NULL_ORDERING=HIGH"
            })
    void the_address_carries_every_durable_option(String part) {
        assertThat(URL).contains(part);
    }

    @ParameterizedTest
    @ValueSource(strings = {"RETENTION_TIME", "AUTO_COMPACT_FILL_RATE", "LOCK_MODE", "AUTO_SERVER", "FILE_LOCK"})
    void the_address_never_carries_what_loses_commits(String part) {
        assertThat(URL).doesNotContain(part);
    }

    @Test
    void a_database_that_was_there_before_must_be_there_again() {
        assertThat(DurableUrl.of(Path.of("/data/myelin"), true)).endsWith(";IFEXISTS=TRUE");
        assertThat(URL).doesNotContain("IFEXISTS");
    }

    @Test
    void a_path_that_would_end_the_address_is_refused() {
        assertThatThrownBy(() -> DurableUrl.of(Path.of("/data;LOCK_MODE=0/myelin"), false))
                .isInstanceOf(StartRefused.class);
        assertThatThrownBy(() -> DurableUrl.of(Path.of("relative"), false)).isInstanceOf(StartRefused.class);
    }

    @Test
    void the_open_database_really_uses_the_durable_file_system() {
        try (var database = Databases.open(Databases.Engine.H2)) {
            String url = ((HikariDataSource) database.dataSource()).getJdbcUrl();
            assertThat(url).contains(DurableUrl.OPTIONS);
            assertThat(FilePath.get("dsync:/tmp/x")).isInstanceOf(FilePathDsync.class);
            assertThat(database.jdbc()
                            .sql(
                                    "select setting_value from information_schema.settings where setting_name = 'WRITE_DELAY'")
                            .query(String.class)
                            .single())
                    .isEqualTo("0");
        }
    }
}
