package org.myelin.attempt.internal;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.myelin.assessment.ItemId;
import org.myelin.attempt.AttemptGraded;
import org.myelin.attempt.Marking;
import org.myelin.identity.AccountId;
import org.myelin.shared.Ids;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Puts a new grading run in the place of the active one: run, step and event, in the transaction of the caller. */
@Component
public class Gradings {

    private final GradingStore gradings;
    private final History history;
    private final Nonces nonces;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Gradings(GradingStore gradings, History history, Nonces nonces, ApplicationEventPublisher events, Clock clock) {
        this.gradings = gradings;
        this.history = history;
        this.nonces = nonces;
        this.events = events;
        this.clock = clock;
    }

    /** Marks by hand. The attempt is locked. */
    GradingRun byHand(
            Stored.Attempt attempt,
            GradingRun before,
            List<ItemMark> marks,
            ItemId item,
            Marking marking,
            AccountId author) {
        Instant now = history.now(attempt);
        GradingRun run = run(before, RunKind.MANUAL, null, "Marked by hand", marks, author, now);
        store(attempt, run, new StepBody.Marked(marking, run.seal(nonces.next())), item, author);
        return run;
    }

    /** A regrade, or taking one back. The attempt is locked. */
    public void regraded(
            Stored.Attempt attempt,
            GradingRun before,
            List<ItemMark> marks,
            RunKind kind,
            UUID regrade,
            String reason,
            AccountId author) {
        Instant now = history.now(attempt);
        GradingRun run = run(before, kind, regrade, reason, marks, author, now);
        store(
                attempt,
                run,
                new StepBody.Regraded(regrade, kind == RunKind.UNDO, run.seal(nonces.next())),
                null,
                author);
    }

    private GradingRun run(
            GradingRun before,
            RunKind kind,
            @Nullable UUID regrade,
            String reason,
            List<ItemMark> marks,
            AccountId author,
            Instant now) {
        return new GradingRun(Ids.next(clock), before.number() + 1, kind, regrade, reason, author, now, marks);
    }

    private void store(Stored.Attempt attempt, GradingRun run, StepBody body, @Nullable ItemId item, AccountId author) {
        gradings.deactivate(attempt.id());
        history.append(attempt, body, item, run.at(), author, GradingStore.stored(attempt.id(), run));
        publish(attempt, run);
    }

    private void publish(Stored.Attempt attempt, GradingRun run) {
        events.publishEvent(new AttemptGraded(
                attempt.id(),
                attempt.learner(),
                attempt.quiz(),
                attempt.context(),
                run.score(),
                run.max(),
                run.waiting(),
                run.at()));
    }
}
