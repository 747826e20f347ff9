package org.myelin.platform.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;
import org.jspecify.annotations.Nullable;
import org.myelin.platform.AuditHead;
import org.myelin.platform.StartRefused;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Holds the data folder from before the connection pool is made until after it is closed. After an unclean stop it keeps a
 * copy of the file and reads the whole store once, because H2's quick open can settle on an older state than the newest
 * one in the file.
 */
final class DatabaseFile implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(DatabaseFile.class);
    private static final int COPIES_KEPT = 3;
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'.'SSS").withZone(ZoneOffset.UTC);

    private final Path database;
    private final StateFile state;
    private final Clock clock;
    private final FileChannel lockChannel;
    private final Optional<StateFile.State> before;
    private final boolean unclean;

    /** What a clean stop will write; nothing as long as the start has not succeeded. */
    private volatile @Nullable AuditHead head;

    /**
     * Takes the folder.
     *
     * @throws StartRefused if another process holds it
     * @throws DatabaseDamaged if the file is missing or cannot be read
     */
    DatabaseFile(DataFolder folder, Clock clock) {
        this.clock = clock;
        database = DurableUrl.databaseFile(folder.database());
        state = new StateFile(folder.state());
        lockChannel = lock(folder);
        try {
            before = state.read();
            boolean exists = Files.exists(database);
            if (before.isPresent() && !exists) {
                throw new DatabaseDamaged("The database file " + database + " is missing, but it was there before.");
            }
            unclean = exists && !before.map(StateFile.State::clean).orElse(false);
            if (unclean) {
                LOG.warn("The last stop was not clean: keeping a copy of the database and reading it completely");
                keepCopy(folder.path().resolve("copies"));
                readCompletely(folder);
            }
            before.ifPresent(last -> state.write(new StateFile.State(false, last.head())));
        } catch (RuntimeException e) {
            release();
            throw e;
        }
    }

    /** Whether the last stop was not clean, so that the invariants must be checked. */
    boolean unclean() {
        return unclean;
    }

    /** The link of the audit chain that the database must contain, if one is known. */
    Optional<AuditHead> expected() {
        return before.map(StateFile.State::head).filter(known -> known.number() > 0);
    }

    /** The start succeeded with this audit chain. */
    void started(AuditHead now) {
        head = now;
        state.write(new StateFile.State(false, now));
    }

    /** The application is about to stop; nothing is written to the chain after this. */
    void stopping(AuditHead last) {
        if (head != null) {
            head = last;
        }
    }

    /** Called after the pool is closed: the stop counts as clean only if H2 has let go of the file. */
    @Override
    public void close() {
        AuditHead last = head;
        if (last != null && closedByH2()) {
            state.write(new StateFile.State(true, last));
        }
        release();
    }

    private boolean closedByH2() {
        try (var channel = FileChannel.open(database, StandardOpenOption.WRITE);
                FileLock lock = channel.tryLock()) {
            return lock != null;
        } catch (IOException | OverlappingFileLockException e) {
            LOG.error("The database was not closed in time; the next start will check it completely", e);
            return false;
        }
    }

    private static FileChannel lock(DataFolder folder) {
        folder.create();
        try {
            var channel = FileChannel.open(folder.lock(), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (taken(channel)) {
                return channel;
            }
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        throw new StartRefused(
                "Another Myelin is running on the data folder " + folder.path() + ".",
                "Stop it first, or set myelin.data to another folder.");
    }

    private static boolean taken(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException _) {
            // Held by this process: the same answer as when another holds it.
            return false;
        }
    }

    private void release() {
        try {
            lockChannel.close();
        } catch (IOException e) {
            LOG.warn("The lock of the data folder could not be given back", e);
        }
    }

    private void keepCopy(Path folder) {
        try {
            Files.createDirectories(folder);
            Path copy = folder.resolve("myelin-" + STAMP.format(clock.instant()) + ".mv.db");
            Files.copy(database, copy);
            LOG.info("Kept {}", copy);
            try (Stream<Path> all = Files.list(folder)) {
                all.filter(file -> file.getFileName().toString().endsWith(".mv.db"))
                        .sorted(Comparator.reverseOrder())
                        .skip(COPIES_KEPT)
                        .forEach(DatabaseFile::delete);
            }
        } catch (IOException e) {
            throw new StartRefused(
                    "The last stop was not clean, and no copy of the database could be kept: " + e.getMessage(),
                    "Make room in the data folder, then start again.");
        }
    }

    private static void delete(Path file) {
        try {
            Files.delete(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Leaves behind a file of which the next quick open takes the newest state. */
    private void readCompletely(DataFolder folder) {
        String name = DurableUrl.storeName(folder.database());
        try {
            if (!NewestVersion.opensQuickly(database, name)) {
                LOG.warn("The newest state is not the one that opens quickly: looking for it in the whole file");
                new MVStore.Builder().fileName(name).recoveryMode().open().close();
            }
        } catch (IOException | MVStoreException e) {
            throw new DatabaseDamaged("The database file cannot be read: " + e.getMessage(), e);
        }
    }
}
