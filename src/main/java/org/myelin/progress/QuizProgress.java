package org.myelin.progress;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.myelin.content.QuizId;

/**
 * Where one learner stands with a quiz of a module or of the capstone.
 *
 * @param submitted number of submitted attempts
 * @param open whether an attempt is running
 * @param bestPercent best submitted result, rounded down so that it never shows a pass mark that was missed
 * @param passed whether a submitted attempt reached the pass mark; where the quiz has none, whether one was submitted
 * @param passedAt when that happened first
 * @param locks what comes before the module or the capstone; empty when the quiz may be started
 */
public record QuizProgress(
        QuizId quiz,
        int submitted,
        boolean open,
        OptionalInt bestPercent,
        boolean passed,
        Optional<Instant> passedAt,
        List<LockReason> locks) {

    public QuizProgress {
        locks = List.copyOf(locks);
    }
}
