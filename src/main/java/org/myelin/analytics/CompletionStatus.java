package org.myelin.analytics;

/** Where a person stands with a requirement. */
public enum CompletionStatus {
    NOT_STARTED,
    IN_PROGRESS,
    DONE
}
