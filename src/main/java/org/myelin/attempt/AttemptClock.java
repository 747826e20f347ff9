package org.myelin.attempt;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How the time of an attempt stands. Cheap to read often: one row, nothing written.
 *
 * @param remaining time left, zero when the deadline has passed, null without a deadline
 * @param paused whether time stands still
 * @param waiting what was left when it was paused and waits until it goes on; null while it runs and without a limit
 */
public record AttemptClock(
        AttemptPhase phase,
        Instant serverTime,
        @Nullable Instant deadlineAt,
        @Nullable Duration remaining,
        boolean paused,
        @Nullable Duration waiting) {}
