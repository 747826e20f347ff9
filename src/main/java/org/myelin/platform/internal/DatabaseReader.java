package org.myelin.platform.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Properties;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Opens databases for reading only. */
public final class DatabaseReader {

    // Without the options that are about writing; the rest decides how names and nulls are read.
    private static final String OPTIONS =
            ";ACCESS_MODE_DATA=r;IFEXISTS=TRUE;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH";

    private DatabaseReader() {}

    /** The file of an application that is stopped. */
    public static DataSource ofFolder(Path data) {
        DataFolder folder = new DataFolder(data);
        Path file = DurableUrl.databaseFile(folder.database());
        if (!Files.isRegularFile(file)) {
            throw new IllegalArgumentException("There is no database in " + folder.path() + ".");
        }
        var source =
                new DriverManagerDataSource("jdbc:h2:file:" + folder.database() + OPTIONS, "myelin", secret(folder));
        return opened(source, "Is the application still running? Stop it, or use a restored backup.");
    }

    /** A PostgreSQL server. */
    public static DataSource ofServer(String url, String user, String password) {
        if (!url.startsWith("jdbc:postgresql:")) {
            throw new IllegalArgumentException("The database address has to begin with jdbc:postgresql:.");
        }
        var source = new DriverManagerDataSource(url, user, password);
        var properties = new Properties();
        properties.setProperty("readOnly", "true");
        properties.setProperty("readOnlyMode", "always");
        source.setConnectionProperties(properties);
        return opened(source, "Check address, user and password.");
    }

    private static String secret(DataFolder folder) {
        String own = System.getenv("MYELIN_DATABASE_PASSWORD");
        if (own != null) {
            return own;
        }
        Path file = folder.path().resolve("database.secret");
        try {
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new IllegalArgumentException(
                    "The database password in " + file + " cannot be read. Set MYELIN_DATABASE_PASSWORD.", e);
        }
    }

    private static DataSource opened(DataSource source, String advice) {
        try (Connection connection = source.getConnection()) {
            connection.setReadOnly(true);
            return source;
        } catch (SQLException e) {
            throw new IllegalArgumentException("The database cannot be opened. " + advice, e);
        }
    }
}
