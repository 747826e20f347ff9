package org.myelin.progress;

/** Where a learner stands with a lesson. */
public enum LessonState {
    /** Something else comes first; the reasons are named. */
    LOCKED,
    /** Not started. */
    OPEN,
    IN_PROGRESS,
    /** Completed once; later changes of the lesson do not take it away. */
    DONE
}
