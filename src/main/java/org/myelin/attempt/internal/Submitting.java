package org.myelin.attempt.internal;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.myelin.assessment.Item;
import org.myelin.assessment.Outcome;
import org.myelin.assessment.Policy;
import org.myelin.assessment.Response;
import org.myelin.assessment.Responses;
import org.myelin.attempt.AttemptId;
import org.myelin.attempt.AttemptPhase;
import org.myelin.attempt.AttemptSubmitted;
import org.myelin.attempt.Deadline;
import org.myelin.attempt.SubmitResult;
import org.myelin.identity.AccountId;
import org.myelin.platform.Together.Change;
import org.myelin.shared.Ids;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Hands in the saved answers of an attempt: exactly once, graded in the same transaction. */
@Component
public class Submitting {

    private final AttemptStore attempts;
    private final GradingStore gradings;
    private final History history;
    private final Snapshots snapshots;
    private final ResponseJson responses;
    private final Nonces nonces;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Submitting(
            AttemptStore attempts,
            GradingStore gradings,
            History history,
            Snapshots snapshots,
            ResponseJson responses,
            Nonces nonces,
            ApplicationEventPublisher events,
            Clock clock) {
        this.attempts = attempts;
        this.gradings = gradings;
        this.history = history;
        this.snapshots = snapshots;
        this.responses = responses;
        this.nonces = nonces;
        this.events = events;
        this.clock = clock;
    }

    /** The learner submits. After the deadline the result is the same as if the application had done it. */
    public SubmitResult submit(AttemptId id, AccountId who) {
        Stored.Attempt attempt = history.lock(id, who);
        if (attempt.phase() != AttemptPhase.OPEN) {
            return new SubmitResult.AlreadySubmitted(id);
        }
        Instant now = history.now(attempt);
        if (Deadline.isOver(attempt.deadlineAt(), now)) {
            close(attempt, now, true, null);
        } else {
            close(attempt, now, false, who);
        }
        return new SubmitResult.Submitted(id);
    }

    /** Submits the attempt if its time is over; true when it takes no answers any more. */
    public boolean submitIfOver(AttemptId id) {
        return attempts.lock(id).map(this::submitIfOver).orElse(true);
    }

    /** The same for an attempt that this transaction has locked. */
    boolean submitIfOver(Stored.Attempt attempt) {
        return submitIfOver(attempt, history.now(attempt));
    }

    /** The same at this moment. */
    boolean submitIfOver(Stored.Attempt attempt, Instant now) {
        if (!isOver(attempt, now)) {
            return false;
        }
        if (attempt.phase() == AttemptPhase.OPEN) {
            close(attempt, now, true, null);
        }
        return true;
    }

    /** Whether the attempt takes no answers any more at this moment. */
    static boolean isOver(Stored.Attempt attempt, Instant now) {
        return attempt.phase() != AttemptPhase.OPEN || Deadline.isOver(attempt.deadlineAt(), now);
    }

    private void close(Stored.Attempt attempt, Instant now, boolean byDeadline, @Nullable AccountId author) {
        // What the application hands in counts as handed in at the deadline, however late the job came.
        Instant countsAs = byDeadline ? Objects.requireNonNull(attempt.deadlineAt()) : now;
        Optional<GradingRun> earlier = gradings.last(attempt.id());
        List<ItemMark> marks = attempts.items(attempt.id()).stream()
                .map(item -> mark(item, earlier))
                .toList();
        GradingRun run = new GradingRun(
                Ids.next(clock),
                earlier.map(GradingRun::number).orElse(0) + 1,
                RunKind.SUBMIT,
                null,
                words(byDeadline, earlier.isPresent()),
                author,
                now,
                marks);
        List<Change> effects = new ArrayList<>(GradingStore.stored(attempt.id(), run));
        effects.add(AttemptStore.closed(attempt.id(), countsAs));
        StepBody body = new StepBody.Submitted(countsAs, byDeadline, run.seal(nonces.next()));
        history.append(attempt, body, null, now, author, effects);
        events.publishEvent(new AttemptSubmitted(
                attempt.id(),
                attempt.learner(),
                attempt.quiz(),
                attempt.context(),
                run.score(),
                run.max(),
                run.waiting(),
                countsAs));
    }

    private static String words(boolean byDeadline, boolean again) {
        return (byDeadline ? "Handed in at the deadline" : "Submitted") + (again ? " after it was reopened" : "");
    }

    /**
     * The mark of an item. In an attempt that was reopened, corrections of the item stay, and so does what a person
     * gave for an answer that was not changed since.
     */
    private ItemMark mark(Stored.Item item, Optional<GradingRun> earlier) {
        Response response =
                item.slot() == null ? null : responses.read(item.slot().response());
        if (earlier.isEmpty()) {
            return Scoring.mark(snapshots.get(item.pinned()).item(), item.pinned(), response);
        }
        GradingRun run = earlier.get();
        ItemMark mark = run.mark(item.pinned().item());
        boolean unchanged = item.slot() == null || !item.slot().savedAt().isAfter(run.at());
        boolean given = mark.outcome() instanceof Outcome.Scored scored && scored.policy() == Policy.FULL_CREDIT;
        if (given || (mark.manual() && unchanged)) {
            return mark;
        }
        Item graded = snapshots.get(item.pinned(), mark.basis()).item();
        Basis basis = Responses.rejection(graded, response).isEmpty() ? mark.basis() : Basis.ASKED;
        Item by = snapshots.get(item.pinned(), basis).item();
        return new ItemMark(
                mark.item(),
                Scoring.outcome(by, item.pinned().draw(), response, basis),
                false,
                mark.weight(),
                null,
                basis);
    }
}
