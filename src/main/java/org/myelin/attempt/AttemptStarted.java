package org.myelin.attempt;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.myelin.content.QuizId;
import org.myelin.identity.AccountId;

/** A learner started an attempt. Published inside the transaction. */
public record AttemptStarted(
        AttemptId attempt,
        AccountId learner,
        QuizId quiz,
        @Nullable ContextId context,
        Instant at) {}
