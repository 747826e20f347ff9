package org.myelin.assessment;

/** What a triad is worth; NCSBN's published text leaves it open, so it is a visible switch. */
public enum TriadRule {
    /** Nothing without the right cause; with it, one point for each right effect. The default. */
    ANCHOR_GATED,
    /** Nothing without the right cause; with it, two points for both effects and one point otherwise. */
    ALL_OR_ANCHOR
}
