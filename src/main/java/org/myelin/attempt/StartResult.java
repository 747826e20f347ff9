package org.myelin.attempt;

import java.time.Instant;

/** What became of the wish to start a quiz. */
public sealed interface StartResult {

    /** A new attempt runs. */
    record Started(AttemptId attempt) implements StartResult {}

    /** There was an open attempt; it goes on. */
    record Resumed(AttemptId attempt) implements StartResult {}

    /** Every allowed attempt was used. */
    record NoTriesLeft(int allowed) implements StartResult {}

    /** The quiz has not opened yet. */
    record NotOpenYet(Instant opensAt) implements StartResult {}

    /** The quiz closed, or its last start passed, at {@code since}. */
    record Closed(Instant since, boolean lastStartPassed) implements StartResult {}

    /** There is no such quiz to start. */
    record UnknownQuiz() implements StartResult {}
}
