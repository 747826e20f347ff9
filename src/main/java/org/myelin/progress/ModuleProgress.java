package org.myelin.progress;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.myelin.content.ModuleId;

/**
 * Where one learner stands with a module.
 *
 * @param done lessons done, of those that count
 * @param total lessons that count: the active ones
 * @param percent 0 to 100: progress inside the lessons that count; 100 only when all are done
 * @param minutesLeft expected reading time of what is left
 * @param startedAt when the first lesson was started
 * @param lessonsDoneAt when the last lesson that counts was completed; empty while one is left
 * @param completedAt when the module was complete: all lessons that count, and the quiz passed where there is one
 * @param preCheck the questions to try before the lessons; they count for nothing
 * @param locks every unmet condition of the module itself
 */
public record ModuleProgress(
        ModuleId module,
        int done,
        int total,
        int percent,
        int minutesLeft,
        Optional<Instant> startedAt,
        Optional<Instant> lessonsDoneAt,
        Optional<Instant> completedAt,
        List<LessonProgress> lessons,
        Optional<QuizProgress> quiz,
        Optional<QuizProgress> preCheck,
        List<LockReason> locks) {

    public ModuleProgress {
        lessons = List.copyOf(lessons);
        locks = List.copyOf(locks);
    }

    /** Whether nothing is left to do. */
    public boolean complete() {
        return completedAt.isPresent();
    }
}
