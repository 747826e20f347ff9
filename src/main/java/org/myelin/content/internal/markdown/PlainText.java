package org.myelin.content.internal.markdown;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.myelin.content.Rule;
import org.myelin.content.internal.source.Node.Scalar;
import org.myelin.content.internal.source.Problems;

/** Members that are shown as they stand. */
public final class PlainText {

    private static final Pattern MARKUP = Pattern.compile("\\*\\*|__|\\[\\[|\\[@|]\\(|`|</?[a-zA-Z]");

    private PlainText() {}

    /** Reports markup in a plain text, because learners would see its marks. */
    public static void check(Scalar scalar, String name, Problems problems) {
        Matcher mark = MARKUP.matcher(scalar.text());
        if (mark.find()) {
            problems.add(
                    Rule.INLINE_SYNTAX,
                    scalar.locate(mark.group()),
                    "\"" + name + "\" is plain text here: \"" + mark.group() + "\" would be shown as it stands.");
        }
    }
}
