package org.myelin.assessment;

/** What one element of a response was worth in words: chosen rightly, chosen wrongly, left out, or of no weight. */
public enum Verdict {
    RIGHT,
    WRONG,
    MISSED,
    NEUTRAL
}
