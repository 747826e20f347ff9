package org.myelin.content;

/** When marks, keys and rationales may be shown. */
public enum FeedbackPolicy {
    AT_ONCE,
    AFTER_SUBMIT,
    AFTER_CLOSE,
    NEVER
}
