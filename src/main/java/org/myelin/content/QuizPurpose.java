package org.myelin.content;

/** What a quiz is for. */
public enum QuizPurpose {
    MODULE_QUIZ,
    /** Tried before the lessons of a module; counts for nothing. */
    PRE_CHECK,
    PRACTICE,
    EXAMINATION
}
