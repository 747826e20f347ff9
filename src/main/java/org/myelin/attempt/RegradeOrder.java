package org.myelin.attempt;

import java.util.List;
import java.util.Set;
import org.myelin.content.QuizId;
import org.myelin.identity.AccountId;

/**
 * The wish to regrade a quiz.
 *
 * @param scope what the regrade belongs to, for example a cohort; whoever may act on it may also undo the regrade
 * @param learners whose submitted attempts are regraded; the caller has checked that its user may do so
 * @param changes at most one per item, at least one in all
 * @param reason what learners read about it, 1 to 500 characters
 */
public record RegradeOrder(
        ContextId scope, QuizId quiz, Set<AccountId> learners, List<ItemChange> changes, String reason) {

    /** The longest reason, in characters. */
    public static final int LONGEST_REASON = 500;

    public RegradeOrder {
        learners = Set.copyOf(learners);
        changes = List.copyOf(changes);
        reason = reason.strip();
        if (reason.isEmpty() || reason.length() > LONGEST_REASON) {
            throw new IllegalArgumentException("A reason has 1 to " + LONGEST_REASON + " characters");
        }
        if (changes.isEmpty()
                || changes.stream().map(ItemChange::item).distinct().count() < changes.size()) {
            throw new IllegalArgumentException("A regrade changes at least one item, and each item once");
        }
    }
}
