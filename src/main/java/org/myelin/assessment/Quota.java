package org.myelin.assessment;

import java.util.Set;

/**
 * How many items of one group a drawn set holds.
 *
 * @param label names group and number for people, for example {@code at least 2 of the step take-action}
 * @param tags an item belongs to the group when it has any of these
 * @param atLeast not negative
 * @param atMost not below {@code atLeast}; {@link Integer#MAX_VALUE} for no bound
 */
public record Quota(String label, Set<String> tags, int atLeast, int atMost) {

    public Quota {
        if (atLeast < 0 || atMost < atLeast) {
            throw new IllegalArgumentException(label + ": from " + atLeast + " to " + atMost + " is no range");
        }
        tags = Set.copyOf(tags);
    }

    /** Whether an item with these tags counts. */
    boolean counts(Candidate candidate) {
        return candidate.tags().stream().anyMatch(tags::contains);
    }
}
