package org.myelin.attempt;

/**
 * What a learner is granted in every quiz, present and future.
 *
 * @param time factor on every time limit, or no limit
 * @param extraTries 0 to 100 further attempts per quiz
 */
public record Accommodation(TimeAllowance time, int extraTries) {

    /** Nothing granted. */
    public static final Accommodation NONE = new Accommodation(TimeAllowance.ORDINARY, 0);

    public Accommodation {
        if (extraTries < 0 || extraTries > 100) {
            throw new IllegalArgumentException("Extra tries are between 0 and 100");
        }
    }
}
