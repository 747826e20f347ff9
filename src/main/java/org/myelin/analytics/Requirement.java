package org.myelin.analytics;

import org.myelin.content.CourseId;
import org.myelin.content.ModuleId;
import org.myelin.content.QuizId;

/** Something that counts towards completion. */
public sealed interface Requirement {

    /** All active lessons of a module. */
    record LessonsOf(ModuleId module) implements Requirement {}

    /** A passed quiz of a module or of the capstone; where it has no pass mark, a submitted one. */
    record Passed(QuizId quiz) implements Requirement {}

    /** The whole course. */
    record WholeCourse(CourseId course) implements Requirement {}
}
