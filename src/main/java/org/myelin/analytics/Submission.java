package org.myelin.analytics;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.myelin.attempt.AttemptId;
import org.myelin.content.QuizId;
import org.myelin.identity.AccountId;

/**
 * A submitted attempt in a list.
 *
 * @param percent whole per cent
 * @param passed null without a pass mark or while marking can still decide it
 * @param waiting points that a person still has to mark
 */
public record Submission(
        AttemptId attempt,
        AccountId learner,
        String name,
        QuizId quiz,
        String title,
        int number,
        int percent,
        @Nullable Boolean passed,
        int waiting,
        Instant submittedAt) {}
