package org.myelin.cohort;

/** A cohort in a list, with the number of its members. */
public record CohortSummary(CohortId id, String name, int learners, int instructors) {}
