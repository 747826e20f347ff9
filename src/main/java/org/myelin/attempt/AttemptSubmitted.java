package org.myelin.attempt;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.myelin.content.QuizId;
import org.myelin.identity.AccountId;

/**
 * An attempt was submitted and graded. Published inside the transaction.
 *
 * @param score 0 to {@code max}
 * @param waiting points that a person still has to mark
 * @param at the moment that counts: the deadline where the application submitted
 */
public record AttemptSubmitted(
        AttemptId attempt,
        AccountId learner,
        QuizId quiz,
        @Nullable ContextId context,
        int score,
        int max,
        int waiting,
        Instant at) {}
