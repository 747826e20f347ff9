package org.myelin.content;

/** Life cycle of a piece of content. A draft is not released; retired content stays readable but is not offered. */
public enum Status {
    DRAFT,
    BETA,
    ACTIVE,
    RETIRED;

    /** Whether learners are offered it. */
    public boolean offered() {
        return this == BETA || this == ACTIVE;
    }
}
