package org.myelin.attempt.internal;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.myelin.attempt.Accommodation;
import org.myelin.attempt.AttemptId;
import org.myelin.attempt.AttemptPhase;
import org.myelin.attempt.AttemptPolicy;
import org.myelin.attempt.Deadline;
import org.myelin.identity.AccountId;
import org.springframework.stereotype.Component;

/** Changes the rules of a running attempt; never to the disadvantage of its learner. */
@Component
public class Rules {

    private final AttemptStore attempts;
    private final History history;
    private final Submitting submitting;

    Rules(AttemptStore attempts, History history, Submitting submitting) {
        this.attempts = attempts;
        this.history = history;
        this.submitting = submitting;
    }

    /** Applies an accommodation unless that would bring the deadline nearer. */
    public void accommodate(AttemptId id, Accommodation accommodation, AccountId author) {
        Stored.Attempt attempt = attempts.lock(id).orElseThrow();
        if (submitting.submitIfOver(attempt)) {
            return;
        }
        AttemptPolicy policy = attempt.policy().with(accommodation);
        Stored.Attempt changed = with(attempt, policy, attempt.added());
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
        attempts.rules(id, with(attempt, attempt.policy(), attempt.added().plus(more)));
        history.append(attempt, new StepBody.Extended(more, reason), history.now(attempt), author);
        return true;
    }

    private static boolean isEarlier(@Nullable Instant changed, @Nullable Instant before) {
        return changed != null && (before == null || changed.isBefore(before));
    }

    private static Stored.Attempt with(Stored.Attempt attempt, AttemptPolicy policy, Duration added) {
        return new Stored.Attempt(
                attempt.id(),
                attempt.learner(),
                attempt.quiz(),
                attempt.quizRevision(),
                attempt.title(),
                attempt.context(),
                attempt.tryNo(),
                policy,
                attempt.seed(),
                AttemptPhase.OPEN,
                attempt.startedAt(),
                Deadline.of(attempt.startedAt(), policy, added).at(),
                added,
                attempt.submittedAt(),
                attempt.head(),
                attempt.length(),
                attempt.lastSeen());
    }
}
