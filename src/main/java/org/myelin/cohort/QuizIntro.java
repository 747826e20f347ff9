package org.myelin.cohort;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.myelin.attempt.Admission;
import org.myelin.attempt.AttemptId;
import org.myelin.attempt.AttemptSummary;
import org.myelin.attempt.Deadline;
import org.myelin.progress.LockReason;

/**
 * What a learner should know before starting a quiz.
 *
 * @param used attempts started so far under these rules
 * @param left attempts that may still be started; empty without a limit
 * @param open the attempt that is running, null when none is
 * @param admission whether the window lets the learner start now
 * @param deadline when an attempt that starts now would end
 * @param locks what comes first; empty when nothing does
 * @param attempts of this learner at this quiz so far, under whatever rules, the first one first
 */
public record QuizIntro(
        EffectivePolicy policy,
        int used,
        OptionalInt left,
        @Nullable AttemptId open,
        Admission admission,
        Deadline deadline,
        List<LockReason> locks,
        List<AttemptSummary> attempts) {

    public QuizIntro {
        locks = List.copyOf(locks);
        attempts = List.copyOf(attempts);
    }

    /** The running attempt, if there is one. */
    public Optional<AttemptId> running() {
        return Optional.ofNullable(open);
    }

    /** Whether starting, or going on, would work now. */
    public boolean canStart() {
        return open != null
                || (locks.isEmpty() && admission instanceof Admission.Open && (left.isEmpty() || left.getAsInt() > 0));
    }
}
