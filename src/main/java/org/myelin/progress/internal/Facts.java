package org.myelin.progress.internal;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.myelin.assessment.ItemId;
import org.myelin.attempt.AttemptSummary;
import org.myelin.content.LessonId;
import org.myelin.content.QuizId;

/**
 * Everything stored that the course map of one learner follows from.
 *
 * @param answered items of checks answered at least once, by lesson
 * @param quizzes what all attempts add up to
 * @param attempts those that the reader of the map may know of, the oldest first
 * @param staff instructors and admins read every lesson without conditions
 */
record Facts(
        Map<LessonId, LessonRow> lessons,
        Map<LessonId, Set<ItemId>> answered,
        Map<QuizId, QuizFacts> quizzes,
        List<AttemptSummary> attempts,
        Optional<Instant> courseCompletedAt,
        boolean staff) {

    Optional<LessonRow> lesson(LessonId id) {
        return Optional.ofNullable(lessons.get(id));
    }

    Set<ItemId> answered(LessonId id) {
        return answered.getOrDefault(id, Set.of());
    }

    QuizFacts quiz(QuizId id) {
        return quizzes.getOrDefault(id, QuizFacts.NONE);
    }

    boolean done(LessonId id) {
        return lesson(id).map(LessonRow::completedAt).isPresent();
    }
}
