package org.myelin.content;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Names one exact state of a piece of content: the first 16 bytes of the SHA-256 of its normalised text, as 32
 * hexadecimal digits. Equal content has equal revisions on every machine.
 */
public record Revision(String value) {

    public Revision {
        if (!value.matches("[0-9a-f]{32}")) {
            throw new IllegalArgumentException("A revision is 32 hexadecimal digits: " + value);
        }
    }

    /** The revision of a text. */
    public static Revision of(String normalised) {
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest(normalised.getBytes(StandardCharsets.UTF_8));
            return new Revision(HexFormat.of().formatHex(hash, 0, 16));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
