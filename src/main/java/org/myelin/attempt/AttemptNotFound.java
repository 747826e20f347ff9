package org.myelin.attempt;

/** There is no such attempt, or not for this person: the two cannot be told apart. */
public class AttemptNotFound extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public AttemptNotFound() {
        super("There is no such attempt");
    }
}
