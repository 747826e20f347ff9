package org.myelin.progress;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What became of a reported reading position. */
public sealed interface PositionResult {

    record Saved(Instant savedAt, Optional<Instant> completedAt) implements PositionResult {}

    /** Nothing was saved, because the lesson is locked for this learner. */
    record Locked(List<LockReason> reasons) implements PositionResult {
        public Locked {
            reasons = List.copyOf(reasons);
        }
    }

    /** There is no such lesson. */
    record Unknown() implements PositionResult {}
}
