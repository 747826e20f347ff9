package org.myelin.attempt;

/** Whether an attempt takes answers. The names are stored: never rename one. */
public enum AttemptPhase {
    OPEN,
    SUBMITTED
}
