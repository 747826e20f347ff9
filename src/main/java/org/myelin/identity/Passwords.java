package org.myelin.identity;

import java.text.Normalizer;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Hashes passwords with Argon2id (19 MiB, 2 passes, 1 lane: the OWASP minimum) and lets only as many hashes run at once as
 * there are processors, so that a class that signs in together waits in turn instead of starving everybody's answers.
 */
@Component
class Passwords implements PasswordEncoder {

    private static final String ARGON2 = "argon2id-1";

    /** Memory of so many hashes is kept, 38 MiB, whatever the number of processors. */
    private static final int KEPT = 2;

    private final Semaphore turns =
            new Semaphore(Math.max(1, Runtime.getRuntime().availableProcessors()), true);
    private final PasswordEncoder encoder =
            new DelegatingPasswordEncoder(ARGON2, Map.of(ARGON2, new ReusingArgon2(KEPT)));

    /** The hash of a random password: checking against it costs an unknown user the same time as a known one. */
    private final String nobody;

    Passwords() {
        nobody = Objects.requireNonNull(encoder.encode(UUID.randomUUID().toString()));
    }

    String nobody() {
        return nobody;
    }

    @Override
    public @Nullable String encode(@Nullable CharSequence rawPassword) {
        return inTurn(() -> encoder.encode(normal(rawPassword)));
    }

    @Override
    public boolean matches(@Nullable CharSequence rawPassword, @Nullable String encodedPassword) {
        return inTurn(() -> encoder.matches(normal(rawPassword), encodedPassword));
    }

    @Override
    public boolean upgradeEncoding(@Nullable String encodedPassword) {
        return encoder.upgradeEncoding(encodedPassword);
    }

    /** The same characters typed on different keyboards can arrive in different Unicode forms. */
    private static @Nullable String normal(@Nullable CharSequence raw) {
        return raw == null ? null : Normalizer.normalize(raw, Normalizer.Form.NFKC);
    }

    private <T> T inTurn(Supplier<T> work) {
        turns.acquireUninterruptibly();
        try {
            return work.get();
        } finally {
            turns.release();
        }
    }
}
