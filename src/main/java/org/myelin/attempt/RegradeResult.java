package org.myelin.attempt;

/** What became of a regrade, or of undoing one. */
public sealed interface RegradeResult {

    /** It is stored, in one transaction; so many attempts have a new grading run. */
    record Applied(RegradeId regrade, int attempts) implements RegradeResult {}

    /** Something changed since the dry run, so nothing was applied. */
    record Moved(RegradePreview now) implements RegradeResult {}

    /** Nothing was changed; the reason is fit to be shown. */
    record Refused(String reason) implements RegradeResult {}
}
