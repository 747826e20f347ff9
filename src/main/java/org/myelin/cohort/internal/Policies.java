package org.myelin.cohort.internal;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.myelin.attempt.Accommodation;
import org.myelin.attempt.AttemptPolicy;
import org.myelin.cohort.Assignment;
import org.myelin.cohort.AssignmentData;
import org.myelin.cohort.AssignmentTarget;
import org.myelin.cohort.EffectivePolicy;
import org.myelin.content.Quiz;
import org.myelin.content.QuizId;
import org.myelin.content.QuizPurpose;

/** Combines the policy of a quiz with its assignment and an accommodation. */
final class Policies {

    private Policies() {}

    /**
     * The assignment of a quiz that applies now, for a learner who may have several: one that is open, and of these the
     * one that closes last; otherwise the next one to open; otherwise the one that closed last. Never the worse one.
     */
    static Optional<AssignmentTables.Named> choose(List<AssignmentTables.Named> assigned, QuizId quiz, Instant now) {
        List<AssignmentTables.Named> ofQuiz = assigned.stream()
                .filter(named -> named.assignment().data().target().equals(new AssignmentTarget.OfQuiz(quiz)))
                .toList();
        Comparator<AssignmentTables.Named> byClose =
                Comparator.comparing(named -> orMax(data(named).closesAt()));
        Comparator<AssignmentTables.Named> byOpening =
                Comparator.comparing(named -> orMin(data(named).opensAt()));
        return ofQuiz.stream()
                .filter(named -> opened(named, now) && !closed(named, now))
                .max(byClose)
                .or(() -> ofQuiz.stream().filter(named -> !opened(named, now)).min(byOpening))
                .or(() -> ofQuiz.stream().max(byClose));
    }

    static EffectivePolicy effective(
            Quiz quiz, Optional<AssignmentTables.Named> assigned, Accommodation accommodation) {
        Optional<Assignment> assignment = assigned.map(AssignmentTables.Named::assignment);
        AttemptPolicy policy = assignment
                .map(found -> override(AttemptPolicy.of(quiz.policy()), found.data()))
                .orElseGet(() -> AttemptPolicy.of(quiz.policy()))
                .withPause(quiz.purpose() == QuizPurpose.PRACTICE)
                .with(accommodation);
        return new EffectivePolicy(
                quiz,
                policy,
                assignment,
                assigned.map(AssignmentTables.Named::cohortName).orElse(null),
                assignment.map(found -> found.data().dueAt()).orElse(null));
    }

    private static AttemptPolicy override(AttemptPolicy policy, AssignmentData data) {
        AttemptPolicy result = policy.withWindow(data.opensAt(), data.lastStartAt(), data.closesAt(), Duration.ZERO);
        if (data.tries() != null) {
            result = result.withTries(data.tries());
        }
        if (data.timeLimit() != null) {
            result = result.withTimeLimit(data.timeLimit());
        }
        if (data.feedback() != null) {
            result = result.withFeedback(data.feedback());
        }
        return result;
    }

    private static boolean opened(AssignmentTables.Named named, Instant now) {
        Instant opens = data(named).opensAt();
        return opens == null || !now.isBefore(opens);
    }

    private static boolean closed(AssignmentTables.Named named, Instant now) {
        Instant closes = data(named).closesAt();
        return closes != null && !now.isBefore(closes);
    }

    private static AssignmentData data(AssignmentTables.Named named) {
        return named.assignment().data();
    }

    private static Instant orMax(@Nullable Instant instant) {
        return instant == null ? Instant.MAX : instant;
    }

    private static Instant orMin(@Nullable Instant instant) {
        return instant == null ? Instant.MIN : instant;
    }
}
