package org.myelin.attempt.internal;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.myelin.assessment.ItemId;
import org.myelin.attempt.AttemptId;
import org.myelin.attempt.AttemptPhase;
import org.myelin.attempt.AttemptPolicy;
import org.myelin.attempt.ContextId;
import org.myelin.content.QuizId;
import org.myelin.content.Revision;
import org.myelin.identity.AccountId;

/** Rows as they stand in the tables of this module. */
public final class Stored {

    private Stored() {}

    /**
     * The row of an attempt.
     *
     * @param added time granted while it was running
     * @param head receipt of the last step
     * @param length number of steps
     * @param lastSeen the latest moment at which anything happened; time never runs back behind it
     */
    public record Attempt(
            AttemptId id,
            AccountId learner,
            QuizId quiz,
            Revision quizRevision,
            String title,
            @Nullable ContextId context,
            int tryNo,
            AttemptPolicy policy,
            long seed,
            AttemptPhase phase,
            Instant startedAt,
            @Nullable Instant deadlineAt,
            Duration added,
            @Nullable Instant submittedAt,
            String head,
            int length,
            Instant lastSeen) {

        /** The moment that counts when the clock says {@code clock}: never earlier than what was seen before. */
        public Instant now(Instant clock) {
            return clock.isBefore(lastSeen) ? lastSeen : clock;
        }
    }

    /** The saved answer of one item; {@code number} is its step. */
    public record Slot(ItemId item, long seq, String response, Instant savedAt, int number) {}

    /**
     * An item of an attempt with its flag and its slot, null while nothing was answered.
     *
     * @param opened false while a case has not come to this item
     */
    public record Item(
            PinnedItem pinned,
            boolean opened,
            boolean flagged,
            @Nullable Slot slot) {

        /** The same item after its case came to it. */
        public Item asOpened() {
            return new Item(pinned, true, flagged, slot);
        }
    }
}
