package org.myelin.content;

import java.util.List;
import java.util.Optional;

/**
 * A course.
 *
 * @param statement shown to learners on every lesson: what the course is not for
 * @param modules those that are offered, in order
 * @param capstone what comes after the modules
 */
public record Course(
        CourseId id,
        String title,
        String summary,
        String statement,
        List<CourseModule> modules,
        Optional<Capstone> capstone) {

    public Course {
        modules = List.copyOf(modules);
    }
}
