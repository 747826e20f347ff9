package org.myelin.attempt.internal;

/** Why a grading run was made. The names are stored: never rename one. */
public enum RunKind {
    SUBMIT,
    MANUAL,
    REGRADE,
    UNDO
}
