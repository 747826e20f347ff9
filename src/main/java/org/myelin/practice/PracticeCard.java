package org.myelin.practice;

import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import org.myelin.content.Flashcard;

/**
 * A card that a learner may rate now.
 *
 * @param number of the rating that comes next, from 1; a message with another number is stale
 * @param waits after which time the card would come back, for every rating
 */
public record PracticeCard(Flashcard card, int number, Map<Rating, Duration> waits) {

    public PracticeCard {
        waits = Map.copyOf(new EnumMap<>(waits));
    }

    /** Whether the learner never rated it. */
    public boolean fresh() {
        return number == 1;
    }
}
