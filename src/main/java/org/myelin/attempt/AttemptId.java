package org.myelin.attempt;

import java.util.Optional;
import java.util.UUID;

/** Identifies one attempt. */
public record AttemptId(UUID value) {

    /** Reads an id as it appears in an address; empty when it is not one. */
    public static Optional<AttemptId> parse(String text) {
        if (text.length() != 36) {
            return Optional.empty();
        }
        try {
            return Optional.of(new AttemptId(UUID.fromString(text)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
