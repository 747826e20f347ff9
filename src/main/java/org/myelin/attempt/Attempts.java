package org.myelin.attempt;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.myelin.assessment.ItemId;
import org.myelin.attempt.internal.AccommodationStore;
import org.myelin.attempt.internal.Answering;
import org.myelin.attempt.internal.InWork;
import org.myelin.attempt.internal.Reading;
import org.myelin.attempt.internal.ShadowKeys;
import org.myelin.attempt.internal.Sittings;
import org.myelin.attempt.internal.Starting;
import org.myelin.attempt.internal.Submitting;
import org.myelin.attempt.internal.SummaryStore;
import org.myelin.attempt.internal.Unfolding;
import org.myelin.attempt.internal.Verifying;
import org.myelin.content.Courses;
import org.myelin.content.Quiz;
import org.myelin.content.QuizId;
import org.myelin.content.Release;
import org.myelin.identity.AccountId;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What a learner does with attempts. Every method takes the learner, and an attempt of somebody else is not found.
 * Callers may tell the learner that something is saved once the method has returned: the transaction is committed
 * then.
 */
@Service
public class Attempts {

    private final Courses courses;
    private final AccommodationStore accommodations;
    private final Starting starting;
    private final Answering answering;
    private final InWork inWork;
    private final Unfolding unfolding;
    private final Submitting submitting;
    private final Sittings sittings;
    private final Reading reading;
    private final SummaryStore summaries;
    private final Verifying verifying;
    private final ShadowKeys shadowKeys;
    private final TransactionTemplate transactions;

    Attempts(
            Courses courses,
            AccommodationStore accommodations,
            Starting starting,
            Answering answering,
            InWork inWork,
            Unfolding unfolding,
            Submitting submitting,
            Sittings sittings,
            Reading reading,
            SummaryStore summaries,
            Verifying verifying,
            ShadowKeys shadowKeys,
            TransactionTemplate transactions) {
        this.courses = courses;
        this.accommodations = accommodations;
        this.starting = starting;
        this.answering = answering;
        this.inWork = inWork;
        this.unfolding = unfolding;
        this.submitting = submitting;
        this.sittings = sittings;
        this.reading = reading;
        this.summaries = summaries;
        this.verifying = verifying;
        this.shadowKeys = shadowKeys;
        this.transactions = transactions;
    }

    /**
     * Starts an attempt, or goes on with the open one.
     *
     * @param policy the rules that hold for everybody; the accommodation of the learner is added here
     * @param context what the attempt belongs to, null for the learner's own practice
     */
    @Transactional
    public StartResult start(AccountId learner, QuizId quizId, AttemptPolicy policy, @Nullable ContextId context) {
        Release release = courses.live();
        Optional<Quiz> quiz =
                release.quiz(quizId).filter(found -> found.status().offered());
        if (quiz.isEmpty()) {
            return new StartResult.UnknownQuiz();
        }
        return starting.start(learner, quiz.get(), release, effective(learner, policy), context);
    }

    /** What a start would do now, for the page before it. Parameters as for {@link #start}. */
    @Transactional(readOnly = true)
    public StartOutlook outlook(AccountId learner, QuizId quiz, AttemptPolicy policy, @Nullable ContextId context) {
        return starting.outlook(learner, quiz, effective(learner, policy), context);
    }

    private AttemptPolicy effective(AccountId learner, AttemptPolicy policy) {
        return policy.with(accommodations.of(learner));
    }

    /**
     * The attempt as its learner works on it, without any key.
     *
     * @throws AttemptNotFound for unknown and foreign attempts
     */
    @Transactional(readOnly = true)
    public AttemptState get(AttemptId id, AccountId who) {
        return reading.state(id, who);
    }

    /**
     * The key with which the learner's browser hides unsent answers of this attempt; empty for an attempt from before
     * there were such keys, which then wants {@link #makeShadowKey}.
     *
     * @throws AttemptNotFound for unknown and foreign attempts
     */
    @Transactional(readOnly = true)
    public Optional<ShadowKey> shadowKey(AttemptId id, AccountId who) {
        return shadowKeys.find(id, who);
    }

    /**
     * The same, and makes the key if there is none. Safe to repeat: a key never changes.
     *
     * @throws AttemptNotFound for unknown and foreign attempts
     */
    @Transactional
    public ShadowKey makeShadowKey(AttemptId id, AccountId who) {
        return shadowKeys.find(id, who).orElseGet(() -> {
            shadowKeys.make(id);
            return shadowKeys.find(id, who).orElseThrow();
        });
    }

    /**
     * How the time stands; for asking often.
     *
     * @throws AttemptNotFound for unknown and foreign attempts
     */
    @Transactional(readOnly = true)
    public AttemptClock clock(AttemptId id, AccountId who) {
        return sittings.clock(id, who);
    }

    /**
     * Notes that the learner has gone on to the page of this item. Where the policy knows no return, earlier pages take
     * no answers from then on. Safe to repeat.
     *
     * @throws AttemptNotFound for unknown and foreign attempts
     */
    @Transactional
    public ActionResult move(AttemptId id, AccountId who, ItemId item) {
        return sittings.move(id, who, item);
    }

    /**
     * Explains one answer before the attempt is submitted, and locks it. Only under a policy that gives feedback at
     * once. Safe to repeat.
     *
     * @throws AttemptNotFound for unknown and foreign attempts
     */
    @Transactional
    public CheckResult check(AttemptId id, AccountId who, ItemId item) {
        return sittings.check(id, who, item);
    }

    /**
     * Lets the time of an attempt stand still, where its policy allows that; its closing time still holds. Safe to
     * repeat.
     *
     * @throws AttemptNotFound for unknown and foreign attempts
     */
    @Transactional
    public ActionResult pause(AttemptId id, AccountId who) {
        return sittings.pause(id, who);
    }

    /**
     * Lets the time go on after a pause. Safe to repeat.
     *
     * @throws AttemptNotFound for unknown and foreign attempts
     */
    @Transactional
    public ActionResult resume(AttemptId id, AccountId who) {
        return sittings.resume(id, who);
    }

    /**
     * Saves one answer, in a transaction of its own. The same message again gets the same receipt.
     *
     * @throws AttemptNotFound for unknown and foreign attempts
     * @throws IllegalStateException inside another transaction, which would be committed with the answer
     */
    public AnswerResult answer(AttemptId id, AccountId who, Answer answer) {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("An answer is a transaction of its own");
        }
        try {
            Answering.Taken taken = write(() -> answering.answer(id, who, answer));
            inWork.put(taken.after());
            return taken.result();
        } catch (OptimisticLockingFailureException _) {
            inWork.forget(id);
            return write(() -> answering.answerAlone(id, who, answer));
        }
    }

    private <T> T write(Supplier<T> work) {
        return Objects.requireNonNull(transactions.execute(_ -> work.get()));
    }

    /**
     * Flags an item for later, or removes the flag.
     *
     * @throws AttemptNotFound for unknown and foreign attempts
     */
    @Transactional
    public FlagResult flag(AttemptId id, AccountId who, ItemId item, boolean flagged) {
        return answering.flag(id, who, item, flagged);
    }

    /**
     * Goes on to the next step of a case and closes the one before. Safe to repeat.
     *
     * @throws AttemptNotFound for unknown and foreign attempts
     */
    @Transactional
    public OpenResult open(AttemptId id, AccountId who, ItemId item) {
        return unfolding.open(id, who, item);
    }

    /**
     * Hands in what is saved and grades it. Safe to repeat and safe from several tabs at once: one call submits.
     *
     * @throws AttemptNotFound for unknown and foreign attempts
     */
    @Transactional
    public SubmitResult submit(AttemptId id, AccountId who) {
        return submitting.submit(id, who);
    }

    /**
     * The result as far as the policy shows it now; empty while the attempt is open.
     *
     * @throws AttemptNotFound for unknown and foreign attempts
     */
    @Transactional(readOnly = true)
    public Optional<AttemptResult> result(AttemptId id, AccountId who) {
        return reading.ownResult(id, who);
    }

    /** All attempts of a learner, the oldest first. */
    @Transactional(readOnly = true)
    public List<AttemptSummary> list(AccountId learner) {
        return summaries.of(learner);
    }

    /** All attempts of a learner at a quiz in any context, the oldest first. */
    @Transactional(readOnly = true)
    public List<AttemptSummary> list(AccountId learner, QuizId quiz) {
        return summaries.of(learner, quiz);
    }

    /**
     * The chain of receipts, for the learner to keep.
     *
     * @throws AttemptNotFound for unknown and foreign attempts
     */
    @Transactional(readOnly = true)
    public ReceiptChain receipts(AttemptId id, AccountId who) {
        return reading.receipts(id, who);
    }

    /**
     * Checks the chain and that everything stored follows from it. Says nothing about who may know: for operators.
     *
     * @throws AttemptNotFound when there is no such attempt
     */
    @Transactional(readOnly = true)
    public Verification verify(AttemptId id) {
        return verifying.verify(id);
    }
}
