package org.myelin.practice;

import java.util.Locale;
import java.util.Optional;

/** How well a learner knew the back of a card. */
public enum Rating {
    /** Not known. */
    AGAIN,
    /** Known with effort or in part. */
    HARD,
    GOOD,
    /** Known at once. */
    EASY;

    /** The number of the scale that FSRS uses: 1 to 4. */
    public int number() {
        return ordinal() + 1;
    }

    /** The word in messages and in the database. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The rating of a word. */
    public static Optional<Rating> of(String word) {
        for (Rating rating : values()) {
            if (rating.word().equals(word)) {
                return Optional.of(rating);
            }
        }
        return Optional.empty();
    }
}
