package org.myelin.analytics;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.myelin.attempt.Accommodation;
import org.myelin.attempt.AttemptSummary;
import org.myelin.cohort.DueItem;
import org.myelin.content.LessonId;
import org.myelin.identity.AccountId;
import org.myelin.progress.CheckScore;
import org.myelin.progress.CourseProgress;

/**
 * What an instructor sees of one learner.
 *
 * @param checks first answers to knowledge checks, by lesson
 * @param attempts all attempts, the newest first
 * @param due what is assigned, as the learner sees it
 */
public record LearnerDetail(
        AccountId learner,
        String name,
        String email,
        List<String> cohorts,
        Optional<Instant> lastActivity,
        CourseProgress course,
        Map<LessonId, CheckScore> checks,
        List<AttemptSummary> attempts,
        List<DueItem> due,
        List<Flag> flags,
        Accommodation accommodation) {

    public LearnerDetail {
        cohorts = List.copyOf(cohorts);
        checks = Map.copyOf(checks);
        attempts = List.copyOf(attempts);
        due = List.copyOf(due);
        flags = List.copyOf(flags);
    }
}
