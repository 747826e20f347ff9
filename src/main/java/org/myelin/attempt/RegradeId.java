package org.myelin.attempt;

import java.util.Optional;
import java.util.UUID;

/** Names one regrade for ever. */
public record RegradeId(UUID value) {

    /** The id in this text; empty when it is none. */
    public static Optional<RegradeId> parse(String text) {
        try {
            return Optional.of(new RegradeId(UUID.fromString(text)));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
