package org.myelin.platform.internal;

import com.github.kagkarlsson.scheduler.Clock;
import java.time.Instant;
import java.util.function.LongSupplier;

/**
 * The time of the job scheduler: the system's when it was made, and from then on only what has passed. The scheduler waits
 * until a moment, so with the system's own clock no job would run for an hour after somebody set it back by an hour.
 */
final class SteadyClock implements Clock {

    private final Instant began;
    private final LongSupplier nanos;
    private final long origin;

    /** @param nanos a count of nanoseconds that no one can set, such as {@link System#nanoTime} */
    SteadyClock(java.time.Clock clock, LongSupplier nanos) {
        this.began = clock.instant();
        this.nanos = nanos;
        this.origin = nanos.getAsLong();
    }

    @Override
    public Instant now() {
        return began.plusNanos(nanos.getAsLong() - origin);
    }
}
