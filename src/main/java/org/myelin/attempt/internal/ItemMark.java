package org.myelin.attempt.internal;

import org.jspecify.annotations.Nullable;
import org.myelin.assessment.ItemId;
import org.myelin.assessment.Outcome;
import org.myelin.attempt.Weight;

/**
 * What one item earned in one grading run.
 *
 * @param outcome scored, or waiting for a grader
 * @param manual a person gave these marks; a regrade leaves them alone
 * @param note what that person wrote to the learner
 * @param basis what it was graded against
 */
public record ItemMark(
        ItemId item,
        Outcome outcome,
        boolean manual,
        Weight weight,
        @Nullable String note,
        Basis basis) {

    public ItemMark {
        if (!(outcome instanceof Outcome.Scored) && !(outcome instanceof Outcome.NeedsGrader)) {
            throw new IllegalArgumentException("Only a settled outcome is a mark, not " + outcome);
        }
    }

    /** Points earned so far. */
    public int score() {
        return outcome instanceof Outcome.Scored scored ? scored.score() : 0;
    }

    /** Points possible. */
    public int max() {
        return switch (outcome) {
            case Outcome.Scored scored -> scored.max();
            case Outcome.NeedsGrader waiting -> waiting.max();
            case Outcome.Incomplete _, Outcome.Rejected _ -> 0;
        };
    }

    /** Whether a person still has to mark it. */
    public boolean waiting() {
        return outcome instanceof Outcome.NeedsGrader;
    }

    /** The same mark with another weight. */
    public ItemMark weighing(Weight other) {
        return new ItemMark(item, outcome, manual, other, note, basis);
    }

    /** The mark after grading again; the note of an earlier mark by hand is gone with it. */
    public ItemMark marked(Outcome graded, Basis against) {
        return new ItemMark(item, graded, false, weight, null, against);
    }
}
