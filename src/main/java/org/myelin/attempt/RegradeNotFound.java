package org.myelin.attempt;

/** There is no such regrade, or the caller may not touch it; which of the two is not said. */
public final class RegradeNotFound extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public RegradeNotFound() {
        super("No such regrade");
    }
}
