package org.myelin.attempt;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.myelin.assessment.ItemId;
import org.myelin.assessment.Response;

/**
 * One message of a browser: this is now the response to this item.
 *
 * @param seq grows with every change of the response; 1 to 2^53 - 1, what JavaScript counts exactly
 * @param tab names the browser tab, so that two tabs with the same number are told apart; 1 to 64 letters, digits,
 *     hyphens or underscores
 * @param response null for blank
 */
public record Answer(
        ItemId item, long seq, String tab, @Nullable Response response) {

    private static final long HIGHEST_SEQ = (1L << 53) - 1;
    private static final Pattern TAB = Pattern.compile("[A-Za-z0-9_-]{1,64}");

    public Answer {
        if (seq < 1 || seq > HIGHEST_SEQ) {
            throw new IllegalArgumentException("A sequence number is between 1 and " + HIGHEST_SEQ);
        }
        if (!TAB.matcher(tab).matches()) {
            throw new IllegalArgumentException("A tab name has 1 to 64 letters, digits, hyphens or underscores");
        }
    }
}
