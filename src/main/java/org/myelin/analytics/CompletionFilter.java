package org.myelin.analytics;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.myelin.cohort.CohortId;

/**
 * Which rows of the completion report are wanted; null and the empty text mean all.
 *
 * @param text part of a name or e-mail address, in any case of letters
 * @param asOf how it stood at this moment; cohorts are those of today
 */
public record CompletionFilter(
        @Nullable CohortId cohort,
        @Nullable Requirement requirement,
        @Nullable CompletionStatus status,
        String text,
        @Nullable Instant asOf) {

    /** Everything, as it stands now. */
    public static final CompletionFilter ALL = new CompletionFilter(null, null, null, "", null);
}
