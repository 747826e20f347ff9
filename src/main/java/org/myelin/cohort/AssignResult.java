package org.myelin.cohort;

import java.util.List;

/** What became of a request to assign something or to change an assignment. */
public sealed interface AssignResult {

    record Assigned(AssignmentId id, int version) implements AssignResult {}

    /** Nothing was changed; each problem is a sentence for the instructor. */
    record Refused(List<String> problems) implements AssignResult {
        public Refused {
            problems = List.copyOf(problems);
        }
    }
}
