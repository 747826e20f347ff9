package org.myelin.analytics;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.myelin.identity.AccountId;
import org.myelin.identity.Role;

/**
 * Somebody in the list of people.
 *
 * @param cohorts names of the cohorts the person belongs to, as learner or instructor
 * @param lastActivity the last time the person learned something
 */
public record PersonRow(
        AccountId id,
        String name,
        String email,
        Set<Role> roles,
        boolean enabled,
        List<String> cohorts,
        Optional<Instant> lastActivity) {

    public PersonRow {
        roles = Set.copyOf(roles);
        cohorts = List.copyOf(cohorts);
    }
}
