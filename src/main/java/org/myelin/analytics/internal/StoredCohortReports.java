package org.myelin.analytics.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.myelin.analytics.CohortDashboard;
import org.myelin.analytics.CohortReports;
import org.myelin.analytics.Flag;
import org.myelin.analytics.LearnerDetail;
import org.myelin.analytics.LearnerNotFound;
import org.myelin.analytics.Person;
import org.myelin.assessment.ItemId;
import org.myelin.attempt.Accommodation;
import org.myelin.attempt.Accommodations;
import org.myelin.attempt.AttemptId;
import org.myelin.attempt.AttemptNotFound;
import org.myelin.attempt.AttemptResult;
import org.myelin.attempt.AttemptReviews;
import org.myelin.attempt.AttemptSummary;
import org.myelin.attempt.MarkResult;
import org.myelin.attempt.Marking;
import org.myelin.attempt.ReopenResult;
import org.myelin.cohort.AssignmentTarget;
import org.myelin.cohort.Assignments;
import org.myelin.cohort.Cohort;
import org.myelin.cohort.CohortId;
import org.myelin.cohort.CohortSummary;
import org.myelin.cohort.Cohorts;
import org.myelin.cohort.DueItem;
import org.myelin.cohort.Member;
import org.myelin.cohort.Roster;
import org.myelin.content.Courses;
import org.myelin.content.LessonId;
import org.myelin.content.Release;
import org.myelin.identity.Account;
import org.myelin.identity.AccountId;
import org.myelin.identity.Accounts;
import org.myelin.platform.Audit;
import org.myelin.progress.LearnerRecord;
import org.myelin.progress.ProgressReviews;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reports for instructors, made from one reading of each module. */
@Service
class StoredCohortReports implements CohortReports {

    private final Cohorts cohorts;
    private final Assignments assignments;
    private final Accounts accounts;
    private final ProgressReviews progress;
    private final AttemptReviews attempts;
    private final Accommodations accommodations;
    private final Courses courses;
    private final Audit audit;
    private final Clock clock;

    StoredCohortReports(
            Cohorts cohorts,
            Assignments assignments,
            Accounts accounts,
            ProgressReviews progress,
            AttemptReviews attempts,
            Accommodations accommodations,
            Courses courses,
            Audit audit,
            Clock clock) {
        this.cohorts = cohorts;
        this.assignments = assignments;
        this.accounts = accounts;
        this.progress = progress;
        this.attempts = attempts;
        this.accommodations = accommodations;
        this.courses = courses;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public CohortDashboard dashboard(CohortId id, AccountId instructor) {
        Roster roster = cohorts.roster(id, instructor);
        Map<AccountId, Instant> joined = new HashMap<>();
        roster.learners().forEach(member -> joined.put(member.account(), member.joinedAt()));
        List<Person> people = accounts.findAll(joined.keySet()).stream()
                .map(account -> new Person(account.id(), account.displayName()))
                .toList();
        return new CohortSnapshot(
                        roster.cohort(),
                        courses.live(),
                        people,
                        joined,
                        progress.of(joined.keySet()),
                        assignments.listFor(id, instructor),
                        clock.instant())
                .dashboard();
    }

    @Override
    @Transactional
    public LearnerDetail learner(AccountId learner, AccountId instructor) {
        Account account = taught(learner, instructor);
        LearnerRecord record =
                Objects.requireNonNull(progress.of(List.of(learner)).get(learner));
        // What others teach the learner is not this instructor's to see.
        List<Cohort> shared = shared(learner, instructor);
        Set<CohortId> sharedIds = shared.stream().map(Cohort::id).collect(Collectors.toSet());
        List<DueItem> due = assignments.listFor(learner, record.course()).stream()
                .filter(item -> sharedIds.contains(item.cohort()))
                .toList();
        audit.record(instructor.value(), "learner-viewed", "account", learner.toString(), "progress and attempts");
        return new LearnerDetail(
                learner,
                account.displayName(),
                account.email(),
                shared.stream().map(Cohort::name).toList(),
                record.lastActivity(),
                record.course(),
                record.checks(),
                record.attempts().reversed(),
                due,
                flags(record, due, joinedAt(learner, shared, instructor)),
                accommodations.of(learner));
    }

    @Override
    @Transactional
    public Optional<AttemptResult> attempt(AttemptId attempt, AccountId instructor) {
        return attempts.result(attempt, instructor, teaches(instructor));
    }

    @Override
    @Transactional
    public boolean extend(AttemptId attempt, Duration more, String reason, AccountId instructor) {
        return attempts.extend(attempt, instructor, more, reason, teaches(instructor));
    }

    @Override
    @Transactional
    public ReopenResult reopen(AttemptId attempt, Duration more, String reason, AccountId instructor) {
        return attempts.reopen(attempt, instructor, more, reason, teaches(instructor));
    }

    @Override
    @Transactional
    public MarkResult mark(AttemptId attempt, Instant handedIn, ItemId item, Marking marking, AccountId instructor) {
        AttemptSummary now = attempts.find(attempt, teaches(instructor)).orElseThrow(AttemptNotFound::new);
        if (now.submittedAt() != null && !now.submittedAt().equals(handedIn)) {
            return new MarkResult.SubmittedAgain();
        }
        return attempts.mark(attempt, item, marking, instructor, teaches(instructor));
    }

    private Predicate<AttemptSummary> teaches(AccountId instructor) {
        return summary -> cohorts.teaches(instructor, summary.learner());
    }

    @Override
    @Transactional
    public void grant(AccountId learner, Accommodation accommodation, AccountId instructor) {
        taught(learner, instructor);
        accommodations.grant(learner, accommodation, instructor, account -> cohorts.teaches(instructor, account));
    }

    private Account taught(AccountId learner, AccountId instructor) {
        if (!cohorts.teaches(instructor, learner)) {
            throw new LearnerNotFound(learner);
        }
        return accounts.find(learner).orElseThrow(() -> new LearnerNotFound(learner));
    }

    private List<Cohort> shared(AccountId learner, AccountId instructor) {
        Set<CohortId> taught =
                cohorts.listFor(instructor).stream().map(CohortSummary::id).collect(Collectors.toSet());
        return cohorts.learningIn(learner).stream()
                .filter(cohort -> taught.contains(cohort.id()))
                .toList();
    }

    private Instant joinedAt(AccountId learner, List<Cohort> shared, AccountId instructor) {
        return shared.stream()
                .flatMap(cohort -> cohorts.members(cohort.id(), instructor).stream())
                .filter(member -> member.account().equals(learner))
                .map(Member::joinedAt)
                .min(Instant::compareTo)
                .orElse(clock.instant());
    }

    private List<Flag> flags(LearnerRecord record, List<DueItem> due, Instant joinedAt) {
        Release release = courses.live();
        Map<LessonId, String> titles = new HashMap<>();
        release.lessons().forEach((id, lesson) -> titles.put(id, lesson.title()));
        return AttentionRule.flags(
                new LearnerFacts(
                        joinedAt,
                        record.lastActivity(),
                        record.course(),
                        record.attempts(),
                        due.stream()
                                .map(item -> new LearnerFacts.Due(
                                        item.title(),
                                        item.target() instanceof AssignmentTarget.OfQuiz,
                                        item.state(),
                                        item.dueAt(),
                                        item.closesAt()))
                                .toList(),
                        titles),
                clock.instant());
    }
}
