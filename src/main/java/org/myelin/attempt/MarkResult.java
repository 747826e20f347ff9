package org.myelin.attempt;

/** What became of marking by hand. */
public sealed interface MarkResult {

    /** The marks are stored as a new grading run; {@code grade} is what the attempt has now. */
    record Marked(Grade grade) implements MarkResult {}

    /** The attempt is still open. */
    record NotSubmitted() implements MarkResult {}

    /** The attempt was reopened and submitted again, so its answers may be others than those that were read. */
    record SubmittedAgain() implements MarkResult {}

    /** These points do not fit the item; the reason is fit to be shown. */
    record Invalid(String reason) implements MarkResult {}
}
