package org.myelin.cohort;

import java.util.Optional;
import java.util.UUID;

/** Identifies one cohort. */
public record CohortId(UUID value) {

    /** Reads an id as it appears in an address; empty when it is not one. */
    public static Optional<CohortId> parse(String text) {
        // UUID.fromString also takes shorter forms, which would give one cohort several addresses.
        if (text.length() != 36) {
            return Optional.empty();
        }
        try {
            return Optional.of(new CohortId(UUID.fromString(text)));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
