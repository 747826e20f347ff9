package org.myelin.attempt;

import java.util.Base64;

/**
 * The key with which the browser of a learner hides what it has not sent yet. One per attempt, for the owner of the
 * attempt only; it never appears in a log.
 *
 * @param value 256 bits in base64url without padding
 */
public record ShadowKey(String value) {

    public static final int BYTES = 32;

    public ShadowKey {
        if (Base64.getUrlDecoder().decode(value).length != BYTES) {
            throw new IllegalArgumentException("A shadow key has " + BYTES + " bytes");
        }
    }

    @Override
    public String toString() {
        return "ShadowKey[hidden]";
    }
}
