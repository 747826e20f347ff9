package org.myelin.identity;

import java.security.MessageDigest;
import java.util.Base64;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator.BlockPool;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator.FixedBlockPool;
import org.bouncycastle.crypto.params.Argon2Parameters;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * Spring Security's Argon2id, except that checking a password works in memory that is kept. One hash fills 19 MiB in blocks
 * of a kilobyte; fresh for every sign-in they are copied by collections while they are in use, grow old and bring a full
 * collection. Blocks are cleared when they are given back. Hashes are the same ones, bit by bit.
 */
final class ReusingArgon2 implements PasswordEncoder {

    private static final int SALT = 16;
    private static final int HASH = 32;
    private static final int LANES = 1;
    private static final int MEMORY = 19 * 1024;
    private static final int PASSES = 2;
    private static final String OURS = "$argon2id$v=19$m=" + MEMORY + ",t=" + PASSES + ",p=" + LANES + "$";

    private final PasswordEncoder encoder = new Argon2PasswordEncoder(SALT, HASH, LANES, MEMORY, PASSES);
    private final BlockPool blocks;

    /** Keeps the memory of so many hashes; more at the same time get memory of their own. */
    ReusingArgon2(int kept) {
        blocks = new FixedBlockPool(kept * MEMORY);
    }

    @Override
    public @Nullable String encode(@Nullable CharSequence rawPassword) {
        return encoder.encode(rawPassword);
    }

    /** Hashes with other settings than ours, and what is no hash, are left to Spring Security. */
    @Override
    public boolean matches(@Nullable CharSequence rawPassword, @Nullable String encodedPassword) {
        if (rawPassword == null || encodedPassword == null || !encodedPassword.startsWith(OURS)) {
            return encoder.matches(rawPassword, encodedPassword);
        }
        String[] parts = encodedPassword.substring(OURS.length()).split("\\$", -1);
        byte[] salt;
        byte[] expected;
        try {
            salt = Base64.getDecoder().decode(parts[0]);
            expected = Base64.getDecoder().decode(parts.length == 2 ? parts[1] : "");
        } catch (IllegalArgumentException _) {
            return false;
        }
        return expected.length == HASH && MessageDigest.isEqual(expected, hash(rawPassword, salt));
    }

    @Override
    public boolean upgradeEncoding(@Nullable String encodedPassword) {
        return encoder.upgradeEncoding(encodedPassword);
    }

    private byte[] hash(CharSequence password, byte[] salt) {
        Argon2BytesGenerator generator = new Argon2BytesGenerator();
        generator.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                .withSalt(salt)
                .withParallelism(LANES)
                .withMemoryAsKB(MEMORY)
                .withIterations(PASSES)
                .withBlockPool(blocks)
                .build());
        byte[] result = new byte[HASH];
        generator.generateBytes(password.toString().toCharArray(), result);
        return result;
    }
}
