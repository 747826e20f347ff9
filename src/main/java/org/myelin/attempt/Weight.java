package org.myelin.attempt;

/** How an item goes into the score of an attempt. */
public enum Weight {
    /** Its points and its maximum count. */
    ORDINARY,
    /** Taken out of the score: neither points nor maximum count. */
    DROPPED,
    /** Its points count, its maximum does not; the sum never exceeds the maximum of the attempt. */
    BONUS
}
