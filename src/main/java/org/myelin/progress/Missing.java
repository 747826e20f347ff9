package org.myelin.progress;

import org.myelin.assessment.ItemId;

/** One thing that still stands between a learner and a completed lesson. */
public sealed interface Missing {

    /** Where it is in the lesson. */
    String block();

    /** A sentence for the learner, plain text. */
    String text();

    /** A block that was never on the learner's screen. */
    record BlockNotSeen(String block, String text) implements Missing {}

    /** A claim of an article that was not judged. */
    record ClaimNotJudged(String block, String text) implements Missing {}

    /** A knowledge check without an answer. */
    record CheckNotAnswered(String block, ItemId item, String text) implements Missing {}
}
