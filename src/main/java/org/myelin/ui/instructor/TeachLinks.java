package org.myelin.ui.instructor;

import org.myelin.attempt.AttemptId;
import org.myelin.cohort.CohortId;
import org.myelin.identity.AccountId;

/** Addresses of the instructor's views; the routes are written down here and nowhere else. */
public final class TeachLinks {

    static final String DASHBOARD = "teach";
    static final String ASSIGN = "teach/assign";
    static final String REGRADE = "teach/regrade";
    static final String LEARNER = "teach/learner";
    static final String ATTEMPT = "teach/attempt";

    private TeachLinks() {}

    static String dashboard(CohortId cohort) {
        return DASHBOARD + "/" + cohort;
    }

    static String assign(CohortId cohort) {
        return ASSIGN + "/" + cohort;
    }

    static String regrade(CohortId cohort) {
        return REGRADE + "/" + cohort;
    }

    static String learner(AccountId learner) {
        return LEARNER + "/" + learner.value();
    }

    static String attempt(AttemptId attempt) {
        return ATTEMPT + "/" + attempt;
    }
}
