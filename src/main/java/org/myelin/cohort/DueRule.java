package org.myelin.cohort;

import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.myelin.attempt.AttemptSummary;
import org.myelin.attempt.Grade;
import org.myelin.progress.CourseProgress;
import org.myelin.progress.ModuleProgress;

/** When an assignment is done, and where a learner stands with it. Pure. */
public final class DueRule {

    private DueRule() {}

    /**
     * When one learner did an assignment. A quiz is done with a submitted attempt under the assignment, or when it was
     * passed anywhere else; a module or the course is done when progress says so.
     */
    public static Optional<Instant> doneAt(AssignmentId id, AssignmentTarget target, CourseProgress course) {
        return switch (target) {
            case AssignmentTarget.OfQuiz(var quiz) ->
                course.attempts().stream()
                        .filter(attempt -> attempt.quiz().equals(quiz))
                        .filter(attempt -> EffectivePolicy.contextOf(id).equals(attempt.context()) || passed(attempt))
                        .flatMap(attempt -> Optional.ofNullable(attempt.submittedAt()).stream())
                        .min(Comparator.naturalOrder());
            case AssignmentTarget.OfModule(var module) -> course.module(module).flatMap(ModuleProgress::completedAt);
            case AssignmentTarget.OfCourse _ -> course.completedAt();
        };
    }

    /** Where a learner stands with an assignment now. */
    public static DueState state(AssignmentData data, Optional<Instant> doneAt, Instant now) {
        if (doneAt.isPresent()) {
            return DueState.DONE;
        }
        if (before(now, data.opensAt())) {
            return DueState.NOT_OPEN_YET;
        }
        if (data.closesAt() != null && !before(now, data.closesAt())) {
            return DueState.CLOSED;
        }
        return data.dueAt() != null && now.isAfter(data.dueAt()) ? DueState.OVERDUE : DueState.OPEN;
    }

    private static boolean before(Instant now, @Nullable Instant moment) {
        return moment != null && now.isBefore(moment);
    }

    private static boolean passed(AttemptSummary attempt) {
        Grade grade = attempt.grade();
        return grade != null
                && Boolean.TRUE.equals(grade.passed(attempt.policy().passPercent()));
    }
}
