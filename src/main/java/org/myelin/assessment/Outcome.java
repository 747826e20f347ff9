package org.myelin.assessment;

import java.util.List;

/** What grading a response led to. */
public sealed interface Outcome {

    /**
     * A score with its explanation.
     *
     * @param score 0 to {@code max}; the sum of the points of all lines
     * @param policyVersion version of the policy at the time of grading
     */
    record Scored(int score, int max, Policy policy, int policyVersion, List<Line> lines) implements Outcome {
        public Scored {
            lines = List.copyOf(lines);
            int sum = lines.stream().mapToInt(Line::points).sum();
            if (score < 0 || score > max || score != sum) {
                throw new IllegalArgumentException(
                        "A score of " + score + " of " + max + " does not fit lines that add up to " + sum);
            }
        }
    }

    /** A person has to mark this response, for at most {@code max} points. */
    record NeedsGrader(int max) implements Outcome {}

    /** The response may not be submitted yet; the reason tells the learner what is missing. */
    record Incomplete(String reason) implements Outcome {}

    /** No honest player sends such a response: it was not scored. The reason is for the audit trail. */
    record Rejected(String reason) implements Outcome {}
}
