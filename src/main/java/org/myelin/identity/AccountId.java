package org.myelin.identity;

import java.util.UUID;

/** Identifies an account. */
public record AccountId(UUID value) {

    /** Reads the text form of the identifier. */
    public static AccountId of(String text) {
        return new AccountId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
