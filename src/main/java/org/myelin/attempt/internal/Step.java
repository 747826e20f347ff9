package org.myelin.attempt.internal;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.myelin.assessment.ItemId;
import org.myelin.attempt.AttemptId;
import org.myelin.identity.AccountId;

/**
 * One entry of the append-only history of an attempt, exactly as stored.
 *
 * @param number 1 for the first
 * @param seq sequence number the browser gave to an answer, otherwise null
 * @param tab the browser tab an answer came from, otherwise null
 * @param author null for the application itself
 * @param previous receipt of the step before
 */
public record Step(
        int number,
        StepKind kind,
        @Nullable ItemId item,
        @Nullable Long seq,
        @Nullable String tab,
        String payload,
        Instant at,
        @Nullable AccountId author,
        String previous,
        String receipt) {

    /** The step with the receipt that follows from its other fields. */
    public Step sealed(AttemptId attempt) {
        return new Step(number, kind, item, seq, tab, payload, at, author, previous, ReceiptHash.of(attempt, this));
    }
}
