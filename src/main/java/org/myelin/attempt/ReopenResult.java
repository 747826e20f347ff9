package org.myelin.attempt;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What became of the wish to let a learner go on with a submitted attempt. */
public sealed interface ReopenResult {

    /** It takes answers again, until {@code deadlineAt} if that is not null. */
    record Reopened(@Nullable Instant deadlineAt) implements ReopenResult {}

    /** Nothing was changed; the reason is fit to be shown. */
    record Refused(String reason) implements ReopenResult {}
}
