package org.myelin.attempt;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.myelin.assessment.Response;

/** What became of the wish to see the review of one item before the attempt is submitted. */
public sealed interface CheckResult {

    /** The answer is locked and may be explained. */
    record Checked(Instant at, @Nullable Response response, AttemptResult.Reviewed reviewed) implements CheckResult {}

    /** The attempt is submitted. */
    record Closed() implements CheckResult {}

    /** Nothing was changed; the reason is fit to be shown. */
    record Refused(Refusal why, String reason) implements CheckResult {}
}
