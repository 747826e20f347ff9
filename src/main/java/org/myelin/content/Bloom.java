package org.myelin.content;

/** Level of an objective in Bloom's revised taxonomy (Anderson and Krathwohl, 2001). */
public enum Bloom {
    REMEMBER,
    UNDERSTAND,
    APPLY,
    ANALYSE,
    EVALUATE,
    CREATE
}
