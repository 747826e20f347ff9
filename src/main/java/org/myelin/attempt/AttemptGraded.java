package org.myelin.attempt;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.myelin.content.QuizId;
import org.myelin.identity.AccountId;

/**
 * The grade of a submitted attempt changed: by hand, by a regrade or by undoing one. Published inside the transaction.
 *
 * @param score 0 to {@code max}
 * @param waiting points that a person still has to mark
 */
public record AttemptGraded(
        AttemptId attempt,
        AccountId learner,
        QuizId quiz,
        @Nullable ContextId context,
        int score,
        int max,
        int waiting,
        Instant at) {}
