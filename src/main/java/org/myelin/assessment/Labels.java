package org.myelin.assessment;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.myelin.assessment.internal.Markup;
import org.myelin.assessment.internal.PlainText;

/** Plain texts of elements by id, in the order of the author. */
final class Labels {

    private Labels() {}

    static <T> Map<String, String> of(List<T> elements, Function<T, String> id, Function<T, String> markdown) {
        Map<String, String> labels = new LinkedHashMap<>();
        elements.forEach(element -> labels.put(id.apply(element), PlainText.of(markdown.apply(element))));
        return labels;
    }

    static Map<String, String> ofOptions(List<Option> options) {
        return of(options, Option::id, Option::text);
    }

    static Map<String, String> ofTokens(List<Token> tokens) {
        return of(tokens, Token::id, Token::text);
    }

    static Map<String, String> ofColumns(List<Column> columns) {
        return of(columns, Column::id, Column::label);
    }

    static Map<String, String> ofRegions(List<Region> regions) {
        return of(regions, Region::id, Region::label);
    }

    /** The texts of all spans marked in a text. */
    static Map<String, String> ofSpans(String text) {
        Map<String, String> labels = new LinkedHashMap<>();
        Markup.spanTexts(text).forEach((id, markdown) -> labels.put(id, PlainText.of(markdown)));
        return labels;
    }

    /** The texts of all spans marked in a table, read row by row. */
    static Map<String, String> ofSpans(List<TableRow> rows) {
        Map<String, String> labels = new LinkedHashMap<>();
        rows.forEach(row -> row.cells().forEach(cell -> labels.putAll(ofSpans(cell))));
        return labels;
    }
}
