package org.myelin.attempt;

import java.time.Instant;

/** Whether the window of a quiz lets a learner start. Tries are counted elsewhere. */
public sealed interface Admission {

    record Open() implements Admission {}

    record NotYet(Instant opensAt) implements Admission {}

    /** Closed, or the last start has passed; {@code since} is that moment. */
    record Over(Instant since, boolean lastStartPassed) implements Admission {}

    /** Decides by the window of the policy; both bounds belong to the window. */
    static Admission at(Instant now, AttemptPolicy policy) {
        Instant opens = policy.opensAt();
        if (opens != null && now.isBefore(opens)) {
            return new NotYet(opens);
        }
        Instant closes = policy.closesAt();
        if (closes != null && !now.isBefore(closes)) {
            return new Over(closes, false);
        }
        Instant last = policy.lastStartAt();
        if (last != null && now.isAfter(last)) {
            return new Over(last, true);
        }
        return new Open();
    }
}
