package org.myelin.attempt.internal;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.myelin.assessment.ItemId;
import org.myelin.assessment.Responses;
import org.myelin.attempt.Answer;
import org.myelin.attempt.AnswerResult;
import org.myelin.attempt.AnswerSaved;
import org.myelin.attempt.AttemptId;
import org.myelin.attempt.AttemptNotFound;
import org.myelin.attempt.Deadline;
import org.myelin.attempt.FlagResult;
import org.myelin.attempt.Refusal;
import org.myelin.identity.AccountId;
import org.myelin.platform.Audit;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;

/** Takes answers and flags: ownership, repetition, phase, deadline, order, then one step and one slot. */
@Component
public class Answering {

    private static final int LONGEST_RESPONSE = 20_000;
    static final String FOREIGN_ITEM = "This question is not part of the quiz.";

    private final AttemptStore attempts;
    private final InWork inWork;
    private final StepStore steps;
    private final History history;
    private final Snapshots snapshots;
    private final Submitting submitting;
    private final Unfolding unfolding;
    private final ResponseJson responses;
    private final Audit audit;
    private final ApplicationEventPublisher events;

    Answering(
            AttemptStore attempts,
            InWork inWork,
            StepStore steps,
            History history,
            Snapshots snapshots,
            Submitting submitting,
            Unfolding unfolding,
            ResponseJson responses,
            Audit audit,
            ApplicationEventPublisher events) {
        this.attempts = attempts;
        this.inWork = inWork;
        this.steps = steps;
        this.history = history;
        this.snapshots = snapshots;
        this.submitting = submitting;
        this.unfolding = unfolding;
        this.responses = responses;
        this.audit = audit;
        this.events = events;
    }

    /** An answer that was saved, and the attempt as it stands when this is committed. */
    public record Taken(AnswerResult.Saved result, InWork.Known after) {}

    /**
     * Saves a new answer by what this server knows of the attempt. Nobody is kept from the attempt meanwhile.
     *
     * @throws OptimisticLockingFailureException when somebody else changed the attempt since, and when there is anything to
     *     say but "saved": what is known may be behind, so that is for {@link #answerAlone}
     */
    public Taken answer(AttemptId id, AccountId who, Answer answer) {
        InWork.Known known = inWork.get(id)
                .filter(found -> found.attempt().learner().equals(who))
                .orElseThrow(AttemptNotFound::new);
        Stored.Attempt attempt = known.attempt();
        Instant now = history.now(attempt);
        String response = responses.write(answer.response());
        Stored.Item item = known.item(answer.item())
                .filter(found -> !isOld(answer, found.slot()))
                .filter(found -> !Submitting.isOver(attempt, now))
                .filter(found -> locked(attempt, found).isEmpty())
                .filter(found -> refusal(attempt, found, answer, response).isEmpty())
                .orElseThrow(() -> new OptimisticLockingFailureException("Not simply a new answer"));
        Stored.Slot slot = new Stored.Slot(answer.item(), answer.seq(), response, now, attempt.length() + 1);
        Step step = append(attempt, item, slot, answer.tab());
        return new Taken(saved(attempt, step, answer.seq(), now), known.answered(step, slot));
    }

    /** Saves an answer, or says why not, while everybody else waits. */
    public AnswerResult answerAlone(AttemptId id, AccountId who, Answer answer) {
        Stored.Attempt attempt = history.lock(id, who);
        Stored.Item item = attempts.item(id, answer.item()).orElse(null);
        Instant now = history.now(attempt);
        if (item == null) {
            return new AnswerResult.Invalid(FOREIGN_ITEM);
        }
        String response = responses.write(answer.response());
        Stored.Slot slot = item.slot();
        if (slot != null && isOld(answer, slot)) {
            // The reply to the first delivery may have been lost, so a repeated message gets it again, even after the
            // attempt was closed. A message with the same number and other content is not a repetition.
            Optional<Step> taken = steps.message(attempt.id(), answer.item(), answer.seq(), answer.tab())
                    .filter(step -> step.payload().equals(StepJson.write(new StepBody.Answered(response, false)))
                            || step.payload().equals(StepJson.write(new StepBody.Answered(response, true))));
            if (taken.isPresent()) {
                return saved(attempt, taken.get(), answer.seq(), now);
            }
            return submitting.submitIfOver(attempt, now)
                    ? new AnswerResult.Closed()
                    : new AnswerResult.Newer(slot.seq(), responses.read(slot.response()), slot.savedAt());
        }
        if (submitting.submitIfOver(attempt, now)) {
            return new AnswerResult.Closed();
        }
        Optional<AnswerResult> locked = locked(attempt, item);
        if (locked.isPresent()) {
            return locked.get();
        }
        Optional<String> refused = refusal(attempt, item, answer, response);
        if (refused.isPresent()) {
            return new AnswerResult.Invalid(refused.get());
        }
        Stored.Slot saved = new Stored.Slot(answer.item(), answer.seq(), response, now, attempt.length() + 1);
        return saved(attempt, append(attempt, item, saved, answer.tab()), answer.seq(), now);
    }

    private static boolean isOld(Answer answer, Stored.@Nullable Slot slot) {
        return slot != null && answer.seq() <= slot.seq();
    }

    private Step append(Stored.Attempt attempt, Stored.Item item, Stored.Slot slot, String tab) {
        boolean late = Deadline.isLate(attempt.deadlineAt(), slot.savedAt());
        Step step = history.append(attempt, slot, tab, late, item.slot() == null);
        events.publishEvent(
                new AnswerSaved(attempt.id(), attempt.learner(), slot.item(), step.number(), slot.savedAt()));
        return step;
    }

    /** Sets or removes the flag of an item; the last one wins. */
    public FlagResult flag(AttemptId id, AccountId who, ItemId itemId, boolean flagged) {
        Stored.Attempt attempt = history.lock(id, who);
        Optional<Stored.Item> item = attempts.item(id, itemId);
        if (item.isEmpty()) {
            return new FlagResult.Invalid(FOREIGN_ITEM);
        }
        if (submitting.submitIfOver(attempt)) {
            return new FlagResult.Closed();
        }
        Instant now = history.now(attempt);
        if (item.get().flagged() != flagged) {
            history.append(attempt, new StepBody.Flagged(flagged), itemId, now, who);
            attempts.flag(id, itemId, flagged);
        }
        return new FlagResult.Saved(now);
    }

    private Optional<String> refusal(Stored.Attempt attempt, Stored.Item item, Answer answer, String response) {
        if (response.length() > LONGEST_RESPONSE) {
            return Optional.of("This answer is too long to be saved. Shorten it.");
        }
        Optional<String> outOfStep = unfolding.refusal(attempt.id(), item);
        if (outOfStep.isPresent()) {
            return outOfStep;
        }
        Optional<String> rejection =
                Responses.rejection(snapshots.get(item.pinned()).item(), answer.response());
        if (rejection.isPresent()) {
            audit.record(
                    attempt.learner().value(),
                    "answer-rejected",
                    "attempt",
                    attempt.id().toString(),
                    answer.item().value() + ": " + rejection.get());
            return Optional.of("This answer does not fit the question, so it was not saved. Reload the page.");
        }
        return Optional.empty();
    }

    /** What the way through the attempt rules out, whatever the answer says. */
    private Optional<AnswerResult> locked(Stored.Attempt attempt, Stored.Item item) {
        if (attempt.sitting().pausedAt() != null) {
            return Optional.of(new AnswerResult.Refused(Refusal.PAUSED, Sittings.PAUSED));
        }
        if (item.checked()) {
            return Optional.of(new AnswerResult.Refused(
                    Refusal.CHECKED, "You have seen the explanation of this question, so its answer stays."));
        }
        if (attempt.policy().noReturn() && pageStart(attempt, item.pinned().position()) < furthest(attempt)) {
            return Optional.of(
                    new AnswerResult.Refused(Refusal.LEFT, "This quiz does not go back to earlier questions."));
        }
        return Optional.empty();
    }

    /** Answering a question counts as having reached it, whether or not the browser said so before. */
    private int furthest(Stored.Attempt attempt) {
        int answered = attempts.lastAnswered(attempt.id());
        return Math.max(attempt.sitting().furthest(), answered == 0 ? 1 : pageStart(attempt, answered));
    }

    /** The first position of the page that holds this one. */
    static int pageStart(Stored.Attempt attempt, int position) {
        int perPage = attempt.policy().perPage();
        return (position - 1) / perPage * perPage + 1;
    }

    private static AnswerResult.Saved saved(Stored.Attempt attempt, Step step, long seq, Instant now) {
        return new AnswerResult.Saved(
                step.at(), step.receipt(), step.number(), seq, left(attempt.deadlineAt(), now), attempt.deadlineAt());
    }

    static @Nullable Duration left(@Nullable Instant deadline, Instant now) {
        if (deadline == null) {
            return null;
        }
        Duration left = Duration.between(now, deadline);
        return left.isNegative() ? Duration.ZERO : left;
    }
}
