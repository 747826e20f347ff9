package org.myelin.bench;

/** Ends the run: something the application answered is not what it has to answer, or a part could not be started. */
final class BenchFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    BenchFailure(String message) {
        super(message);
    }

    BenchFailure(String message, Throwable cause) {
        super(message, cause);
    }
}
