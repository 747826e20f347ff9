package org.myelin.content.internal.source;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.myelin.content.Place;

/** YAML or JSON data that remembers where it stood. */
public sealed interface Node {

    /** Where it starts. */
    Place place();

    /** What kind of scalar a text without quotes is. */
    enum Type {
        TEXT,
        INTEGER,
        DECIMAL,
        BOOLEAN,
        NULL
    }

    /**
     * A single value.
     *
     * @param source the file, or null when the value was not read from a file
     * @param start offset of the first character in the file
     * @param end offset behind the last character
     */
    record Scalar(
            Place place, String text, Type type, @Nullable SourceText source, int start, int end) implements Node {

        /** Where a piece of the value stands in the file; the start of the value when it cannot be found. */
        public Place locate(String piece) {
            if (source == null || piece.isEmpty()) {
                return place;
            }
            int found = source.text().indexOf(piece, start);
            return found < 0 || found >= end ? place : source.place(found);
        }
    }

    /** A list. */
    record Sequence(Place place, List<Node> elements) implements Node {
        public Sequence {
            elements = List.copyOf(elements);
        }
    }

    /** Named members in the order of the file. */
    record Mapping(Place place, Map<String, Member> members) implements Node {
        public Mapping {
            members = Collections.unmodifiableMap(new LinkedHashMap<>(members));
        }

        /** The value of a member. */
        public Optional<Node> get(String name) {
            return Optional.ofNullable(members.get(name)).map(Member::value);
        }
    }

    /** A value and the place of its name. */
    record Member(Place key, Node value) {}
}
