package org.myelin.cohort;

import org.myelin.content.CourseId;
import org.myelin.content.ModuleId;
import org.myelin.content.QuizId;

/** What is assigned. */
public sealed interface AssignmentTarget {

    /** A quiz: done with a submitted attempt. */
    record OfQuiz(QuizId quiz) implements AssignmentTarget {}

    /** A module: done with all its lessons and, where it has one, its quiz. */
    record OfModule(ModuleId module) implements AssignmentTarget {}

    /** The whole course. */
    record OfCourse(CourseId course) implements AssignmentTarget {}
}
