package org.myelin.attempt.internal;

/** What happened to an attempt. The names are stored: never rename one. */
public enum StepKind {
    STARTED,
    ANSWERED,
    FLAGGED,
    OPENED,
    MOVED,
    CHECKED,
    PAUSED,
    RESUMED,
    RULES_CHANGED,
    EXTENDED,
    SUBMITTED,
    REOPENED,
    MARKED,
    REGRADED
}
