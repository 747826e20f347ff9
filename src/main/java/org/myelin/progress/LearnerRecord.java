package org.myelin.progress;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.myelin.attempt.AttemptSummary;
import org.myelin.content.LessonId;
import org.myelin.identity.AccountId;

/**
 * Progress of one learner for those who teach.
 *
 * @param checks by lesson; lessons without an answered check are left out
 * @param lastActivity the last time something was read, answered, started or submitted
 */
public record LearnerRecord(
        AccountId learner, CourseProgress course, Map<LessonId, CheckScore> checks, Optional<Instant> lastActivity) {

    public LearnerRecord {
        checks = Map.copyOf(checks);
    }

    /** All attempts at quizzes, the oldest first; pre-checks are left out, because they count for nothing. */
    public List<AttemptSummary> attempts() {
        return course.attempts();
    }
}
