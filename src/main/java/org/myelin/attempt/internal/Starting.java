package org.myelin.attempt.internal;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.myelin.assessment.ItemId;
import org.myelin.attempt.Admission;
import org.myelin.attempt.AttemptId;
import org.myelin.attempt.AttemptPhase;
import org.myelin.attempt.AttemptPolicy;
import org.myelin.attempt.AttemptStarted;
import org.myelin.attempt.ContextId;
import org.myelin.attempt.Deadline;
import org.myelin.attempt.StartOutlook;
import org.myelin.attempt.StartResult;
import org.myelin.content.CatalogCase;
import org.myelin.content.Quiz;
import org.myelin.content.QuizId;
import org.myelin.content.Release;
import org.myelin.identity.AccountId;
import org.myelin.platform.Together;
import org.myelin.shared.Ids;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Starts an attempt: window, open attempt, tries, then everything that is pinned. */
@Component
public class Starting {

    // A round is lost only to a start that succeeded. Many tabs that start and submit at once on a busy machine can
    // take
    // several numbers before us; more than this is a mistake in the program.
    private static final int ROUNDS = 50;

    private final AttemptStore attempts;
    private final Snapshots snapshots;
    private final CaseSnapshots caseSnapshots;
    private final ShadowKeys shadowKeys;
    private final Submitting submitting;
    private final Together together;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    Starting(
            AttemptStore attempts,
            Snapshots snapshots,
            CaseSnapshots caseSnapshots,
            ShadowKeys shadowKeys,
            Submitting submitting,
            Together together,
            ApplicationEventPublisher events,
            Clock clock) {
        this.attempts = attempts;
        this.snapshots = snapshots;
        this.caseSnapshots = caseSnapshots;
        this.shadowKeys = shadowKeys;
        this.submitting = submitting;
        this.together = together;
        this.events = events;
        this.clock = clock;
    }

    /** Starts or goes on. The policy is the effective one of this learner. */
    public StartResult start(
            AccountId learner, Quiz quiz, Release release, AttemptPolicy policy, @Nullable ContextId context) {
        Instant now = Sql.millis(clock.instant());
        for (int round = 0; round < ROUNDS; round++) {
            List<Stored.Attempt> before = attempts.tries(learner, quiz.id(), context);
            for (Stored.Attempt attempt : before) {
                if (attempt.phase() == AttemptPhase.OPEN && !submitting.submitIfOver(attempt.id())) {
                    return new StartResult.Resumed(attempt.id());
                }
            }
            switch (Admission.at(now, policy)) {
                case Admission.Open _ -> {
                    if (before.size() >= policy.allowedTries()) {
                        return new StartResult.NoTriesLeft(policy.allowedTries());
                    }
                }
                case Admission.NotYet(Instant opensAt) -> {
                    return new StartResult.NotOpenYet(opensAt);
                }
                case Admission.Over(Instant since, boolean lastStartPassed) -> {
                    return new StartResult.Closed(since, lastStartPassed);
                }
            }
            int number = before.isEmpty() ? 1 : before.getLast().tryNo() + 1;
            AttemptId id = new AttemptId(Ids.next(clock));
            if (begin(id, learner, quiz, release, policy, context, number, now)) {
                return new StartResult.Started(id);
            }
        }
        throw new IllegalStateException("Other starts of the same quiz came first " + ROUNDS + " times");
    }

    /** What {@link #start} would do; an attempt whose time is over does not count as open. */
    public StartOutlook outlook(AccountId learner, QuizId quiz, AttemptPolicy policy, @Nullable ContextId context) {
        Instant now = Sql.millis(clock.instant());
        List<Stored.Attempt> before = attempts.tries(learner, quiz, context);
        AttemptId open = before.stream()
                .filter(attempt -> attempt.phase() == AttemptPhase.OPEN)
                .filter(attempt -> !Deadline.isOver(attempt.deadlineAt(), attempt.now(now)))
                .map(Stored.Attempt::id)
                .findFirst()
                .orElse(null);
        return new StartOutlook(
                policy, Admission.at(now, policy), before.size(), open, Deadline.of(now, policy, Duration.ZERO));
    }

    private boolean begin(
            AttemptId id,
            AccountId learner,
            Quiz quiz,
            Release release,
            AttemptPolicy policy,
            @Nullable ContextId context,
            int number,
            Instant now) {
        long seed = random.nextLong();
        // Only a draw asks what the learner had before.
        Map<ItemId, Integer> seen = quiz.draw().isPresent() ? attempts.seen(learner, quiz.id()) : Map.of();
        List<Drawing.Planned> planned = Composing.items(quiz, release, seed, seen);
        List<PinnedItem> pinned = Drawing.draw(seed, planned, policy.shuffle());
        StepBody.Started body = new StepBody.Started(
                learner, quiz.id(), quiz.revision(), quiz.title(), context, number, policy, seed, pinned);
        Step first = History.first(id, body, now);
        Stored.Attempt attempt = new Stored.Attempt(
                id,
                learner,
                quiz.id(),
                quiz.revision(),
                quiz.title(),
                context,
                number,
                policy,
                seed,
                AttemptPhase.OPEN,
                now,
                Deadline.of(now, policy, Duration.ZERO).at(),
                Stored.Sitting.FRESH,
                null,
                first.receipt(),
                first.number(),
                now);
        if (!attempts.insert(attempt)) {
            return false;
        }
        snapshots.keep(planned.stream().map(Drawing.Planned::item).toList(), now);
        caseSnapshots.keep(cases(planned, release), now);
        together.apply(AttemptStore.pinned(id, pinned), shadowKeys.made(id), StepStore.stored(id, first));
        events.publishEvent(new AttemptStarted(id, learner, quiz.id(), context, now));
        return true;
    }

    private static List<CatalogCase> cases(List<Drawing.Planned> planned, Release release) {
        return planned.stream()
                .flatMap(each -> Stream.ofNullable(each.study()))
                .map(PinnedCase::id)
                .distinct()
                .map(id -> Objects.requireNonNull(release.cases().get(id)))
                .toList();
    }
}
