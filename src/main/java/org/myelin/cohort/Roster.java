package org.myelin.cohort;

import java.util.List;

/** A cohort with its learners, for those who teach it. */
public record Roster(Cohort cohort, List<Member> learners) {

    public Roster {
        learners = List.copyOf(learners);
    }
}
