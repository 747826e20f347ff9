package org.myelin.platform.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.myelin.platform.Storage;
import org.myelin.platform.StorageLow;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Watches the disk of the database file. H2 closes the database when the disk is full, so writing stops before that: below
 * a fixed amount, or below three times the file, because it grows before it is compacted.
 */
class FreeSpace implements Storage {

    private static final Logger LOG = LoggerFactory.getLogger(FreeSpace.class);
    private static final Duration MEASURE_EVERY = Duration.ofSeconds(5);
    private static final int TIMES_THE_FILE = 3;

    private final Path database;
    private final long minimum;
    private final Clock clock;
    private volatile Reading last = new Reading(Instant.MIN, false);

    private record Reading(Instant at, boolean low) {}

    /** @param minimum free bytes below which nothing is written */
    FreeSpace(Path database, long minimum, Clock clock) {
        this.database = database;
        this.minimum = minimum;
        this.clock = clock;
    }

    @Override
    public boolean low() {
        var now = clock.instant();
        var reading = last;
        if (now.isBefore(reading.at())
                || reading.at() == Instant.MIN
                || !now.isBefore(reading.at().plus(MEASURE_EVERY))) {
            boolean low = measure();
            if (low && !reading.low()) {
                LOG.error(
                        "The disk of {} is nearly full: nothing is written until there is room", database.getParent());
            }
            reading = new Reading(now, low);
            last = reading;
        }
        return reading.low();
    }

    /** Refuses to go on when the disk is nearly full. */
    void requireRoom() {
        if (low()) {
            throw new StorageLow();
        }
    }

    private boolean measure() {
        try {
            Path folder = database.getParent();
            long size = Files.exists(database) ? Files.size(database) : 0;
            return Files.getFileStore(folder).getUsableSpace() < Math.max(minimum, TIMES_THE_FILE * size);
        } catch (IOException e) {
            LOG.error("The free space of {} cannot be measured", database, e);
            return true;
        }
    }
}
