package org.myelin.attempt;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.myelin.assessment.Response;

/** What became of an answer. */
public sealed interface AnswerResult {

    /**
     * The answer is stored. The caller may say so once the transaction has committed.
     *
     * @param receipt the receipt of the step, part of the chain of the attempt
     * @param number the number of the step
     * @param remaining time left, zero in the grace period, null without a deadline
     */
    record Saved(
            Instant savedAt,
            String receipt,
            int number,
            long seq,
            @Nullable Duration remaining,
            @Nullable Instant deadlineAt)
            implements AnswerResult {}

    /** A later answer is stored already, from this tab or another one; nothing was changed. */
    record Newer(long seq, @Nullable Response response, Instant savedAt) implements AnswerResult {}

    /** The attempt takes no answers any more. */
    record Closed() implements AnswerResult {}

    /** The attempt goes on, but does not take this answer; the reason is fit to be shown. */
    record Refused(Refusal why, String reason) implements AnswerResult {}

    /** No honest player sends this; the reason is fit to be shown. */
    record Invalid(String reason) implements AnswerResult {}
}
