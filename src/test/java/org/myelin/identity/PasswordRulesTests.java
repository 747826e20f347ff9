package org.myelin.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordRulesTests {

    private static final List<String> ADA = List.of("Ada Lovelace", "ada.lovelace@example.org");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "grey heron on a pier",
                "Fünfzehn Äpfel!",
                "пятнадцать яблок",
                "🦋🌊🍂🎈🦉🌵🧭🪁🫖🍋🧩🪴🛶🧵🪙",
                "x7!Kq9#mW2$pL5@",
                "   leading and trailing spaces count   "
            })
    void long_uncommon_passwords_of_any_characters_are_accepted(String password) {
        assertThat(PasswordRules.problem(password, ADA)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "fourteen chars",
                "aaaaaaaaaaaaaaaaaaaa",
                "abababababababababab",
                "passwordpassword",
                "Password123456789",
                "correct horse battery staple",
                "qwertyuiopasdfgh",
                "012345678901234567890",
                "ada.lovelace@example.org",
                "Ada Lovelace 2026!",
                "myelin sclerosis",
                "Myelin-Interferon-1"
            })
    void short_known_or_personal_passwords_are_refused_with_a_reason(String password) {
        assertThat(PasswordRules.problem(password, ADA)).isPresent();
    }

    @Test
    void the_limits_are_15_and_128_characters_not_units() {
        String distinct = "abcdefgijkmnopqrstuvwxyz";
        assertThat(PasswordRules.problem("kzwqmxbvtjgpfod", List.of())).isEmpty();
        assertThat(PasswordRules.problem("kzwqmxbvtjgpfo", List.of())).isPresent();
        assertThat(PasswordRules.problem(distinct.repeat(6).substring(0, 128), List.of()))
                .isEmpty();
        assertThat(PasswordRules.problem(distinct.repeat(6).substring(0, 129), List.of()))
                .isPresent();
        assertThat(PasswordRules.problem("🦋🌊🍂🎈🦉🌵🧭", List.of())).isPresent();
    }
}
