package org.myelin.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;

@ParameterizedClass
@MethodSource("encoders")
class PasswordsTests {

    private final Passwords passwords;

    PasswordsTests(Optional<Sodium> sodium) {
        passwords = new Passwords(sodium);
    }

    /** In Java, and by the machine's library where there is one. */
    static Stream<Optional<Sodium>> encoders() {
        return Stream.concat(Stream.of(Optional.empty()), Sodium.find().map(Optional::of).stream());
    }

    @Test
    void a_hash_matches_its_password_only_and_differs_every_time() {
        String first = passwords.encode("grey heron on a pier");
        String second = passwords.encode("grey heron on a pier");

        assertThat(first).isNotEqualTo(second).startsWith("{argon2id-1}$argon2id$v=19$m=19456,t=2,p=1$");
        assertThat(passwords.matches("grey heron on a pier", first)).isTrue();
        assertThat(passwords.matches("grey heron on a pie", first)).isFalse();
        assertThat(passwords.matches("grey heron on a pier", passwords.nobody()))
                .isFalse();
        assertThat(passwords.upgradeEncoding(first)).isFalse();
    }

    @Test
    void long_passwords_count_to_their_last_character() {
        String hash = passwords.encode("x".repeat(127) + "a");

        assertThat(passwords.matches("x".repeat(127) + "b", hash)).isFalse();
    }

    @Test
    void the_same_characters_from_another_keyboard_match() {
        String composed = "F\u00fcnfzehn \u00c4pfel!";
        String decomposed = "Fu\u0308nfzehn A\u0308pfel!";

        assertThat(passwords.matches(decomposed, passwords.encode(composed))).isTrue();
    }

    @Test
    void hashes_with_weaker_settings_are_renewed() {
        String weaker =
                "{argon2id-1}" + new Argon2PasswordEncoder(16, 32, 1, 8 * 1024, 1).encode("grey heron on a pier");

        assertThat(passwords.matches("grey heron on a pier", weaker)).isTrue();
        assertThat(passwords.upgradeEncoding(weaker)).isTrue();
    }

    @Test
    void a_wave_of_sign_ins_is_hashed_in_turn_and_every_one_is_answered() throws Exception {
        String hash = passwords.encode("grey heron on a pier");
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var results = IntStream.range(0, 20)
                    .mapToObj(_ -> threads.submit(() -> passwords.matches("grey heron on a pier", hash)))
                    .toList();

            for (Future<Boolean> result : results) {
                assertThat(result.get()).isTrue();
            }
        }
    }

    @Test
    void hashes_are_those_of_the_standard_encoder() {
        var standard = new Argon2PasswordEncoder(16, 32, 1, 19 * 1024, 2);
        for (String password : List.of("grey heron on a pier", "\u00dcberraschung im Regen", "x".repeat(128))) {
            String hash = standard.encode(password);

            assertThat(passwords.matches(password, "{argon2id-1}" + hash)).isTrue();
            assertThat(passwords.matches(password + "x", "{argon2id-1}" + hash)).isFalse();
            assertThat(standard.matches(password, passwords.encode(password).substring("{argon2id-1}".length())))
                    .isTrue();
        }
    }

    @Test
    void what_is_no_whole_hash_matches_nothing() {
        String hash = passwords.encode("grey heron on a pier");
        int first = hash.lastIndexOf('$') + 1;
        String changed = hash.substring(0, first) + (hash.charAt(first) == 'A' ? 'B' : 'A') + hash.substring(first + 1);

        for (String broken : List.of(
                changed,
                hash.substring(0, hash.lastIndexOf('$')),
                hash.substring(0, hash.lastIndexOf('$') + 1),
                hash.substring(0, hash.length() - 4),
                hash.substring(0, hash.length() - 2),
                hash + "$",
                hash + "!",
                hash.replace("p=1$", "p=1$$"),
                "{argon2id-1}")) {
            assertThat(passwords.matches("grey heron on a pier", broken))
                    .as(broken)
                    .isFalse();
        }
    }
}
