package org.myelin.assessment;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Compares typed words with accepted forms. */
final class AcceptedForms {

    private static final Pattern SINGLE_QUOTES = Pattern.compile("[\\u2018\\u2019]");
    private static final Pattern DOUBLE_QUOTES = Pattern.compile("[\\u201c\\u201d]");
    private static final Pattern DASHES = Pattern.compile("[\\u2010-\\u2015\\u2212]");
    private static final Pattern WHITE_SPACE = Pattern.compile("\\s+");

    private AcceptedForms() {}

    static boolean match(Item.ShortText item, String typed) {
        String given = normal(typed, item.caseSensitive());
        return item.accept().stream()
                .anyMatch(form -> normal(form, item.caseSensitive()).equals(given));
    }

    /**
     * White space collapsed, compatibility characters unified, typographic quotes and dashes made plain (keyboards of
     * phones insert them unasked), and small letters unless case matters.
     */
    static String normal(String text, boolean caseSensitive) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKC);
        plain = SINGLE_QUOTES.matcher(plain).replaceAll("'");
        plain = DOUBLE_QUOTES.matcher(plain).replaceAll("\"");
        plain = DASHES.matcher(plain).replaceAll("-");
        plain = WHITE_SPACE.matcher(plain).replaceAll(" ").strip();
        return caseSensitive ? plain : plain.toLowerCase(Locale.ROOT);
    }
}
