package org.myelin.progress;

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
 * @param complete all lessons that count are done and the quiz, where there is one, is passed
 * @param locks every unmet condition of the module itself
 */
public record ModuleProgress(
        ModuleId module,
        int done,
        int total,
        int percent,
        int minutesLeft,
        boolean complete,
        List<LessonProgress> lessons,
        Optional<QuizProgress> quiz,
        List<LockReason> locks) {

    public ModuleProgress {
        lessons = List.copyOf(lessons);
        locks = List.copyOf(locks);
    }
}
