package org.myelin.content;

import java.util.List;
import java.util.Optional;

/**
 * A module of a course.
 *
 * @param number shown to people; ids carry records
 * @param lessons the lessons that are offered, in order (neither drafts nor retired ones)
 * @param quiz the module quiz where one is offered
 * @param preCheck the questions to try before its lessons, where they are offered; they count for nothing
 * @param cards its flashcards, in the order of their file
 */
public record CourseModule(
        ModuleId id,
        String slug,
        int number,
        String title,
        String summary,
        Status status,
        List<ModuleId> requires,
        List<Objective> objectives,
        List<LessonId> lessons,
        Optional<QuizId> quiz,
        Optional<QuizId> preCheck,
        List<CardId> cards) {

    public CourseModule {
        requires = List.copyOf(requires);
        objectives = List.copyOf(objectives);
        lessons = List.copyOf(lessons);
        cards = List.copyOf(cards);
    }
}
