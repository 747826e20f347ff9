package org.myelin.attempt.internal;

import org.jspecify.annotations.Nullable;
import org.myelin.assessment.Accepting;
import org.myelin.assessment.Draw;
import org.myelin.assessment.Grading;
import org.myelin.assessment.GradingContext;
import org.myelin.assessment.Item;
import org.myelin.assessment.Outcome;
import org.myelin.assessment.Response;
import org.myelin.attempt.Weight;

/** Marks one item as the application does it: the saved response, complete or not, against the pinned item. */
public final class Scoring {

    private Scoring() {}

    /** The mark for this response; null is blank. */
    public static ItemMark mark(Item item, PinnedItem pinned, @Nullable Response response) {
        return new ItemMark(
                pinned.item(),
                outcome(item, pinned.draw(), response, Basis.ASKED),
                false,
                Weight.ORDINARY,
                null,
                Basis.ASKED);
    }

    /** What this response earns against an item, with further answers accepted. */
    static Outcome outcome(Item item, Draw draw, @Nullable Response response, Basis basis) {
        GradingContext context = GradingContext.timedOut(draw);
        Outcome outcome = Accepting.grade(item, response, context, basis.accepted());
        if (outcome instanceof Outcome.Rejected || outcome instanceof Outcome.Incomplete) {
            // Such a response is refused when it arrives. One that was stored under looser rules counts as blank.
            return Grading.grade(item, null, context);
        }
        return outcome;
    }
}
