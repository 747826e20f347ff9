package org.myelin.analytics;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Learners who have not started something.
 *
 * @param title of the course or of what is assigned
 * @param dueAt when it is due, if it is
 */
public record NotStarted(String title, Optional<Instant> dueAt, List<Person> people) {

    public NotStarted {
        people = List.copyOf(people);
    }
}
