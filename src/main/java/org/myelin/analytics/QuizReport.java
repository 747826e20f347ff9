package org.myelin.analytics;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.myelin.attempt.AttemptId;
import org.myelin.content.QuizId;
import org.myelin.identity.AccountId;

/**
 * The results of a cohort in one quiz.
 *
 * @param submitted learners with at least one submitted attempt
 * @param passed learners who passed
 * @param averageBest mean of the best results in whole per cent; empty before the first submission
 */
public record QuizReport(
        QuizId quiz,
        String title,
        OptionalInt passPercent,
        int submitted,
        int passed,
        OptionalInt averageBest,
        List<Row> rows) {

    public QuizReport {
        rows = List.copyOf(rows);
    }

    /**
     * A learner, by name; one without an attempt has a row too.
     *
     * @param attempts submitted attempts
     * @param running whether an attempt is open
     * @param best best result in whole per cent
     * @param last result of the last submitted attempt in whole per cent
     * @param time how long the last submitted attempt took
     * @param lastAttempt the last submitted attempt, to look at
     */
    public record Row(
            AccountId learner,
            String name,
            int attempts,
            boolean running,
            OptionalInt best,
            OptionalInt last,
            boolean passed,
            Optional<Instant> lastSubmittedAt,
            Optional<Duration> time,
            Optional<AttemptId> lastAttempt) {}
}
