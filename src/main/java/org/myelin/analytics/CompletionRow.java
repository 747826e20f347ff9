package org.myelin.analytics;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.myelin.attempt.AttemptId;
import org.myelin.identity.AccountId;

/**
 * One person and one requirement.
 *
 * @param title of the requirement
 * @param date when it was met
 * @param evidence the attempt that met it, for a quiz
 */
public record CompletionRow(
        AccountId person,
        String name,
        String email,
        List<String> cohorts,
        Requirement requirement,
        String title,
        CompletionStatus status,
        Optional<Instant> date,
        Optional<AttemptId> evidence) {

    public CompletionRow {
        cohorts = List.copyOf(cohorts);
    }
}
