package org.myelin.attempt.internal;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.myelin.attempt.Accommodation;
import org.myelin.attempt.AttemptId;
import org.myelin.attempt.AttemptPhase;
import org.myelin.attempt.AttemptPolicy;
import org.myelin.attempt.ReopenResult;
import org.myelin.identity.AccountId;
import org.springframework.stereotype.Component;

/** Changes the rules of a running attempt; never to the disadvantage of its learner. */
@Component
public class Rules {

    private final AttemptStore attempts;
    private final History history;
    private final Submitting submitting;
    private final GradingStore gradings;

    Rules(AttemptStore attempts, History history, Submitting submitting, GradingStore gradings) {
        this.attempts = attempts;
        this.history = history;
        this.submitting = submitting;
        this.gradings = gradings;
    }

    /** Applies an accommodation unless that would bring the deadline nearer. */
    public void accommodate(AttemptId id, Accommodation accommodation, AccountId author) {
        Stored.Attempt attempt = attempts.lock(id).orElseThrow();
        if (submitting.submitIfOver(attempt)) {
            return;
        }
        AttemptPolicy policy = attempt.policy().with(accommodation);
        Stored.Attempt changed = attempt.with(policy, attempt.sitting());
        if (policy.equals(attempt.policy()) || isEarlier(changed.deadlineAt(), attempt.deadlineAt())) {
            return;
        }
        attempts.rules(id, changed);
        history.append(attempt, new StepBody.RulesChanged(policy, "Accommodation"), history.now(attempt), author);
    }

    /** Adds time; false when the attempt takes no answers any more. */
    public boolean extend(AttemptId id, Duration more, String reason, AccountId author) {
        Stored.Attempt attempt = attempts.lock(id).orElseThrow();
        if (submitting.submitIfOver(attempt)) {
            return false;
        }
        attempts.rules(id, attempt.with(attempt.policy(), attempt.sitting().plus(more)));
        history.append(attempt, new StepBody.Extended(more, reason), history.now(attempt), author);
        return true;
    }

    /**
     * Lets a submitted attempt take answers again. Its runs stay, but none is active until it is submitted again.
     *
     * @param more how long from now, where it has a deadline at all
     */
    public ReopenResult reopen(AttemptId id, Duration more, String reason, AccountId author) {
        Stored.Attempt attempt = attempts.lock(id).orElseThrow();
        if (attempt.phase() != AttemptPhase.SUBMITTED) {
            return new ReopenResult.Refused("This attempt is still running. Add time to it instead.");
        }
        boolean another = attempts.open(attempt.learner()).stream()
                .anyMatch(open -> open.quiz().equals(attempt.quiz()));
        if (another) {
            return new ReopenResult.Refused("The learner has another attempt at this quiz running.");
        }
        Instant now = history.now(attempt);
        Stored.Sitting going = attempt.sitting().resumedAfter(Duration.ZERO);
        Instant ended = going.deadline(attempt.startedAt(), attempt.policy());
        Duration added = ended == null ? Duration.ZERO : wholeSeconds(Duration.between(ended, now.plus(more)));
        Stored.Attempt open = attempt.with(attempt.policy(), going.plus(added));
        attempts.rules(id, open);
        gradings.deactivate(id);
        history.append(attempt, new StepBody.Reopened(added, reason), now, author);
        return new ReopenResult.Reopened(open.deadlineAt());
    }

    /** Added time is stored in seconds; the learner gets the part of a second too, and never less than before. */
    private static Duration wholeSeconds(Duration exact) {
        return exact.isNegative()
                ? Duration.ZERO
                : Duration.ofSeconds(exact.plusMillis(999).toSeconds());
    }

    private static boolean isEarlier(@Nullable Instant changed, @Nullable Instant before) {
        return changed != null && (before == null || changed.isBefore(before));
    }
}
