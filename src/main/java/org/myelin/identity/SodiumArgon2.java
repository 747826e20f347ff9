package org.myelin.identity;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * Passwords hashed by libsodium. Text and hashes are those of Spring Security's encoder with the same settings, which
 * also takes what has other settings. What is checked must be a whole hash.
 */
final class SodiumArgon2 implements PasswordEncoder {

    private static final int HASH = 32;

    private final Sodium sodium;
    private final PasswordEncoder standard;
    private final SecureRandom random = new SecureRandom();
    private final int memory;
    private final int passes;
    private final String settings;

    /**
     * Hashes of 32 bytes.
     *
     * @param standard with the same settings
     * @param memory in KiB
     */
    SodiumArgon2(Sodium sodium, PasswordEncoder standard, int memory, int passes) {
        this.sodium = sodium;
        this.standard = standard;
        this.memory = memory;
        this.passes = passes;
        this.settings = "$argon2id$v=19$m=" + memory + ",t=" + passes + ",p=1$";
    }

    @Override
    public @Nullable String encode(@Nullable CharSequence rawPassword) {
        if (rawPassword == null) {
            return null;
        }
        byte[] salt = new byte[Sodium.SALT];
        random.nextBytes(salt);
        Base64.Encoder text = Base64.getEncoder().withoutPadding();
        return settings + text.encodeToString(salt) + "$" + text.encodeToString(hash(rawPassword, salt));
    }

    @Override
    public boolean matches(@Nullable CharSequence rawPassword, @Nullable String encodedPassword) {
        if (rawPassword == null || encodedPassword == null || !encodedPassword.startsWith(settings)) {
            return standard.matches(rawPassword, encodedPassword);
        }
        String[] parts = encodedPassword.substring(settings.length()).split("\\$", -1);
        byte[] salt;
        byte[] expected;
        try {
            salt = Base64.getDecoder().decode(parts[0]);
            expected = Base64.getDecoder().decode(parts[1]);
        } catch (IllegalArgumentException _) {
            return false;
        }
        return salt.length == Sodium.SALT
                && expected.length == HASH
                && MessageDigest.isEqual(expected, hash(rawPassword, salt));
    }

    @Override
    public boolean upgradeEncoding(@Nullable String encodedPassword) {
        return standard.upgradeEncoding(encodedPassword);
    }

    private byte[] hash(CharSequence password, byte[] salt) {
        byte[] typed = password.toString().getBytes(StandardCharsets.UTF_8);
        try {
            return sodium.argon2id(typed, salt, memory, passes, HASH);
        } finally {
            Arrays.fill(typed, (byte) 0);
        }
    }
}
