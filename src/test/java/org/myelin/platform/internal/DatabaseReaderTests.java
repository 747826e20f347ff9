package org.myelin.platform.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.myelin.platform.OfflineDatabase;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;

class DatabaseReaderTests {

    @TempDir
    private Path data;

    private Connection application() throws SQLException {
        FilePathDsync.register();
        DataFolder folder = new DataFolder(data);
        return DriverManager.getConnection(DurableUrl.of(folder.database(), false), "myelin", folder.secret());
    }

    @Test
    void the_file_of_a_stopped_application_is_read_and_never_written() throws SQLException {
        try (Connection connection = application()) {
            connection.createStatement().execute("create table answer (id integer, text varchar(20))");
            connection.createStatement().execute("insert into answer values (1, 'kept')");
        }

        JdbcTemplate jdbc = new JdbcTemplate(OfflineDatabase.ofFolder(data));

        assertThat(jdbc.queryForObject("select text from answer where id = 1", String.class))
                .isEqualTo("kept");
        assertThatThrownBy(() -> jdbc.update("update answer set text = 'changed'"))
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void a_file_in_use_and_a_folder_without_one_are_refused_with_advice() throws SQLException {
        assertThatThrownBy(() -> OfflineDatabase.ofFolder(data)).hasMessageContaining("There is no database");
        Connection running = application();
        try {
            assertThatThrownBy(() -> OfflineDatabase.ofFolder(data)).hasMessageContaining("Stop it");
        } finally {
            running.close();
        }
        assertThatThrownBy(() -> OfflineDatabase.ofServer("jdbc:h2:mem:x", "", ""))
                .hasMessageContaining("jdbc:postgresql:");
    }
}
