package org.myelin.identity;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Argon2id of the machine's libsodium, which uses the wide registers of the processor: the same hashes as Bouncy Castle
 * in a third of the time. Optional: machines without it hash in Java.
 */
final class Sodium {

    private static final Logger LOG = LoggerFactory.getLogger(Sodium.class);

    private static final List<String> NAMES =
            List.of("libsodium.so.23", "libsodium.so.26", "libsodium.so", "libsodium.dylib", "libsodium.26.dylib");
    /** {@code crypto_pwhash_ALG_ARGON2ID13}: version 1.3, one lane. */
    private static final int ARGON2ID = 2;

    static final int SALT = 16;

    /** Argon2id of "password" and sixteen times "s", 256 KiB, 2 passes, 16 bytes; computed with Bouncy Castle. */
    private static final String KNOWN = "e0c0dde3c3a3021bafcdaa974ccaf8fe";

    private final MethodHandle pwhash;

    private Sodium(MethodHandle pwhash) {
        this.pwhash = pwhash;
    }

    /** The library of this machine; empty where there is none that gives the right hashes. */
    static Optional<Sodium> find() {
        return NAMES.stream().flatMap(name -> load(name).stream()).findFirst();
    }

    private static Optional<Sodium> load(String name) {
        try {
            SymbolLookup symbols = SymbolLookup.libraryLookup(name, Arena.global());
            Linker linker = Linker.nativeLinker();
            MethodHandle init = linker.downcallHandle(
                    symbols.findOrThrow("sodium_init"), FunctionDescriptor.of(ValueLayout.JAVA_INT));
            if ((int) init.invokeExact() < 0) {
                LOG.warn("{} refuses to start; passwords are hashed in Java", name);
                return Optional.empty();
            }
            var sodium = new Sodium(linker.downcallHandle(
                    symbols.findOrThrow("crypto_pwhash"),
                    FunctionDescriptor.of(
                            ValueLayout.JAVA_INT,
                            ValueLayout.ADDRESS,
                            ValueLayout.JAVA_LONG,
                            ValueLayout.ADDRESS,
                            ValueLayout.JAVA_LONG,
                            ValueLayout.ADDRESS,
                            ValueLayout.JAVA_LONG,
                            ValueLayout.JAVA_LONG,
                            ValueLayout.JAVA_INT)));
            byte[] hash =
                    sodium.argon2id("password".getBytes(), "s".repeat(SALT).getBytes(), 256, 2, 16);
            if (!HexFormat.of().formatHex(hash).equals(KNOWN)) {
                LOG.warn("{} gives other hashes than it should; passwords are hashed in Java", name);
                return Optional.empty();
            }
            return Optional.of(sodium);
        } catch (IllegalArgumentException | java.util.NoSuchElementException _) {
            return Optional.empty();
        } catch (Throwable e) {
            LOG.warn("{} cannot be used; passwords are hashed in Java", name, e);
            return Optional.empty();
        }
    }

    /**
     * The raw hash.
     *
     * @param salt of {@link #SALT} bytes
     * @param memory in KiB, at least 8
     * @param passes at least 1
     * @param length of the hash in bytes, at least 16
     * @throws OutOfMemoryError when the machine has not that much memory left
     */
    byte[] argon2id(byte[] password, byte[] salt, int memory, int passes, int length) {
        if (salt.length != SALT) {
            throw new IllegalArgumentException("A salt has " + SALT + " bytes, not " + salt.length);
        }
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment hash = arena.allocate(length);
            MemorySegment typed = arena.allocate(Math.max(1, password.length));
            MemorySegment.copy(password, 0, typed, ValueLayout.JAVA_BYTE, 0, password.length);
            int failed;
            try {
                failed = (int) pwhash.invokeExact(
                        hash,
                        (long) length,
                        typed,
                        (long) password.length,
                        arena.allocateFrom(ValueLayout.JAVA_BYTE, salt),
                        (long) passes,
                        memory * 1024L,
                        ARGON2ID);
            } finally {
                typed.fill((byte) 0);
            }
            if (failed != 0) {
                throw new OutOfMemoryError("No memory for hashing a password");
            }
            return hash.toArray(ValueLayout.JAVA_BYTE);
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }
}
