package org.myelin.attempt;

/**
 * What an attempt belongs to outside this module, for example an assignment. Opaque here: tries are counted per
 * learner, quiz and context.
 */
public record ContextId(String value) {

    private static final int LONGEST = 120;

    public ContextId {
        if (value.isBlank() || value.length() > LONGEST) {
            throw new IllegalArgumentException("A context id has 1 to " + LONGEST + " characters");
        }
    }
}
