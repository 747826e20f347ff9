package org.myelin.attempt;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a learner sees before the start of a quiz: the rules as they hold for this learner, and what a start would do.
 *
 * @param policy with the accommodation of the learner
 * @param admission whether the window lets the learner start now
 * @param used attempts started so far in this context
 * @param openAttempt the attempt that a start would go on with, null for none
 * @param deadline what the deadline would be for a start now
 */
public record StartOutlook(
        AttemptPolicy policy,
        Admission admission,
        int used,
        @Nullable AttemptId openAttempt,
        Deadline deadline) {

    /** How many further attempts may be started; empty without a limit. */
    public Optional<Integer> triesLeft() {
        return policy.tries() == 0 ? Optional.empty() : Optional.of(Math.max(0, policy.allowedTries() - used));
    }

    /** Whether a start now begins a new attempt or goes on with the open one. */
    public boolean canStart() {
        return openAttempt != null || (admission instanceof Admission.Open && used < policy.allowedTries());
    }
}
