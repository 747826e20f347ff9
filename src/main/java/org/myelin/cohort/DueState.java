package org.myelin.cohort;

/** Where a learner stands with an assignment. */
public enum DueState {
    NOT_OPEN_YET,
    OPEN,
    /** The due time has passed, but it can still be done. */
    OVERDUE,
    DONE,
    /** It closed before it was done. */
    CLOSED
}
