package org.myelin.attempt;

/** How much of a result may be shown. */
public enum FeedbackLevel {
    /** Score, marks per element, key, rationales. */
    FULL,
    /** Score and own responses. */
    SCORE_ONLY,
    /** Own responses; not even the score. */
    NONE
}
