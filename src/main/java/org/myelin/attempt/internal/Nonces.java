package org.myelin.attempt.internal;

import java.security.SecureRandom;
import java.util.HexFormat;
import org.springframework.stereotype.Component;

/** Random texts that keep digests of marks from being guessed. */
@Component
public class Nonces {

    private static final int BYTES = 16;

    private final SecureRandom random = new SecureRandom();

    /** 128 random bits in hexadecimal digits. */
    public String next() {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
