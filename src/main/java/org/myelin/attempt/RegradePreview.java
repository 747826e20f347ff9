package org.myelin.attempt;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.myelin.assessment.ItemId;
import org.myelin.identity.AccountId;

/**
 * What a regrade would do, attempt by attempt; nothing was changed.
 *
 * @param rows every submitted attempt that holds one of the items, the oldest first
 * @param running attempts that are still open: they are graded with what they started with when they are handed in
 * @param fingerprint names exactly this outcome; applying asks for it, so that nothing else is applied than was seen
 */
public record RegradePreview(List<Row> rows, int running, String fingerprint) {

    public RegradePreview {
        rows = List.copyOf(rows);
    }

    /** Attempts that get a new grading run: their grade or their explanation changes. */
    public List<Row> changed() {
        return rows.stream().filter(Row::changes).toList();
    }

    /**
     * One attempt.
     *
     * @param items the items of the attempt that the regrade is about
     */
    public record Row(
            AttemptId attempt,
            AccountId learner,
            int tryNo,
            Instant submittedAt,
            Grade before,
            Grade after,
            @Nullable Integer passPercent,
            List<ItemRow> items) {

        public Row {
            items = List.copyOf(items);
        }

        /** Whether this attempt gets a new grading run. */
        public boolean changes() {
            return items.stream().anyMatch(item -> item.effect() == Effect.CHANGED);
        }

        /** Whether the grade itself changes, not only its explanation. */
        public boolean gradeChanges() {
            return !before.equals(after);
        }
    }

    /** What happens to one item of one attempt; points before and after, where waiting marks count as none. */
    public record ItemRow(ItemId item, Effect effect, int scoreBefore, int scoreAfter, int maxAfter) {}

    /** What happens to an item. */
    public enum Effect {
        /** It gets another mark, or the same mark with another explanation. */
        CHANGED,
        /** It has this mark already. */
        SAME,
        /** A person marked it, and that mark stays. */
        KEPT_BY_HAND,
        /** The answer cannot be read against the new revision, so the mark by the old one stays. */
        KEPT_OLD_REVISION
    }
}
