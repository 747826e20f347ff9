package org.myelin.cohort;

import java.time.Instant;

/**
 * A group of learners with the instructors who teach it.
 *
 * @param version counts changes of the cohort itself; a change from a stale version is refused
 */
public record Cohort(CohortId id, int version, String name, Instant createdAt) {}
