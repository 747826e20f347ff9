package org.myelin.assessment;

import java.text.Normalizer;
import java.util.Locale;

/** Compares typed words with accepted forms. */
final class AcceptedForms {

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
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKC)
                .replaceAll("[\\u2018\\u2019]", "'")
                .replaceAll("[\\u201c\\u201d]", "\"")
                .replaceAll("[\\u2010-\\u2015\\u2212]", "-")
                .replaceAll("\\s+", " ")
                .strip();
        return caseSensitive ? plain : plain.toLowerCase(Locale.ROOT);
    }
}
