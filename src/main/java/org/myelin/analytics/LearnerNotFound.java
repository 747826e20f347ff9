package org.myelin.analytics;

import org.myelin.identity.AccountId;

/** There is no such learner, or the caller may not know of the learner; which of the two is not told. */
public class LearnerNotFound extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public LearnerNotFound(AccountId id) {
        super("No learner " + id);
    }
}
