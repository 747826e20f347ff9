package org.myelin.progress;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.myelin.attempt.AttemptSummary;
import org.myelin.content.LessonId;
import org.myelin.content.ModuleId;
import org.myelin.content.QuizId;

/**
 * The course map of one learner: modules and lessons in course order.
 *
 * @param capstone what comes after the modules, where the course has it
 * @param done lessons done, of those that count
 * @param total lessons that count: the active ones
 * @param minutesLeft expected reading time of what is left
 * @param continueAt the lesson to go on with; empty when every lesson is done or locked
 * @param completedAt when the course was completed: every lesson that counts, every module quiz and the capstone
 * @param attempts the learner's attempts at quizzes, the oldest first; those at pre-checks only for the learner
 */
public record CourseProgress(
        List<ModuleProgress> modules,
        Optional<CapstoneProgress> capstone,
        int done,
        int total,
        int minutesLeft,
        Optional<LessonId> continueAt,
        Optional<Instant> completedAt,
        List<AttemptSummary> attempts) {

    public CourseProgress {
        modules = List.copyOf(modules);
        attempts = List.copyOf(attempts);
    }

    /** The module, if the course offers it. */
    public Optional<ModuleProgress> module(ModuleId id) {
        return modules.stream().filter(module -> module.module().equals(id)).findFirst();
    }

    /** The quiz, if it belongs to a module or to the capstone. */
    public Optional<QuizProgress> quiz(QuizId id) {
        return Stream.concat(
                        modules.stream().flatMap(module -> module.quiz().stream()),
                        capstone.stream().flatMap(end -> end.quizzes().stream()))
                .filter(quiz -> quiz.quiz().equals(id))
                .findFirst();
    }

    /** The lesson, if the course offers it. */
    public Optional<LessonProgress> lesson(LessonId id) {
        return modules.stream()
                .flatMap(module -> module.lessons().stream())
                .filter(lesson -> lesson.lesson().equals(id))
                .findFirst();
    }
}
