package org.myelin.progress.internal;

import java.time.Instant;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * What a learner's attempts at one quiz add up to.
 *
 * @param passedAt when a submitted attempt reached the pass mark first; where the quiz has none, the first submission
 */
record QuizFacts(
        int submitted,
        boolean open,
        OptionalInt bestPercent,
        @Nullable Instant passedAt) {

    static final QuizFacts NONE = new QuizFacts(0, false, OptionalInt.empty(), null);

    boolean passed() {
        return passedAt != null;
    }
}
