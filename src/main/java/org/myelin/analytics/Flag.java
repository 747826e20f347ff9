package org.myelin.analytics;

/**
 * One reason why a learner needs attention.
 *
 * @param reason what happened, with figures
 * @param clearedBy what makes this flag go away
 */
public record Flag(Kind kind, String reason, String clearedBy) {

    /** Kinds of reasons, the most urgent first. */
    public enum Kind {
        NO_TRIES_LEFT,
        FAILED_TWICE,
        OVERDUE,
        NOT_STARTED,
        NO_ACTIVITY,
        ATTEMPT_LEFT_OPEN,
        STALLED
    }
}
