package org.myelin.content.internal.load;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * School grade of a text after Flesch and Kincaid (1975): {@code 0.39 × words per sentence + 11.8 × syllables per word −
 * 15.59}. Syllables are counted by groups of vowels, which is good enough for a warning.
 */
final class ReadingLevel {

    private static final Pattern SENTENCE = Pattern.compile("[.!?]+[”\"’)]*(?=\\s|$)|\\n+");
    private static final Pattern WORD = Pattern.compile("[\\p{L}][\\p{L}'’-]*");

    private ReadingLevel() {}

    static double grade(String text) {
        long sentences = Math.max(
                1,
                SENTENCE.splitAsStream(text)
                        .filter(part -> WORD.matcher(part).find())
                        .count());
        long words = 0;
        long syllables = 0;
        var word = WORD.matcher(text);
        while (word.find()) {
            words++;
            syllables += syllables(word.group());
        }
        return words == 0 ? 0 : 0.39 * words / sentences + 11.8 * syllables / words - 15.59;
    }

    static int syllables(String word) {
        boolean abbreviation = word.length() > 1 && word.equals(word.toUpperCase(Locale.ROOT));
        if (abbreviation) {
            return 1;
        }
        String lower = word.toLowerCase(Locale.ROOT);
        int count = 0;
        for (int i = 0; i < lower.length(); i++) {
            if (vowel(lower, i) && (i == 0 || !vowel(lower, i - 1))) {
                count++;
            }
        }
        boolean silentE = lower.endsWith("e") && !lower.endsWith("le") && count > 1;
        return Math.max(1, silentE ? count - 1 : count);
    }

    private static boolean vowel(String lower, int at) {
        return "aeiouy".indexOf(lower.charAt(at)) >= 0;
    }
}
