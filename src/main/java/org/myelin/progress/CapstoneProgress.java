package org.myelin.progress;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Where one learner stands with the capstone.
 *
 * @param quizzes in the order of the course
 * @param completedAt when every quiz was passed
 * @param locks one for each module that has to be completed first
 */
public record CapstoneProgress(List<QuizProgress> quizzes, Optional<Instant> completedAt, List<LockReason> locks) {

    public CapstoneProgress {
        quizzes = List.copyOf(quizzes);
        locks = List.copyOf(locks);
    }

    /** How many quizzes are passed. */
    public int done() {
        return (int) quizzes.stream().filter(QuizProgress::passed).count();
    }
}
