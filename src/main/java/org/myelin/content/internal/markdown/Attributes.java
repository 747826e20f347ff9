package org.myelin.content.internal.markdown;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.myelin.content.Place;
import org.myelin.content.Rule;
import org.myelin.content.internal.source.Problems;
import org.myelin.content.internal.source.SourceText;

/**
 * What stands in braces behind a typed block, a heading or on a marker line: {@code {#id teaching key="value"}}.
 *
 * @param place where the braces open
 */
public record Attributes(Place place, Optional<Value> id, Map<String, Value> values, boolean teaching) {

    private static final Pattern TOKEN = Pattern.compile(
            "\\s*(?:#(?<id>[^\\s\"}]*)|(?<key>[A-Za-z][A-Za-z0-9-]*)\\s*=\\s*\"(?<value>(?:[^\"\\\\]|\\\\.)*)\"|(?<word>teaching)(?=[\\s}]))");

    public Attributes {
        values = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    /** A value and where it stands. */
    public record Value(String text, Place place) {}

    /** No attributes at all. */
    public static Attributes none(Place place) {
        return new Attributes(place, Optional.empty(), Map.of(), false);
    }

    /** The text of an attribute; empty when it is missing. */
    public String text(String key) {
        Value value = values.get(key);
        return value == null ? "" : value.text();
    }

    /** The place of an attribute; of the braces when it is missing. */
    public Place place(String key) {
        Value value = values.get(key);
        return value == null ? place : value.place();
    }

    /**
     * Reads attributes.
     *
     * @param offset where the text starts in the file
     */
    public static Attributes read(SourceText source, String text, int offset, Problems problems) {
        Place place = source.place(offset);
        if (text.isBlank()) {
            return none(place);
        }
        String trimmed = text.stripTrailing();
        if (!trimmed.startsWith("{") || !trimmed.endsWith("}")) {
            problems.add(Rule.BLOCK_ATTRIBUTE, place, "Attributes stand in braces: {#id key=\"value\"}.");
            return none(place);
        }
        Optional<Value> id = Optional.empty();
        Map<String, Value> values = new LinkedHashMap<>();
        boolean teaching = false;
        int position = 1;
        int end = trimmed.length() - 1;
        Matcher token = TOKEN.matcher(trimmed);
        while (position < end && !trimmed.substring(position, end).isBlank()) {
            token.region(position, trimmed.length());
            if (!token.lookingAt()) {
                int at = position + leadingSpace(trimmed.substring(position));
                problems.add(
                        Rule.BLOCK_ATTRIBUTE,
                        source.place(offset + at),
                        "Cannot read \"" + trimmed.substring(at, end)
                                + "\". Write key=\"value\", with straight quotes.");
                break;
            }
            if (token.group("id") != null) {
                id = Optional.of(new Value(token.group("id"), source.place(offset + token.start("id"))));
            } else if (token.group("word") != null) {
                teaching = true;
            } else {
                String key = token.group("key");
                Value value = new Value(
                        token.group("value").replaceAll("\\\\(.)", "$1"), source.place(offset + token.start("key")));
                if (values.putIfAbsent(key, value) != null) {
                    problems.add(Rule.BLOCK_ATTRIBUTE, value.place(), "\"" + key + "\" stands here twice. Keep one.");
                }
            }
            position = token.end();
        }
        Value teachingValue = values.remove("teaching");
        return new Attributes(
                place,
                id,
                values,
                teaching || (teachingValue != null && teachingValue.text().equals("true")));
    }

    private static int leadingSpace(String text) {
        return text.length() - text.stripLeading().length();
    }
}
