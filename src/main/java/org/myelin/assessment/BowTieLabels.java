package org.myelin.assessment;

/** The headings of the three parts of a bow-tie, as plain text. */
public record BowTieLabels(String actions, String condition, String parameters) {

    /** The headings used when an item gives none. */
    public static final BowTieLabels USUAL =
            new BowTieLabels("Actions to take", "Potential condition", "Parameters to monitor");
}
