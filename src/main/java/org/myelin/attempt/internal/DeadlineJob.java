package org.myelin.attempt.internal;

import java.time.Clock;
import java.util.List;
import org.myelin.attempt.AttemptId;
import org.myelin.attempt.Deadline;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Hands in attempts whose time is over, each in a transaction of its own. Safe to run anywhere and any number of times:
 * the phase of the locked attempt decides.
 */
@Component
public class DeadlineJob {

    private static final Logger LOG = LoggerFactory.getLogger(DeadlineJob.class);
    private static final int AT_ONCE = 10_000;

    private final AttemptStore attempts;
    private final Submitting submitting;
    private final TransactionTemplate transactions;
    private final Clock clock;

    DeadlineJob(AttemptStore attempts, Submitting submitting, TransactionTemplate transactions, Clock clock) {
        this.attempts = attempts;
        this.submitting = submitting;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Hands in everything that is over now; how many attempts it handed in. */
    public int run() {
        List<AttemptId> overdue = attempts.overdue(clock.instant().minus(Deadline.GRACE), AT_ONCE);
        int done = 0;
        for (AttemptId id : overdue) {
            try {
                transactions.executeWithoutResult(_ -> submitting.submitIfOver(id));
                done++;
            } catch (RuntimeException e) {
                // One attempt that cannot be graded must not keep the others waiting.
                LOG.error("Attempt {} could not be handed in at its deadline", id, e);
            }
        }
        return done;
    }
}
