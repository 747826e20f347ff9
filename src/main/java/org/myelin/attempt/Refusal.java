package org.myelin.attempt;

/** Why an attempt does not do what was asked, for callers that act on it; the words come with the result. */
public enum Refusal {
    /** The learner has gone on, and this quiz does not go back. */
    LEFT,
    /** The review of this item was seen, so its answer stays. */
    CHECKED,
    /** The attempt stands still. */
    PAUSED,
    /** The answer is not complete yet. */
    INCOMPLETE,
    /** The rules of the attempt do not have this, or it has no such item. */
    NOT_OFFERED
}
