package org.myelin.platform.internal;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.ReentrantLock;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Lets writers at the H2 file take turns, one at a time in the order in which they came, and commits those who wait for
 * each other together. H2 was seen to keep half of a transaction after a crash only where writers overlapped, so they
 * must not; but each commit writes at least two synchronous blocks, and many learners answer at the same time.
 *
 * <p>Whoever ends a turn while others wait hands the connection on without committing. The next one writes in the same
 * database transaction behind a savepoint, so its failure takes back its own work only. The last one, or the sixteenth,
 * commits for all, and only then everybody's commit returns: nothing is told to anybody before it is on the disk
 * (docs/decisions/0012-group-commit.md).
 */
final class WriteTurns {

    private static final int MOST_IN_A_GROUP = 16;

    private final ReentrantLock lock = new ReentrantLock(true);
    private final DataSource pool;

    /** The transaction that was handed on; read and changed only by who holds the lock. */
    private @Nullable Group open;

    WriteTurns(DataSource pool) {
        this.pool = pool;
    }

    /**
     * Waits for its turn. The turn must end with exactly one commit or rollback.
     *
     * @throws SQLException when there is no connection; there is no turn then
     */
    Turn begin() throws SQLException {
        boolean inside = lock.isHeldByCurrentThread();
        lock.lock();
        // A transaction within a transaction has a connection of its own and commits alone.
        Group group = inside ? null : open;
        open = inside ? open : null;
        try {
            return group == null
                    ? new Turn(new Group(connect()), null, inside)
                    : new Turn(group, group.connection.setSavepoint(), false);
        } catch (SQLException | RuntimeException e) {
            try {
                if (group != null) {
                    group.end();
                }
            } finally {
                lock.unlock();
            }
            throw e;
        }
    }

    /** Waits for a turn outside transactions, with nothing handed on; {@link #done} ends it. */
    void beginAlone() {
        lock.lock();
        Group group = open;
        if (group != null) {
            open = null;
            group.end();
        }
    }

    /** Ends what {@link #beginAlone} began. */
    void done() {
        lock.unlock();
    }

    boolean taken() {
        return lock.isLocked();
    }

    int waiting() {
        return lock.getQueueLength();
    }

    /** How many turns the calling thread has, one within the other. */
    int mine() {
        return lock.getHoldCount();
    }

    private Connection connect() throws SQLException {
        Connection connection = pool.getConnection();
        try {
            connection.setAutoCommit(false);
            return connection;
        } catch (SQLException | RuntimeException e) {
            connection.close();
            throw e;
        }
    }

    /** One writer's part of a group. */
    final class Turn {

        private final Group group;
        private final @Nullable Savepoint before;
        private final boolean alone;
        private boolean over;

        private Turn(Group group, @Nullable Savepoint before, boolean alone) {
            this.group = group;
            this.before = before;
            this.alone = alone;
        }

        /** Where to write; only until the turn ends. */
        Connection connection() {
            return group.connection;
        }

        /**
         * Ends the turn and returns when what it wrote is on the disk.
         *
         * @throws SQLException when it is not, or when nobody can tell
         */
        void commit() throws SQLException {
            group.written = true;
            handOn();
            group.await();
        }

        /**
         * Takes back what this turn wrote, and ends it. Nothing of others is lost unless the database fails. Does nothing
         * after a commit that failed: that has taken back everything.
         */
        void rollback() throws SQLException {
            if (over) {
                return;
            }
            try {
                if (before == null) {
                    group.connection.rollback();
                } else {
                    group.connection.rollback(before);
                }
            } catch (SQLException | RuntimeException e) {
                // What of this turn is still there cannot be told from the work of others, so all of it must go.
                group.failure = e;
                throw e;
            } finally {
                handOn();
            }
        }

        private void handOn() {
            over = true;
            group.turns++;
            try {
                // Who waits for the lock gets it, so a group that is handed on finds its end.
                if (!alone && group.failure == null && group.turns < MOST_IN_A_GROUP && lock.hasQueuedThreads()) {
                    open = group;
                } else {
                    group.end();
                }
            } finally {
                lock.unlock();
            }
        }
    }

    /** One transaction of the database for several turns, one after the other. */
    private static final class Group {

        private final Connection connection;
        private final CountDownLatch ended = new CountDownLatch(1);
        private int turns;
        private boolean written;

        /** Set before {@link #ended}; read by those who waited for it. */
        private @Nullable Exception failure;

        Group(Connection connection) {
            this.connection = connection;
        }

        /** Commits for everybody; whoever waits learns what came of it. */
        void end() {
            try (connection) {
                if (written && failure == null) {
                    connection.commit();
                } else {
                    connection.rollback();
                }
            } catch (SQLException | RuntimeException e) {
                if (failure == null) {
                    failure = e;
                }
            } finally {
                ended.countDown();
            }
        }

        void await() throws SQLException {
            boolean interrupted = false;
            while (true) {
                try {
                    ended.await();
                    break;
                } catch (InterruptedException _) {
                    // The commit goes on all the same, and what became of it has to be told.
                    interrupted = true;
                }
            }
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
            Exception failed = failure;
            if (failed instanceof SQLException e) {
                throw new SQLException(e.getMessage(), e.getSQLState(), e.getErrorCode(), e);
            }
            if (failed != null) {
                throw new IllegalStateException(failed);
            }
        }
    }
}
