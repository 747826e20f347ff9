package org.myelin.identity;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a password must be: 15 to 128 characters of any kind, not on the list of known passwords, and not made of the
 * person's name, address or the name of the course. Length and list follow NIST SP 800-63B-4 for a password that is the
 * only factor; there are no rules on kinds of characters and no expiry.
 */
public final class PasswordRules {

    /** Fewest characters (Unicode code points). */
    public static final int MINIMUM = 15;

    /** Most characters; longer input is refused, never cut. */
    public static final int MAXIMUM = 128;

    private static final int FEWEST_DISTINCT = 6;
    private static final int OWN_PART = 8;
    private static final List<String> ALWAYS_CONTEXT = List.of("myelin", "multiple", "sclerosis", "interferon");
    private static final List<String> KNOWN = known();

    private PasswordRules() {}

    /**
     * Says what is wrong with a password, or nothing.
     *
     * @param context words an attacker would try first, such as name and e-mail address
     */
    public static Optional<String> problem(String password, Collection<String> context) {
        int length = password.codePointCount(0, password.length());
        if (length < MINIMUM) {
            return Optional.of("Use at least " + MINIMUM + " characters. A few words with spaces work well.");
        }
        if (length > MAXIMUM) {
            return Optional.of("Use at most " + MAXIMUM + " characters.");
        }
        String plain = Normalizer.normalize(password, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        if (plain.codePoints().distinct().count() < FEWEST_DISTINCT) {
            return Optional.of("Use more different characters. This one repeats a few.");
        }
        if (without(plain, KNOWN) < OWN_PART) {
            return Optional.of("This password is well known or easy to guess. Choose words of your own.");
        }
        if (without(plain, words(context)) < OWN_PART) {
            return Optional.of("Leave out your name, your e-mail address and the name of the course.");
        }
        return Optional.empty();
    }

    /** How many characters are left, not counting spaces and punctuation. */
    private static long without(String plain, Collection<String> words) {
        String rest = plain;
        for (String word : words) {
            rest = rest.replace(word, "");
        }
        return rest.replaceAll("[\\s\\p{Punct}]", "").codePoints().count();
    }

    private static List<String> words(Collection<String> context) {
        return longestFirst(Stream.concat(context.stream(), ALWAYS_CONTEXT.stream())
                .flatMap(text -> Stream.of(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+")))
                .filter(word -> word.length() > 3));
    }

    /** So that removing a short word does not leave half of a long one behind. */
    private static List<String> longestFirst(Stream<String> words) {
        return words.distinct()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .toList();
    }

    private static List<String> known() {
        var file = Objects.requireNonNull(PasswordRules.class.getResourceAsStream("known-passwords.txt"));
        try (var reader = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            return longestFirst(
                    reader.lines().map(String::strip).filter(line -> !line.isEmpty() && !line.startsWith("#")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
