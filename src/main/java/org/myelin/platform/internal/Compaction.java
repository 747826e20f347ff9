package org.myelin.platform.internal;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import javax.sql.DataSource;
import org.h2.engine.SessionLocal;
import org.h2.jdbc.JdbcConnection;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Keeps the H2 file small while the application runs. Each commit writes all pages it changes anew, and a chunk of the file
 * is used again only when nothing in it is valid any more. With {@code WRITE_DELAY=0} H2 has no thread that moves the valid
 * rest out of old chunks, so the file grew with every answer, and a start after a kill, which reads all of it, took ever
 * longer. This does what that thread would do, in small steps and in turns with the writers. H2 itself decides what is old
 * enough (45 s) to be moved or overwritten.
 */
final class Compaction implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Compaction.class);

    /** Below this size nothing is moved, in bytes. */
    private static final long SMALL = 4 << 20;

    /** Percent of the bytes in chunks that are valid; at or above it nothing is moved. */
    private static final int FULL_ENOUGH = 50;

    /** Valid bytes that are moved in one step: a few milliseconds in which nobody writes. */
    private static final int STEP = 512 << 10;

    private static final Duration REST = Duration.ofMillis(500);

    private final DataSource pool;
    private final WriteTurns turns;
    private final BooleanSupplier diskLow;
    private volatile @Nullable ScheduledExecutorService executor;

    /** @param diskLow whether nothing may be written now */
    Compaction(DataSource pool, WriteTurns turns, BooleanSupplier diskLow) {
        this.pool = pool;
        this.turns = turns;
        this.diskLow = diskLow;
    }

    /**
     * Moves some of what is valid in the emptiest chunks, if there is enough to gain.
     *
     * @return whether anything was moved
     */
    boolean step() throws SQLException {
        if (diskLow.getAsBoolean()) {
            return false;
        }
        try (Connection connection = pool.getConnection()) {
            MVStore store = store(connection);
            if (store.getFileStore().size() < SMALL || store.getFileStore().getChunksFillRate() >= FULL_ENOUGH) {
                return false;
            }
            turns.beginAlone();
            try {
                boolean moved = store.compact(FULL_ENOUGH, STEP);
                // The chunks that became empty are used again from the next commit on.
                store.commit();
                return moved;
            } finally {
                turns.done();
            }
        }
    }

    /** The storage engine below a connection to the H2 file. */
    static MVStore store(Connection connection) throws SQLException {
        var session = (SessionLocal) connection.unwrap(JdbcConnection.class).getSession();
        return session.getDatabase().getStore().getMvStore();
    }

    @Override
    public void start() {
        var made = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name("compaction").factory());
        made.scheduleWithFixedDelay(this::run, REST.toMillis(), REST.toMillis(), TimeUnit.MILLISECONDS);
        executor = made;
    }

    private void run() {
        try {
            step();
        } catch (SQLException | MVStoreException e) {
            // A database that was closed on a full disk is opened again by the pool; then there is another try.
            LOG.warn("The database file could not be compacted", e);
        }
    }

    @Override
    public void stop() {
        var running = executor;
        if (running != null) {
            // Waits for a step that is under way; it uses a connection of the pool.
            running.close();
            executor = null;
        }
    }

    @Override
    public boolean isRunning() {
        return executor != null;
    }
}
