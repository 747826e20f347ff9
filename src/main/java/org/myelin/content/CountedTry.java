package org.myelin.content;

/** Which of several attempts counts. */
public enum CountedTry {
    HIGHEST,
    LAST,
    FIRST
}
