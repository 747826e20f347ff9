package org.myelin.shared;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.UUID;

/**
 * Makes UUIDs of version 7 (RFC 9562): 48 bits of Unix milliseconds followed by random bits, so that rows made one
 * after the other lie near each other in an index.
 */
public final class Ids {

    private static final SecureRandom RANDOM = new SecureRandom();

    private Ids() {}

    /** A new identifier whose time part comes from the clock. */
    public static UUID next(Clock clock) {
        return of(clock.millis(), RANDOM.nextLong(), RANDOM.nextLong());
    }

    static UUID of(long millis, long randomA, long randomB) {
        long high = (millis << 16) | 0x7000L | (randomA & 0x0FFFL);
        long low = (randomB & 0x3FFF_FFFF_FFFF_FFFFL) | 0x8000_0000_0000_0000L;
        return new UUID(high, low);
    }
}
