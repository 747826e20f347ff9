package org.myelin.cohort;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.myelin.content.FeedbackPolicy;

/**
 * What an instructor may set about an assignment. Null leaves a moment open, or leaves a rule to the quiz.
 *
 * @param opensAt no start before
 * @param dueAt when it should be done; later is late, not refused
 * @param lastStartAt no start after, though attempts that run go on; only for a quiz
 * @param closesAt no start and no answer after; only for a quiz
 * @param tries 0 means no limit; only for a quiz
 * @param timeLimit before accommodations; only for a quiz
 * @param feedback only for a quiz
 */
public record AssignmentData(
        AssignmentTarget target,
        @Nullable Instant opensAt,
        @Nullable Instant dueAt,
        @Nullable Instant lastStartAt,
        @Nullable Instant closesAt,
        @Nullable Integer tries,
        @Nullable Duration timeLimit,
        @Nullable FeedbackPolicy feedback) {

    /** An assignment with moments only; everything else is as the quiz says. */
    public static AssignmentData of(AssignmentTarget target, @Nullable Instant opensAt, @Nullable Instant dueAt) {
        return new AssignmentData(target, opensAt, dueAt, null, null, null, null, null);
    }

    /** The same assignment with a closing time. */
    public AssignmentData closing(@Nullable Instant at) {
        return new AssignmentData(target, opensAt, dueAt, lastStartAt, at, tries, timeLimit, feedback);
    }

    /** The same assignment with a last moment to start. */
    public AssignmentData lastStart(@Nullable Instant at) {
        return new AssignmentData(target, opensAt, dueAt, at, closesAt, tries, timeLimit, feedback);
    }

    /** The same assignment with rules of its own for the quiz; null leaves a rule to the quiz. */
    public AssignmentData overriding(
            @Nullable Integer otherTries, @Nullable Duration otherLimit, @Nullable FeedbackPolicy otherFeedback) {
        return new AssignmentData(target, opensAt, dueAt, lastStartAt, closesAt, otherTries, otherLimit, otherFeedback);
    }
}
