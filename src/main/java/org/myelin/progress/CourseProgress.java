package org.myelin.progress;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.myelin.content.LessonId;
import org.myelin.content.ModuleId;

/**
 * The course map of one learner: modules and lessons in course order.
 *
 * @param done lessons done, of those that count
 * @param total lessons that count: the active ones
 * @param minutesLeft expected reading time of what is left
 * @param continueAt the lesson to go on with; empty when every lesson is done or locked
 * @param completedAt when the course was completed: every lesson that counts and every module quiz
 */
public record CourseProgress(
        List<ModuleProgress> modules,
        int done,
        int total,
        int minutesLeft,
        Optional<LessonId> continueAt,
        Optional<Instant> completedAt) {

    public CourseProgress {
        modules = List.copyOf(modules);
    }

    /** The module, if the course offers it. */
    public Optional<ModuleProgress> module(ModuleId id) {
        return modules.stream().filter(module -> module.module().equals(id)).findFirst();
    }

    /** The lesson, if the course offers it. */
    public Optional<LessonProgress> lesson(LessonId id) {
        return modules.stream()
                .flatMap(module -> module.lessons().stream())
                .filter(lesson -> lesson.lesson().equals(id))
                .findFirst();
    }
}
