package org.myelin.attempt.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.myelin.assessment.Completeness;
import org.myelin.assessment.ItemId;
import org.myelin.assessment.Response;
import org.myelin.attempt.ActionResult;
import org.myelin.attempt.AttemptClock;
import org.myelin.attempt.AttemptId;
import org.myelin.attempt.AttemptNotFound;
import org.myelin.attempt.CheckResult;
import org.myelin.attempt.Refusal;
import org.myelin.content.CatalogItem;
import org.myelin.content.FeedbackPolicy;
import org.myelin.identity.AccountId;
import org.springframework.stereotype.Component;

/** What a learner does in an attempt besides answering: going on, checking an answer, pausing. */
@Component
public class Sittings {

    static final String PAUSED = "The attempt is paused. Go on first; nothing is lost.";

    private final AttemptStore attempts;
    private final History history;
    private final Submitting submitting;
    private final Reading reading;
    private final Snapshots snapshots;
    private final ResponseJson responses;
    private final Clock clock;

    Sittings(
            AttemptStore attempts,
            History history,
            Submitting submitting,
            Reading reading,
            Snapshots snapshots,
            ResponseJson responses,
            Clock clock) {
        this.attempts = attempts;
        this.history = history;
        this.submitting = submitting;
        this.reading = reading;
        this.snapshots = snapshots;
        this.responses = responses;
        this.clock = clock;
    }

    /** How the time stands, from one row. */
    public AttemptClock clock(AttemptId id, AccountId who) {
        Stored.Attempt attempt =
                attempts.find(id).filter(found -> found.learner().equals(who)).orElseThrow(AttemptNotFound::new);
        Instant now = attempt.now(Sql.millis(clock.instant()));
        return new AttemptClock(
                attempt.phase(),
                now,
                attempt.deadlineAt(),
                Answering.left(attempt.deadlineAt(), now),
                attempt.sitting().pausedAt() != null,
                attempt.sitting().left(attempt.startedAt(), attempt.policy()));
    }

    /** Goes on to the page of this item. Where there is a way back nothing is kept; going back is not stored either. */
    public ActionResult move(AttemptId id, AccountId who, ItemId itemId) {
        Stored.Attempt attempt = history.lock(id, who);
        Optional<Stored.Item> found = attempts.item(id, itemId);
        if (found.isEmpty() || !found.get().opened()) {
            return new ActionResult.Refused(Refusal.NOT_OFFERED, Answering.FOREIGN_ITEM);
        }
        if (submitting.submitIfOver(attempt)) {
            return new ActionResult.Closed();
        }
        Instant now = history.now(attempt);
        int position = Answering.pageStart(attempt, found.get().pinned().position());
        Stored.Sitting sitting = attempt.sitting();
        if (attempt.policy().noReturn() && position > sitting.furthest()) {
            attempts.rules(id, attempt.with(attempt.policy(), sitting.movedTo(position)));
            history.append(attempt, new StepBody.Moved(position), now, who);
        }
        return new ActionResult.Done(now);
    }

    /** Shows the review of one item and locks its answer, where the policy gives feedback at once. */
    public CheckResult check(AttemptId id, AccountId who, ItemId itemId) {
        Stored.Attempt attempt = history.lock(id, who);
        Optional<Stored.Item> found = attempts.item(id, itemId);
        if (found.isEmpty() || !found.get().opened()) {
            return new CheckResult.Refused(Refusal.NOT_OFFERED, Answering.FOREIGN_ITEM);
        }
        Stored.Item item = found.get();
        CatalogItem pinned = snapshots.get(item.pinned());
        Response response =
                item.slot() == null ? null : responses.read(item.slot().response());
        Instant now = history.now(attempt);
        if (!item.checked()) {
            if (submitting.submitIfOver(attempt)) {
                return new CheckResult.Closed();
            }
            if (attempt.policy().feedback() != FeedbackPolicy.AT_ONCE) {
                return new CheckResult.Refused(
                        Refusal.NOT_OFFERED, "This quiz does not explain answers before you submit.");
            }
            if (attempt.sitting().pausedAt() != null) {
                return new CheckResult.Refused(Refusal.PAUSED, PAUSED);
            }
            Completeness complete = Completeness.check(pinned.item(), response);
            if (!complete.complete()) {
                return new CheckResult.Refused(Refusal.INCOMPLETE, complete.summary());
            }
            history.append(attempt, new StepBody.Checked(), itemId, now, who);
            attempts.check(id, itemId);
        }
        return new CheckResult.Checked(now, response, reading.reviewed(item));
    }

    /** Lets the time stand still. */
    public ActionResult pause(AttemptId id, AccountId who) {
        Stored.Attempt attempt = history.lock(id, who);
        if (submitting.submitIfOver(attempt)) {
            return new ActionResult.Closed();
        }
        Instant now = history.now(attempt);
        if (!attempt.policy().pausable()) {
            return new ActionResult.Refused(Refusal.NOT_OFFERED, "This quiz cannot be paused.");
        }
        if (attempt.sitting().pausedAt() == null) {
            attempts.rules(id, attempt.with(attempt.policy(), attempt.sitting().stoppedAt(now)));
            history.append(attempt, new StepBody.Paused(), now, who);
        }
        return new ActionResult.Done(now);
    }

    /** Lets the time go on. */
    public ActionResult resume(AttemptId id, AccountId who) {
        Stored.Attempt attempt = history.lock(id, who);
        if (submitting.submitIfOver(attempt)) {
            return new ActionResult.Closed();
        }
        Instant now = history.now(attempt);
        Instant since = attempt.sitting().pausedAt();
        if (since != null) {
            Duration pause = Duration.between(since, now);
            attempts.rules(id, attempt.with(attempt.policy(), attempt.sitting().resumedAfter(pause)));
            history.append(attempt, new StepBody.Resumed(pause), now, who);
        }
        return new ActionResult.Done(now);
    }
}
