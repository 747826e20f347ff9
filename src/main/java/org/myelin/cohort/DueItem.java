package org.myelin.cohort;

import java.time.Instant;
import java.util.Optional;

/**
 * An assignment as its learner sees it.
 *
 * @param title of the quiz, module or course
 * @param doneAt when it was done, if it was
 */
public record DueItem(
        AssignmentId id,
        CohortId cohort,
        String cohortName,
        AssignmentTarget target,
        String title,
        Optional<Instant> opensAt,
        Optional<Instant> dueAt,
        Optional<Instant> closesAt,
        DueState state,
        Optional<Instant> doneAt) {}
