package org.myelin.content;

import java.util.List;

/**
 * What ends a course: cases and a final examination over everything.
 *
 * @param requires modules to complete before any of its quizzes opens
 * @param quizzes those that are offered, in order
 */
public record Capstone(String title, String summary, List<ModuleId> requires, List<QuizId> quizzes) {

    public Capstone {
        requires = List.copyOf(requires);
        quizzes = List.copyOf(quizzes);
    }
}
