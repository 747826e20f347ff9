package org.myelin.ui.learner;

import org.myelin.attempt.AttemptId;
import org.myelin.content.LessonId;
import org.myelin.content.QuizId;

/** Addresses of the learner's views; the routes are written down here and nowhere else. */
public final class LearnerLinks {

    static final String COURSE = "course";
    static final String LESSON = "lesson";
    static final String QUIZ = "quiz";
    static final String ATTEMPT = "attempt";
    static final String RESULT = "result";
    static final String PROGRESS = "progress";
    static final String PRACTICE = "practice";

    private LearnerLinks() {}

    public static String course() {
        return COURSE;
    }

    public static String practice() {
        return PRACTICE;
    }

    public static String lesson(LessonId lesson) {
        return LESSON + "/" + lesson.value();
    }

    public static String quiz(QuizId quiz) {
        return QUIZ + "/" + quiz.value();
    }

    public static String attempt(AttemptId attempt) {
        return ATTEMPT + "/" + attempt;
    }

    public static String result(AttemptId attempt) {
        return RESULT + "/" + attempt;
    }
}
