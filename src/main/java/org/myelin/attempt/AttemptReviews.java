package org.myelin.attempt;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.myelin.assessment.ItemId;
import org.myelin.attempt.internal.ManualMarks;
import org.myelin.attempt.internal.Reading;
import org.myelin.attempt.internal.Rules;
import org.myelin.attempt.internal.SummaryStore;
import org.myelin.content.QuizId;
import org.myelin.identity.AccountId;
import org.myelin.platform.Audit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Attempts for those who teach. This module knows no cohorts: the caller says by a predicate which attempts its user
 * may touch, and an attempt that it refuses is not found. Lists are for callers that checked membership before.
 */
@Service
public class AttemptReviews {

    private static final String SUBJECT = "attempt";
    private static final Duration LONGEST_EXTENSION = Duration.ofDays(365);

    private final SummaryStore summaries;
    private final Reading reading;
    private final Rules rules;
    private final ManualMarks manualMarks;
    private final Audit audit;

    AttemptReviews(SummaryStore summaries, Reading reading, Rules rules, ManualMarks manualMarks, Audit audit) {
        this.summaries = summaries;
        this.reading = reading;
        this.rules = rules;
        this.manualMarks = manualMarks;
        this.audit = audit;
    }

    /** The attempts of these learners at a quiz, the oldest first per thousand learners. */
    @Transactional(readOnly = true)
    public List<AttemptSummary> list(Collection<AccountId> learners, QuizId quiz) {
        return summaries.of(learners, quiz);
    }

    /** All attempts of these learners. */
    @Transactional(readOnly = true)
    public List<AttemptSummary> list(Collection<AccountId> learners) {
        return summaries.of(learners);
    }

    /** All attempts in one context, for example an assignment. */
    @Transactional(readOnly = true)
    public List<AttemptSummary> list(ContextId context) {
        return summaries.in(context);
    }

    /** One attempt; empty when there is none or it may not be seen. */
    @Transactional(readOnly = true)
    public Optional<AttemptSummary> find(AttemptId id, Predicate<AttemptSummary> allowed) {
        return summaries.find(id).filter(allowed);
    }

    /**
     * The whole result with keys; empty while the attempt is open. The look is recorded.
     *
     * @throws AttemptNotFound when there is no such attempt or it may not be seen
     */
    @Transactional
    public Optional<AttemptResult> result(AttemptId id, AccountId viewer, Predicate<AttemptSummary> allowed) {
        AttemptSummary attempt = allowed(id, allowed);
        Optional<AttemptResult> result = reading.fullResult(id);
        if (result.isPresent()) {
            audit.record(viewer.value(), "attempt-viewed", SUBJECT, id.toString(), "of " + attempt.learner());
        }
        return result;
    }

    /**
     * Adds time to a running attempt; false when it takes no answers any more.
     *
     * @param more positive, at most a year
     * @param reason kept in the steps of the attempt and in the audit
     * @throws AttemptNotFound when there is no such attempt or it may not be changed
     */
    @Transactional
    public boolean extend(
            AttemptId id, AccountId author, Duration more, String reason, Predicate<AttemptSummary> allowed) {
        if (!more.isPositive() || more.compareTo(LONGEST_EXTENSION) > 0) {
            throw new IllegalArgumentException("Added time is positive and at most a year");
        }
        allowed(id, allowed);
        boolean extended = rules.extend(id, Duration.ofSeconds(more.toSeconds()), reason, author);
        if (extended) {
            audit.record(
                    author.value(), "attempt-extended", SUBJECT, id.toString(), more.toSeconds() + " s: " + reason);
        }
        return extended;
    }

    /**
     * Lets a learner go on with a submitted attempt. Corrections of items and marks given by hand stay where the answer
     * does.
     *
     * @param more how long from now, where the attempt has a deadline; positive, at most a year
     * @param reason kept in the steps of the attempt and in the audit
     * @throws AttemptNotFound when there is no such attempt or it may not be changed
     */
    @Transactional
    public ReopenResult reopen(
            AttemptId id, AccountId author, Duration more, String reason, Predicate<AttemptSummary> allowed) {
        if (!more.isPositive() || more.compareTo(LONGEST_EXTENSION) > 0) {
            throw new IllegalArgumentException("Added time is positive and at most a year");
        }
        allowed(id, allowed);
        ReopenResult result = rules.reopen(id, more, reason, author);
        if (result instanceof ReopenResult.Reopened) {
            audit.record(
                    author.value(), "attempt-reopened", SUBJECT, id.toString(), more.toSeconds() + " s: " + reason);
        }
        return result;
    }

    /**
     * Marks one item of a submitted attempt by hand; the marks survive every regrade.
     *
     * @throws AttemptNotFound when there is no such attempt or it may not be changed
     */
    @Transactional
    public MarkResult mark(
            AttemptId id, ItemId item, Marking marking, AccountId author, Predicate<AttemptSummary> allowed) {
        allowed(id, allowed);
        MarkResult result = manualMarks.mark(id, item, marking, author);
        if (result instanceof MarkResult.Marked) {
            audit.record(author.value(), "attempt-marked", SUBJECT, id.toString(), item + ": " + marking.points());
        }
        return result;
    }

    private AttemptSummary allowed(AttemptId id, Predicate<AttemptSummary> allowed) {
        return summaries.find(id).filter(allowed).orElseThrow(AttemptNotFound::new);
    }
}
