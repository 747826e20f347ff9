package org.myelin.cohort;

import java.time.Instant;
import org.myelin.identity.AccountId;

/**
 * Something assigned to a cohort.
 *
 * @param version counts changes; a change from a stale version is refused
 */
public record Assignment(
        AssignmentId id, int version, CohortId cohort, AssignmentData data, AccountId createdBy, Instant createdAt) {}
