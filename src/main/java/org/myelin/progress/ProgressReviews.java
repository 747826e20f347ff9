package org.myelin.progress;

import java.util.Collection;
import java.util.Map;
import org.myelin.identity.AccountId;

/**
 * Progress of many learners at once, for callers that have proved that their user may see it. The number of queries
 * does not depend on the number of learners (up to 500).
 */
public interface ProgressReviews {

    /** The record of each of these learners; one without any progress has a record too. */
    Map<AccountId, LearnerRecord> of(Collection<AccountId> learners);
}
