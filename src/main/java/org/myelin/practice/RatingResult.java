package org.myelin.practice;

import java.time.Instant;
import java.util.List;
import org.myelin.progress.LockReason;

/** What became of a rating. */
public sealed interface RatingResult {

    /**
     * Stored, or stored before by the same message.
     *
     * @param dueAt when the card comes back
     * @param next the card as it may be rated then
     */
    record Saved(Instant savedAt, Instant dueAt, PracticeCard next) implements RatingResult {}

    /** Not stored, because the card was rated elsewhere meanwhile; {@code now} is the card as it is. */
    record Stale(PracticeCard now) implements RatingResult {}

    /** Not stored, because the module is locked for this learner. */
    record Locked(List<LockReason> reasons) implements RatingResult {
        public Locked {
            reasons = List.copyOf(reasons);
        }
    }

    /** There is no such card. */
    record Unknown() implements RatingResult {}
}
