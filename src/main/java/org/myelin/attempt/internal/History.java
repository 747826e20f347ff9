package org.myelin.attempt.internal;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.myelin.assessment.ItemId;
import org.myelin.attempt.AttemptId;
import org.myelin.attempt.AttemptNotFound;
import org.myelin.identity.AccountId;
import org.myelin.platform.Together;
import org.myelin.platform.Together.Change;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;

/** Appends to the history of an attempt, and keeps the end of its chain. */
@Component
public class History {

    private final AttemptStore attempts;
    private final Together together;
    private final Clock clock;

    History(AttemptStore attempts, Together together, Clock clock) {
        this.attempts = attempts;
        this.together = together;
        this.clock = clock;
    }

    /** Locks the attempt of this learner; a foreign attempt is not found. */
    public Stored.Attempt lock(AttemptId id, AccountId owner) {
        return attempts.lock(id)
                .filter(attempt -> attempt.learner().equals(owner))
                .orElseThrow(AttemptNotFound::new);
    }

    /** The moment that counts for this attempt: the clock, but never earlier than what was seen before. */
    public Instant now(Stored.Attempt attempt) {
        return attempt.now(Sql.millis(clock.instant()));
    }

    /** The first step of an attempt that is not stored yet. */
    public static Step first(AttemptId attempt, StepBody.Started body, Instant at) {
        return new Step(
                        1,
                        body.kind(),
                        null,
                        null,
                        null,
                        StepJson.write(body),
                        at,
                        body.learner(),
                        ReceiptHash.beforeFirst(attempt),
                        "")
                .sealed(attempt);
    }

    /** Appends a step that concerns the whole attempt. */
    public Step append(Stored.Attempt attempt, StepBody body, Instant at, @Nullable AccountId author) {
        return append(attempt, body, null, at, author);
    }

    /** Appends a step that concerns one item or, with null, the whole attempt. The attempt must be locked. */
    public Step append(
            Stored.Attempt attempt, StepBody body, @Nullable ItemId item, Instant at, @Nullable AccountId author) {
        return append(attempt, body, item, at, author, List.of());
    }

    /** The same with what it changes in other tables. */
    Step append(
            Stored.Attempt attempt,
            StepBody body,
            @Nullable ItemId item,
            Instant at,
            @Nullable AccountId author,
            List<Change> effects) {
        Step step = next(attempt, body, item, null, null, at, author);
        List<Change> changes = new ArrayList<>(effects);
        changes.add(AttemptStore.advanced(attempt.id(), step));
        changes.add(StepStore.stored(attempt.id(), step));
        together.apply(changes.toArray(Change[]::new));
        return step;
    }

    /**
     * Appends an answer of the learner and puts it into its slot, as the end of the transaction. The attempt is locked, or was
     * committed as it is given.
     *
     * @param late whether the answer came after the deadline
     * @param first whether the slot is new
     * @throws OptimisticLockingFailureException when the attempt was not locked and has gone on since
     */
    public Step append(Stored.Attempt attempt, Stored.Slot slot, String tab, boolean late, boolean first) {
        StepBody body = new StepBody.Answered(slot.response(), late);
        Step step = next(attempt, body, slot.item(), slot.seq(), tab, slot.savedAt(), attempt.learner());
        // Who was faster has added a step with this number already.
        together.applyAndCommit(
                AttemptStore.advanced(attempt.id(), step),
                StepStore.stored(attempt.id(), step),
                AttemptStore.put(attempt.id(), slot, first));
        return step;
    }

    private static Step next(
            Stored.Attempt attempt,
            StepBody body,
            @Nullable ItemId item,
            @Nullable Long seq,
            @Nullable String tab,
            Instant at,
            @Nullable AccountId author) {
        return new Step(
                        attempt.length() + 1,
                        body.kind(),
                        item,
                        seq,
                        tab,
                        StepJson.write(body),
                        at,
                        author,
                        attempt.head(),
                        "")
                .sealed(attempt.id());
    }
}
