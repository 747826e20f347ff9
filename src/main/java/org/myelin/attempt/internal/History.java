package org.myelin.attempt.internal;

import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.myelin.assessment.ItemId;
import org.myelin.attempt.AttemptId;
import org.myelin.attempt.AttemptNotFound;
import org.myelin.identity.AccountId;
import org.springframework.stereotype.Component;

/** Appends to the history of an attempt that is locked, and keeps the end of its chain. */
@Component
public class History {

    private final AttemptStore attempts;
    private final StepStore steps;
    private final Clock clock;

    History(AttemptStore attempts, StepStore steps, Clock clock) {
        this.attempts = attempts;
        this.steps = steps;
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
        return append(attempt, body, null, null, null, at, author);
    }

    /** Appends a step. The attempt must be locked and as it is stored. */
    public Step append(
            Stored.Attempt attempt,
            StepBody body,
            @Nullable ItemId item,
            @Nullable Long seq,
            @Nullable String tab,
            Instant at,
            @Nullable AccountId author) {
        Step step = new Step(
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
        steps.append(attempt.id(), step);
        attempts.advance(attempt.id(), step);
        return step;
    }
}
