package org.myelin.progress;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What became of the answer to a knowledge check. */
public sealed interface CheckResult {

    /** Stored; {@code answer} carries the marks. */
    record Saved(CheckAnswer answer, Optional<Instant> completedAt) implements CheckResult {}

    /** Not stored, because it is incomplete or does not fit the item; the reason is a sentence for the learner. */
    record Invalid(String reason) implements CheckResult {}

    /** Nothing was saved, because the lesson is locked for this learner. */
    record Locked(List<LockReason> reasons) implements CheckResult {
        public Locked {
            reasons = List.copyOf(reasons);
        }
    }

    /** There is no such lesson, or it has no such check. */
    record Unknown() implements CheckResult {}
}
