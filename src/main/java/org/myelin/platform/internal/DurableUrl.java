package org.myelin.platform.internal;

import java.nio.file.Path;
import org.myelin.platform.StartRefused;

/**
 * The one H2 address Myelin uses. Every part is there for a measured reason (docs/decisions/0002-durable-h2.md): without
 * them acknowledged commits are lost or stale rows are read.
 */
final class DurableUrl {

    /** What a durable H2 address must carry; a test holds the address against it. */
    static final String OPTIONS = ";WRITE_DELAY=0;OPTIMIZE_REUSE_RESULTS=FALSE;DB_CLOSE_ON_EXIT=FALSE"
            + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH";

    /**
     * Statements kept for each connection, where H2 would parse again all but the last eight; and 16 MB of pages, in which it
     * finds one faster than in more.
     */
    private static final String CACHES = ";QUERY_CACHE_SIZE=128;CACHE_SIZE=16384";

    private static final String FILE_SYSTEM = FilePathDsync.SCHEME + ":";

    private DurableUrl() {}

    /**
     * The address of the database in a file.
     *
     * @param file absolute path without the ending {@code .mv.db}
     * @param exists when true the file must be there: a wrong path then fails instead of making an empty database
     */
    static String of(Path file, boolean exists) {
        String path = file.toString();
        if (!file.isAbsolute() || path.contains(";")) {
            throw new StartRefused(
                    "The data folder " + file + " cannot hold a database: its path must be absolute and without ';'.",
                    "Set myelin.data to another folder.");
        }
        return "jdbc:h2:" + FILE_SYSTEM + path + OPTIONS + CACHES + (exists ? ";IFEXISTS=TRUE" : "");
    }

    /** The name under which the storage engine itself opens the database file. */
    static String storeName(Path file) {
        return FILE_SYSTEM + databaseFile(file);
    }

    /** The file on disk. */
    static Path databaseFile(Path file) {
        return file.resolveSibling(file.getFileName() + ".mv.db");
    }
}
