package org.myelin.assessment.internal;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads and writes numbers as people type and read them. */
public final class TypedNumber {

    /** Longer input is never a number a person typed. */
    public static final int LONGEST = 40;

    // No thousands separator at all: "1,234" would be 1.234 to one reader and 1234 to another.
    private static final Pattern NUMBER = Pattern.compile("[+-]?(?:[0-9]+(?:[.,][0-9]*)?|[.,][0-9]+)");

    private TypedNumber() {}

    /**
     * A decimal number with a comma or a point, or nothing if the text is something else. A leading or trailing
     * separator ({@code .5}, {@code 5.}) is unclear handwriting, but no wrong number.
     */
    public static Optional<BigDecimal> parse(String typed) {
        String text = typed.strip().replace('\u2212', '-');
        if (text.length() > LONGEST || !NUMBER.matcher(text).matches()) {
            return Optional.empty();
        }
        return Optional.of(new BigDecimal(text.replace(',', '.')));
    }

    /** With a leading zero and without trailing zeros, as safe dose writing demands. */
    public static String show(BigDecimal value) {
        return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
    }
}
