package org.myelin.attempt;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.myelin.content.CountedTry;
import org.myelin.content.QuizId;
import org.myelin.identity.AccountId;

/**
 * One attempt in a list.
 *
 * @param tryNo 1 for the first attempt at this quiz in this context
 * @param grade null while the attempt is open
 */
public record AttemptSummary(
        AttemptId id,
        AccountId learner,
        QuizId quiz,
        String title,
        @Nullable ContextId context,
        int tryNo,
        AttemptPhase phase,
        Instant startedAt,
        @Nullable Instant deadlineAt,
        @Nullable Instant submittedAt,
        AttemptPolicy policy,
        @Nullable Grade grade) {

    /** Which of several attempts counts by this rule; empty while none is submitted. */
    public static Optional<AttemptSummary> counting(CountedTry rule, List<AttemptSummary> attempts) {
        Comparator<AttemptSummary> byTry = Comparator.comparingInt(AttemptSummary::tryNo);
        var submitted = attempts.stream().filter(attempt -> attempt.grade() != null);
        return switch (rule) {
            case FIRST -> submitted.min(byTry);
            case LAST -> submitted.max(byTry);
            // Of equal results the earlier one counts.
            case HIGHEST ->
                submitted.max(Comparator.comparingDouble(AttemptSummary::share).thenComparing(byTry.reversed()));
        };
    }

    private double share() {
        return grade == null || grade.max() == 0 ? 1 : (double) grade.score() / grade.max();
    }
}
