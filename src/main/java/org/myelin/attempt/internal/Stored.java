package org.myelin.attempt.internal;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.myelin.assessment.ItemId;
import org.myelin.attempt.AttemptId;
import org.myelin.attempt.AttemptPhase;
import org.myelin.attempt.AttemptPolicy;
import org.myelin.attempt.ContextId;
import org.myelin.attempt.Deadline;
import org.myelin.content.QuizId;
import org.myelin.content.Revision;
import org.myelin.identity.AccountId;

/** Rows as they stand in the tables of this module. */
public final class Stored {

    private Stored() {}

    /**
     * The row of an attempt.
     *
     * @param sitting what happened to its time and its way through the items
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
            Sitting sitting,
            @Nullable Instant submittedAt,
            String head,
            int length,
            Instant lastSeen) {

        /** The same attempt, open, under these rules. */
        public Attempt with(AttemptPolicy changed, Sitting now) {
            return new Attempt(
                    id,
                    learner,
                    quiz,
                    quizRevision,
                    title,
                    context,
                    tryNo,
                    changed,
                    seed,
                    AttemptPhase.OPEN,
                    startedAt,
                    now.deadline(startedAt, changed),
                    now,
                    null,
                    head,
                    length,
                    lastSeen);
        }

        /** The same attempt with this step at the end of its chain. */
        Attempt after(Step step) {
            return new Attempt(
                    id,
                    learner,
                    quiz,
                    quizRevision,
                    title,
                    context,
                    tryNo,
                    policy,
                    seed,
                    phase,
                    startedAt,
                    deadlineAt,
                    sitting,
                    submittedAt,
                    step.receipt(),
                    step.number(),
                    step.at());
        }

        /** The moment that counts when the clock says {@code clock}: never earlier than what was seen before. */
        public Instant now(Instant clock) {
            return clock.isBefore(lastSeen) ? lastSeen : clock;
        }
    }

    /**
     * What changes while an attempt runs, besides its answers.
     *
     * @param added time granted while it was running
     * @param paused how long it stood still, without the pause that goes on
     * @param pausedAt when the pause that goes on began, null while it runs
     * @param furthest the first position of the furthest page that was reached; counts where there is no way back
     */
    public record Sitting(
            Duration added, Duration paused, @Nullable Instant pausedAt, int furthest) {

        /** Of an attempt that has just begun. */
        public static final Sitting FRESH = new Sitting(Duration.ZERO, Duration.ZERO, null, 1);

        Sitting plus(Duration more) {
            return new Sitting(added.plus(more), paused, pausedAt, furthest);
        }

        Sitting stoppedAt(Instant moment) {
            return new Sitting(added, paused, moment, furthest);
        }

        /** Time goes on after a pause of this length. */
        Sitting resumedAfter(Duration pause) {
            return new Sitting(added, paused.plus(pause), null, furthest);
        }

        Sitting movedTo(int position) {
            return new Sitting(added, paused, pausedAt, position);
        }

        /** What is left of the time of an attempt that stands still; null where it runs or has no limit. */
        @Nullable
        Duration left(Instant start, AttemptPolicy policy) {
            return pausedAt == null
                    ? null
                    : Answering.left(Deadline.of(start, policy, added, paused).at(), pausedAt);
        }

        /** When an attempt with this start and policy ends as things stand, null for never. */
        @Nullable
        Instant deadline(Instant start, AttemptPolicy policy) {
            return pausedAt == null
                    ? Deadline.of(start, policy, added, paused).at()
                    : Deadline.ofClosing(policy, added);
        }
    }

    /** The saved answer of one item; {@code number} is its step. */
    public record Slot(ItemId item, long seq, String response, Instant savedAt, int number) {}

    /**
     * An item of an attempt with its flag and its slot, null while nothing was answered.
     *
     * @param opened false while a case has not come to this item
     * @param checked the learner has seen the review of this item, so its answer stays as it is
     */
    public record Item(
            PinnedItem pinned,
            boolean opened,
            boolean flagged,
            boolean checked,
            @Nullable Slot slot) {

        /** The same item after its case came to it. */
        public Item asOpened() {
            return new Item(pinned, true, flagged, checked, slot);
        }

        /** The same item with this answer. */
        Item with(Slot saved) {
            return new Item(pinned, opened, flagged, checked, saved);
        }
    }
}
