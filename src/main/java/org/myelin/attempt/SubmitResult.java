package org.myelin.attempt;

/** What became of the wish to submit. In both cases the attempt is submitted and its result can be read. */
public sealed interface SubmitResult {

    AttemptId attempt();

    /** This call submitted the attempt. */
    record Submitted(AttemptId attempt) implements SubmitResult {}

    /** It was submitted before: by another click, another tab or at the deadline. */
    record AlreadySubmitted(AttemptId attempt) implements SubmitResult {}
}
