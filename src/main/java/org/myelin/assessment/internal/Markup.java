package org.myelin.assessment.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the marks {@code {{id}}} and {@code [[id|text]]} in the texts of items. */
public final class Markup {

    private static final Pattern SLOT = Pattern.compile("\\{\\{\\s*([A-Za-z0-9_-]+)\\s*}}");
    private static final Pattern SPAN = Pattern.compile("\\[\\[([A-Za-z0-9_-]+)\\|(.*?)]]", Pattern.DOTALL);

    private Markup() {}

    /** A run of text, a place, or text that can be highlighted. */
    public sealed interface Piece {
        /** Markdown between marks. */
        record Text(String markdown) implements Piece {}

        /** The mark {@code {{id}}}. */
        record Place(String id) implements Piece {}

        /** The mark {@code [[id|text]]}. */
        record Span(String id, String markdown) implements Piece {}
    }

    /** Splits at {@code {{id}}} marks. */
    public static List<Piece> places(String text) {
        return split(SLOT, text, mark -> new Piece.Place(mark.group(1)));
    }

    /** Splits at {@code [[id|text]]} marks. */
    public static List<Piece> spans(String text) {
        return split(SPAN, text, mark -> new Piece.Span(mark.group(1), mark.group(2)));
    }

    /** The ids of all {@code {{id}}} marks, with repetitions. */
    public static List<String> placeIds(String text) {
        return SLOT.matcher(text).results().map(mark -> mark.group(1)).toList();
    }

    /** The ids of all {@code [[id|text]]} marks, with repetitions. */
    public static List<String> spanIds(String text) {
        return SPAN.matcher(text).results().map(mark -> mark.group(1)).toList();
    }

    /** The texts of all {@code [[id|text]]} marks by id. */
    public static Map<String, String> spanTexts(String text) {
        Map<String, String> texts = new LinkedHashMap<>();
        SPAN.matcher(text).results().forEach(mark -> texts.put(mark.group(1), mark.group(2)));
        return texts;
    }

    /** The text with the known {@code {{name}}} marks replaced by their values. */
    public static String fill(String text, Map<String, String> values) {
        return SLOT.matcher(text)
                .replaceAll(mark -> Matcher.quoteReplacement(values.getOrDefault(mark.group(1), mark.group())));
    }

    private static List<Piece> split(Pattern pattern, String text, Function<MatchResult, Piece> piece) {
        List<Piece> pieces = new ArrayList<>();
        Matcher matcher = pattern.matcher(text);
        int end = 0;
        while (matcher.find()) {
            if (matcher.start() > end) {
                pieces.add(new Piece.Text(text.substring(end, matcher.start())));
            }
            pieces.add(piece.apply(matcher));
            end = matcher.end();
        }
        if (end < text.length()) {
            pieces.add(new Piece.Text(text.substring(end)));
        }
        return pieces;
    }
}
