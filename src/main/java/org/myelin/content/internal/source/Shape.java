package org.myelin.content.internal.source;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.myelin.content.Rule;

/**
 * What a file or a member may hold. One description serves two ends: {@link ShapeCheck} reports what breaks it, and
 * {@link ShapeSchema} turns it into JSON Schema for editors, so the two cannot differ.
 */
public sealed interface Shape {

    /**
     * A text.
     *
     * @param pattern what the whole text must match, or null
     * @param hint says in words what the pattern wants
     * @param broken the rule that a text outside the pattern breaks
     * @param blank the rule that an empty text breaks
     */
    record Text(@Nullable Pattern pattern, String hint, int maxLength, Rule broken, Rule blank) implements Shape {}

    /** One word out of several. */
    record Choice(List<String> words) implements Shape {
        public Choice {
            words = List.copyOf(words);
        }
    }

    /** A number in a range, inclusive; {@code whole} refuses decimals. */
    record Number(BigDecimal min, BigDecimal max, boolean whole) implements Shape {}

    /** A number or a formula. */
    record Formula() implements Shape {}

    /** true or false. */
    record Flag() implements Shape {}

    /** A day as year-month-day. */
    record Date() implements Shape {}

    /** A list. */
    record ListOf(Shape element, int min, int max) implements Shape {}

    /** Free names, all with the same shape of value. */
    record MapOf(Pattern name, Shape value) implements Shape {}

    /** Named members; others are refused. */
    record Obj(String title, Map<String, Field> fields) implements Shape {
        public Obj {
            fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
        }

        /** The same with more members behind. */
        public Obj and(Obj more) {
            Map<String, Field> all = new LinkedHashMap<>(fields);
            all.putAll(more.fields());
            return new Obj(more.title().isEmpty() ? title : more.title(), all);
        }

        /** The same without some members. */
        public Obj without(String... names) {
            Map<String, Field> fewer = new LinkedHashMap<>(fields);
            List.of(names).forEach(fewer::remove);
            return new Obj(title, fewer);
        }
    }

    /** A mapping whose member {@code type} decides about the rest. */
    record ByType(String title, Map<String, Obj> types) implements Shape {
        public ByType {
            types = Collections.unmodifiableMap(new LinkedHashMap<>(types));
        }
    }

    /**
     * A member.
     *
     * @param missing the rule that its absence breaks, or null when it may be left out
     * @param about one sentence for editors
     */
    record Field(Shape shape, @Nullable Rule missing, String about) {}

    /** Any text that is not empty. */
    static Text text() {
        return text(Integer.MAX_VALUE);
    }

    /** A text that is not empty, with a limit in characters. */
    static Text text(int maxLength) {
        return new Text(null, "a text", maxLength, Rule.FIELD_VALUE, Rule.FIELD_VALUE);
    }

    /** A text that matches. */
    static Text matching(String pattern, String hint) {
        return new Text(Pattern.compile(pattern), hint, Integer.MAX_VALUE, Rule.FIELD_VALUE, Rule.FIELD_VALUE);
    }

    /** An id with a prefix. */
    static Text id(String prefix) {
        return new Text(
                Pattern.compile(prefix + "[a-z0-9]+(-[a-z0-9]+)*"),
                prefix.isEmpty()
                        ? "lower-case letters, digits and hyphens"
                        : prefix + " followed by lower-case letters, digits and hyphens",
                80,
                Rule.ID_FORMAT,
                Rule.ID_FORMAT);
    }

    /** A whole number in a range. */
    static Number whole(int min, int max) {
        return new Number(BigDecimal.valueOf(min), BigDecimal.valueOf(max), true);
    }

    /** A number in a range. */
    static Number decimal(String min, String max) {
        return new Number(new BigDecimal(min), new BigDecimal(max), false);
    }

    /** The constants of an enum, with hyphens and in lower case. */
    static <E extends Enum<E>> Choice words(Class<E> type) {
        List<String> words = new ArrayList<>();
        for (E constant : type.getEnumConstants()) {
            words.add(constant.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'));
        }
        return new Choice(words);
    }

    /** The constants of an enum as they are named. */
    static <E extends Enum<E>> Choice constants(Class<E> type) {
        return new Choice(Stream.of(type.getEnumConstants()).map(Enum::name).toList());
    }

    /** A list with any number of elements. */
    static ListOf list(Shape element) {
        return new ListOf(element, 0, Integer.MAX_VALUE);
    }

    /** A list with at least one element. */
    static ListOf some(Shape element) {
        return new ListOf(element, 1, Integer.MAX_VALUE);
    }

    /** Starts a description of named members. */
    static Members members(String title) {
        return new Members(title);
    }

    /** Gathers members in order. */
    final class Members {
        private final String title;
        private final Map<String, Field> fields = new LinkedHashMap<>();

        private Members(String title) {
            this.title = title;
        }

        /** A member that must be there. */
        public Members need(String name, Shape shape, String about) {
            return need(name, shape, Rule.FIELD_MISSING, about);
        }

        /** A member that must be there, with the rule that its absence breaks. */
        public Members need(String name, Shape shape, Rule missing, String about) {
            fields.put(name, new Field(shape, missing, about));
            return this;
        }

        /** A member that may be left out. */
        public Members may(String name, Shape shape, String about) {
            fields.put(name, new Field(shape, null, about));
            return this;
        }

        public Obj done() {
            return new Obj(title, fields);
        }
    }
}
