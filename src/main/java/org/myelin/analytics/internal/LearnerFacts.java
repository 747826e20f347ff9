package org.myelin.analytics.internal;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.myelin.attempt.AttemptSummary;
import org.myelin.cohort.DueState;
import org.myelin.content.LessonId;
import org.myelin.progress.CourseProgress;

/**
 * What the flags of one learner follow from.
 *
 * @param joinedAt when the learner joined the cohort; the earliest of several
 * @param attempts all attempts, the oldest first
 * @param due state and title of everything that is assigned
 * @param lessonTitles titles of lessons
 */
record LearnerFacts(
        Instant joinedAt,
        Optional<Instant> lastActivity,
        CourseProgress course,
        List<AttemptSummary> attempts,
        List<Due> due,
        Map<LessonId, String> lessonTitles) {

    /**
     * Something assigned.
     *
     * @param quiz whether it is a quiz, which is submitted, or reading, which is finished
     */
    record Due(String title, boolean quiz, DueState state, Optional<Instant> dueAt, Optional<Instant> closesAt) {}
}
