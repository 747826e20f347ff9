package org.myelin.attempt;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * Marks a person gives to one response.
 *
 * @param points points by rubric line; for an item without a rubric the single key {@link #TOTAL}
 * @param note what the learner reads about it, may be empty, at most 4,000 characters
 */
public record Marking(Map<String, Integer> points, String note) {

    /** The key for an item without a rubric. */
    public static final String TOTAL = "total";

    /** Characters of a note. */
    public static final int LONGEST_NOTE = 4_000;

    public Marking {
        if (note.length() > LONGEST_NOTE) {
            throw new IllegalArgumentException("A note has at most " + LONGEST_NOTE + " characters");
        }
        points = Collections.unmodifiableMap(new TreeMap<>(points));
    }
}
