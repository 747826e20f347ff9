package org.myelin.attempt;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.function.Predicate;
import org.myelin.attempt.internal.AccommodationStore;
import org.myelin.attempt.internal.AttemptStore;
import org.myelin.attempt.internal.Rules;
import org.myelin.identity.AccountId;
import org.myelin.platform.Audit;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What learners are granted in every quiz. */
@Service
public class Accommodations {

    private final AccommodationStore store;
    private final AttemptStore attempts;
    private final Rules rules;
    private final Audit audit;
    private final Clock clock;

    Accommodations(AccommodationStore store, AttemptStore attempts, Rules rules, Audit audit, Clock clock) {
        this.store = store;
        this.attempts = attempts;
        this.rules = rules;
        this.audit = audit;
        this.clock = clock;
    }

    /** What this learner is granted; the caller decides who may read it. */
    @Transactional(readOnly = true)
    public Accommodation of(AccountId learner) {
        return store.of(learner);
    }

    /** What these learners are granted; those without an accommodation are left out. For callers that checked rights. */
    @Transactional(readOnly = true)
    public Map<AccountId, Accommodation> of(Collection<AccountId> learners) {
        return store.of(learners);
    }

    /**
     * Grants it from now on, in running attempts too; a running attempt never becomes shorter.
     *
     * @param author who grants it
     * @param allowed whether the author may do so for this learner; checked before anything happens
     * @throws AccessDeniedException when not allowed
     */
    @Transactional
    public void grant(AccountId learner, Accommodation accommodation, AccountId author, Predicate<AccountId> allowed) {
        if (!allowed.test(learner)) {
            throw new AccessDeniedException("Access denied");
        }
        Instant now = clock.instant();
        store.put(learner, accommodation, author, now);
        audit.record(author.value(), "accommodation-granted", "account", learner.toString(), describe(accommodation));
        attempts.open(learner).forEach(attempt -> rules.accommodate(attempt.id(), accommodation, author));
    }

    private static String describe(Accommodation accommodation) {
        String time = switch (accommodation.time()) {
            case TimeAllowance.Factor(int percent) -> "time " + percent + " %";
            case TimeAllowance.NoLimit _ -> "no time limit";
        };
        return time + ", extra tries " + accommodation.extraTries();
    }
}
