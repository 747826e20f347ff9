package org.myelin.identity;

import java.text.Normalizer;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Hashes passwords with Argon2id (19 MiB, 2 passes, 1 lane: the OWASP minimum) on threads of its own, as many as
 * processors: a hash is native work that would hold a thread that carries requests, so a class that signs in together
 * waits in turn instead of stopping everybody's answers.
 */
@Component
class Passwords implements PasswordEncoder {

    private static final Logger LOG = LoggerFactory.getLogger(Passwords.class);

    private static final String ARGON2 = "argon2id-1";

    private static final Pattern WHOLE = Pattern.compile(
            "\\{" + ARGON2 + "}\\$argon2id\\$v=19\\$m=\\d+,t=\\d+,p=\\d+\\$[A-Za-z0-9+/]+\\$[A-Za-z0-9+/]+");

    private static final int SALT = 16;
    private static final int HASH = 32;
    private static final int LANES = 1;
    private static final int MEMORY_KIB = 19 * 1024;
    private static final int PASSES = 2;

    private static final Executor HASHING = Executors.newFixedThreadPool(
            Runtime.getRuntime().availableProcessors(),
            Thread.ofPlatform().daemon().name("password-", 0).factory());
    private final PasswordEncoder encoder;

    /** The hash of a random password: checking against it costs an unknown user the same time as a known one. */
    private final String nobody;

    @Autowired
    Passwords() {
        this(Sodium.find());
    }

    Passwords(Optional<Sodium> sodium) {
        PasswordEncoder standard = new Argon2PasswordEncoder(SALT, HASH, LANES, MEMORY_KIB, PASSES);
        encoder = new DelegatingPasswordEncoder(
                ARGON2,
                Map.of(
                        ARGON2,
                        sodium.<PasswordEncoder>map(found -> new SodiumArgon2(found, standard, MEMORY_KIB, PASSES))
                                .orElse(standard)));
        LOG.info("Passwords are hashed {}", sodium.isPresent() ? "by libsodium" : "in Java");
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
        // The encoder fails on what a damaged database might hold.
        if (encodedPassword == null || !WHOLE.matcher(encodedPassword).matches()) {
            return false;
        }
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

    private <T extends @Nullable Object> T inTurn(Supplier<T> work) {
        try {
            return CompletableFuture.supplyAsync(work, HASHING).join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            throw e;
        }
    }
}
