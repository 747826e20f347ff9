package org.myelin.platform;

import java.nio.file.Path;
import javax.sql.DataSource;
import org.myelin.platform.internal.DatabaseReader;

/** The database for commands that look at it from outside the application. They can only read. */
public final class OfflineDatabase {

    private OfflineDatabase() {}

    /**
     * The database file of an application that is stopped, or of a restored backup.
     *
     * @param data the data folder
     * @throws IllegalArgumentException when there is none, or it cannot be opened; the message says what to do
     */
    public static DataSource ofFolder(Path data) {
        return DatabaseReader.ofFolder(data);
    }

    /**
     * A PostgreSQL database.
     *
     * @throws IllegalArgumentException when it cannot be opened; the message says what to do
     */
    public static DataSource ofServer(String url, String user, String password) {
        return DatabaseReader.ofServer(url, user, password);
    }
}
