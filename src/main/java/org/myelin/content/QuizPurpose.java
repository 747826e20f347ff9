package org.myelin.content;

/** What a quiz is for. */
public enum QuizPurpose {
    MODULE_QUIZ,
    PRACTICE,
    EXAMINATION
}
