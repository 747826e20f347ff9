package org.myelin.cohort.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.myelin.attempt.Accommodation;
import org.myelin.attempt.Admission;
import org.myelin.attempt.AttemptId;
import org.myelin.attempt.AttemptPhase;
import org.myelin.attempt.AttemptSummary;
import org.myelin.attempt.Attempts;
import org.myelin.attempt.Deadline;
import org.myelin.attempt.StartResult;
import org.myelin.cohort.Assignments;
import org.myelin.cohort.EffectivePolicy;
import org.myelin.cohort.QuizDoor;
import org.myelin.cohort.QuizIntro;
import org.myelin.cohort.QuizStart;
import org.myelin.content.Courses;
import org.myelin.content.Quiz;
import org.myelin.content.QuizId;
import org.myelin.identity.AccountId;
import org.myelin.progress.CourseProgress;
import org.myelin.progress.LockReason;
import org.myelin.progress.ModuleProgress;
import org.myelin.progress.Progress;
import org.myelin.progress.QuizProgress;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lets learners into quizzes by what is assigned to them. */
@Service
class AssignedQuizDoor implements QuizDoor {

    private final Courses courses;
    private final Assignments assignments;
    private final AssignmentTables tables;
    private final Attempts attempts;
    private final Progress progress;
    private final Clock clock;

    AssignedQuizDoor(
            Courses courses,
            Assignments assignments,
            AssignmentTables tables,
            Attempts attempts,
            Progress progress,
            Clock clock) {
        this.courses = courses;
        this.assignments = assignments;
        this.tables = tables;
        this.attempts = attempts;
        this.progress = progress;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<QuizIntro> intro(AccountId learner, QuizId id) {
        return courses.live().quiz(id).filter(quiz -> quiz.status().offered()).map(quiz -> {
            EffectivePolicy policy = assignments.effectivePolicy(learner, id);
            List<AttemptSummary> mine = attempts.list(learner, id);
            int used = (int) mine.stream()
                    .filter(attempt -> Objects.equals(attempt.context(), policy.context()))
                    .count();
            int allowed = policy.policy().allowedTries();
            Instant now = clock.instant();
            return new QuizIntro(
                    policy,
                    used,
                    allowed == Integer.MAX_VALUE ? OptionalInt.empty() : OptionalInt.of(Math.max(0, allowed - used)),
                    running(mine, now),
                    Admission.at(now, policy.policy()),
                    Deadline.of(now, policy.policy(), Duration.ZERO),
                    locks(learner, quiz, policy),
                    mine);
        });
    }

    @Override
    @Transactional
    public QuizStart start(AccountId learner, QuizId id) {
        Optional<Quiz> quiz =
                courses.live().quiz(id).filter(found -> found.status().offered());
        if (quiz.isEmpty()) {
            return new QuizStart.Decided(new StartResult.UnknownQuiz());
        }
        AttemptId running = running(attempts.list(learner, id), clock.instant());
        if (running != null) {
            return new QuizStart.Decided(new StartResult.Resumed(running));
        }
        // Starting adds what the learner is granted.
        EffectivePolicy policy = Policies.effective(
                quiz.get(), Policies.choose(tables.of(learner), id, clock.instant()), Accommodation.NONE);
        List<LockReason> locks = locks(learner, quiz.get(), policy);
        return locks.isEmpty()
                ? new QuizStart.Decided(attempts.start(learner, id, policy.policy(), policy.context()))
                : new QuizStart.Locked(locks);
    }

    /** An attempt whose deadline has passed waits to be handed in; it does not run any more. */
    private static @Nullable AttemptId running(List<AttemptSummary> attempts, Instant now) {
        return attempts.stream()
                .filter(attempt -> attempt.phase() == AttemptPhase.OPEN && !Deadline.isOver(attempt.deadlineAt(), now))
                .map(AttemptSummary::id)
                .findFirst()
                .orElse(null);
    }

    private List<LockReason> locks(AccountId learner, Quiz quiz, EffectivePolicy policy) {
        if (policy.assignment().isPresent()) {
            return List.of();
        }
        CourseProgress mine = progress.of(learner);
        return quiz.module()
                .flatMap(mine::module)
                .map(ModuleProgress::locks)
                .or(() -> mine.quiz(quiz.id()).map(QuizProgress::locks))
                .orElse(List.of());
    }
}
