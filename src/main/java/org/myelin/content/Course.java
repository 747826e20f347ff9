package org.myelin.content;

import java.util.List;

/**
 * A course.
 *
 * @param statement shown to learners on every lesson: what the course is not for
 * @param modules those that are offered, in order
 */
public record Course(CourseId id, String title, String summary, String statement, List<CourseModule> modules) {

    public Course {
        modules = List.copyOf(modules);
    }
}
