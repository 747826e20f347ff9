package org.myelin.assessment;

import java.util.LinkedHashMap;
import java.util.Map;
import org.myelin.assessment.internal.Markup;
import org.myelin.assessment.internal.TypedNumber;

/** Texts of numeric items with their drawn values in them. */
final class Filled {

    private Filled() {}

    /** A text a learner sees before answering: {@code {{name}}} becomes the drawn value. */
    static String question(String text, Draw draw) {
        return Markup.fill(text, values(draw));
    }

    /** A text a learner sees afterwards: {@code {{answer}}} becomes the right value as well. */
    static String explanation(String text, Item.Numeric item, Draw draw) {
        Map<String, String> values = values(draw);
        values.put("answer", TypedNumber.show(NumericKey.of(item, draw)));
        return Markup.fill(text, values);
    }

    private static Map<String, String> values(Draw draw) {
        Map<String, String> values = new LinkedHashMap<>();
        draw.values().forEach((name, value) -> values.put(name, TypedNumber.show(value)));
        return values;
    }
}
