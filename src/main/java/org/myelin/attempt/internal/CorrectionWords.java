package org.myelin.attempt.internal;

import java.util.stream.Collectors;
import org.myelin.assessment.Accepting;
import org.myelin.assessment.Item;
import org.myelin.attempt.ItemChange;

/** Says to a learner what a regrade did to a question. */
final class CorrectionWords {

    private CorrectionWords() {}

    /** One or two sentences and the reason that was given. */
    static String of(ItemChange change, Item item, String reason) {
        String what = switch (change) {
            case ItemChange.NewRevision _ -> "The question was corrected, and the answer was graded again.";
            case ItemChange.Drop _ -> "This question no longer counts.";
            case ItemChange.FullCredit _ -> "Everybody gets all points for this question.";
            case ItemChange.Bonus _ -> "This question became a bonus: its points count, its maximum does not.";
            case ItemChange.AlsoAccept(var _, var accepted) ->
                "Accepted as well: "
                        + accepted.stream()
                                .map(name -> "\u201c" + Accepting.label(item, name) + "\u201d")
                                .collect(Collectors.joining(", "))
                        + ".";
        };
        return what + " " + sentence(reason);
    }

    /** The same when it was taken back. */
    static String undone(String reason) {
        return "An earlier correction of this question was taken back. " + sentence(reason);
    }

    private static String sentence(String reason) {
        return reason.matches("(?s).*[.!?\u2026]") ? reason : reason + ".";
    }
}
