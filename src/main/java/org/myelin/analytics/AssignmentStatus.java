package org.myelin.analytics;

import org.myelin.cohort.Assignment;

/**
 * How far a cohort is with an assignment.
 *
 * @param started learners who started it but are not done
 * @param done learners who did it
 * @param late learners who are not done although the due time has passed
 * @param learners all learners of the cohort
 */
public record AssignmentStatus(Assignment assignment, String title, int started, int done, int late, int learners) {}
