package org.myelin.cohort.internal;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.myelin.attempt.Accommodation;
import org.myelin.attempt.Accommodations;
import org.myelin.cohort.AssignResult;
import org.myelin.cohort.Assignment;
import org.myelin.cohort.AssignmentData;
import org.myelin.cohort.AssignmentId;
import org.myelin.cohort.AssignmentNotFound;
import org.myelin.cohort.AssignmentTarget;
import org.myelin.cohort.Assignments;
import org.myelin.cohort.CohortId;
import org.myelin.cohort.DueItem;
import org.myelin.cohort.DueRule;
import org.myelin.cohort.DueState;
import org.myelin.cohort.EffectivePolicy;
import org.myelin.cohort.LearnerPolicy;
import org.myelin.cohort.Member;
import org.myelin.cohort.MemberRole;
import org.myelin.content.Courses;
import org.myelin.content.Quiz;
import org.myelin.content.QuizId;
import org.myelin.content.Release;
import org.myelin.identity.AccountId;
import org.myelin.platform.Audit;
import org.myelin.progress.CourseProgress;
import org.myelin.shared.Ids;
import org.myelin.shared.Utc;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Assignments kept in the database. */
@Service
class StoredAssignments implements Assignments {

    private static final String SUBJECT = "assignment";

    private final AssignmentTables tables;
    private final CohortTables cohorts;
    private final CohortAccess access;
    private final Courses courses;
    private final Accommodations accommodations;
    private final Audit audit;
    private final Clock clock;

    StoredAssignments(
            AssignmentTables tables,
            CohortTables cohorts,
            CohortAccess access,
            Courses courses,
            Accommodations accommodations,
            Audit audit,
            Clock clock) {
        this.tables = tables;
        this.cohorts = cohorts;
        this.access = access;
        this.courses = courses;
        this.accommodations = accommodations;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    @Transactional
    public AssignResult assign(CohortId cohort, AssignmentData data, AccountId who) {
        access.requireTeacher(cohort, who);
        Instant now = Utc.now(clock);
        tables.lock(cohort);
        List<String> problems = new ArrayList<>(AssignmentRules.problems(data, courses.live()));
        problems.addAll(AssignmentRules.problemsOfNew(data, now));
        if (tables.isAssigned(cohort, data.target())) {
            problems.add("This is already assigned to the cohort. Change that assignment instead.");
        }
        if (!problems.isEmpty()) {
            return new AssignResult.Refused(problems);
        }
        Assignment assignment = new Assignment(new AssignmentId(Ids.next(clock)), 1, cohort, data, who, now);
        tables.insert(assignment);
        audit.record(who.value(), "assignment-created", SUBJECT, assignment.id().toString(), words(cohort, data));
        return new AssignResult.Assigned(assignment.id(), 1);
    }

    @Override
    @Transactional
    public AssignResult change(AssignmentId id, AssignmentData data, int version, AccountId who) {
        Assignment before = own(id, who);
        List<String> problems = new ArrayList<>(AssignmentRules.problems(data, courses.live()));
        if (!before.data().target().equals(data.target())) {
            problems.add("What is assigned cannot be changed. Withdraw this assignment and make a new one.");
        }
        if (!problems.isEmpty()) {
            return new AssignResult.Refused(problems);
        }
        if (!tables.update(id, data, version)) {
            throw stale();
        }
        audit.record(
                who.value(),
                "assignment-changed",
                SUBJECT,
                id.toString(),
                "from " + words(before.cohort(), before.data()) + " to " + words(before.cohort(), data));
        return new AssignResult.Assigned(id, version + 1);
    }

    @Override
    @Transactional
    public void withdraw(AssignmentId id, int version, AccountId who) {
        Assignment before = own(id, who);
        if (!tables.withdraw(id, version, Utc.now(clock))) {
            throw stale();
        }
        audit.record(
                who.value(), "assignment-withdrawn", SUBJECT, id.toString(), words(before.cohort(), before.data()));
    }

    @Override
    @Transactional(readOnly = true)
    public Assignment get(AssignmentId id, AccountId who) {
        return own(id, who);
    }

    @Override
    @Transactional(readOnly = true)
    public List<Assignment> listFor(CohortId cohort, AccountId who) {
        access.requireTeacher(cohort, who);
        return tables.of(cohort);
    }

    @Override
    @Transactional(readOnly = true)
    public List<DueItem> listFor(AccountId learner, CourseProgress progress) {
        List<AssignmentTables.Named> assigned = tables.of(learner);
        if (assigned.isEmpty()) {
            return List.of();
        }
        Release release = courses.live();
        Instant now = clock.instant();
        return assigned.stream()
                .map(named -> due(named, release, progress, now))
                // Stable: inside both halves the order by due time stays.
                .sorted(Comparator.comparing(item -> over(item.state())))
                .toList();
    }

    @Override
    @Transactional(readOnly = true)
    public EffectivePolicy effectivePolicy(AccountId learner, QuizId id) {
        Quiz quiz = courses.live().quiz(id).orElseThrow(() -> new IllegalArgumentException("No quiz " + id));
        return Policies.effective(
                quiz, Policies.choose(tables.of(learner), id, clock.instant()), accommodations.of(learner));
    }

    @Override
    @Transactional(readOnly = true)
    public List<LearnerPolicy> effectivePolicies(AssignmentId id, AccountId who) {
        Assignment assignment = own(id, who);
        if (!(assignment.data().target() instanceof AssignmentTarget.OfQuiz(var quizId))) {
            throw new AssignmentNotFound(id);
        }
        Quiz quiz = courses.live().quiz(quizId).orElseThrow(() -> new AssignmentNotFound(id));
        String name = access.visible(assignment.cohort(), who).name();
        Optional<AssignmentTables.Named> named = Optional.of(new AssignmentTables.Named(assignment, name));
        List<AccountId> learners = cohorts.members(assignment.cohort()).stream()
                .filter(member -> member.role() == MemberRole.LEARNER)
                .map(Member::account)
                .toList();
        Map<AccountId, Accommodation> granted = accommodations.of(learners);
        return learners.stream()
                .map(learner -> new LearnerPolicy(
                        learner, Policies.effective(quiz, named, granted.getOrDefault(learner, Accommodation.NONE))))
                .toList();
    }

    private Assignment own(AssignmentId id, AccountId who) {
        return tables.find(id)
                .filter(assignment -> access.isTeacher(assignment.cohort(), who))
                .orElseThrow(() -> new AssignmentNotFound(id));
    }

    private static DueItem due(AssignmentTables.Named named, Release release, CourseProgress course, Instant now) {
        Assignment assignment = named.assignment();
        AssignmentData data = assignment.data();
        Optional<Instant> doneAt = DueRule.doneAt(assignment.id(), data.target(), course);
        return new DueItem(
                assignment.id(),
                assignment.cohort(),
                named.cohortName(),
                data.target(),
                AssignmentRules.title(data.target(), release).orElse("No longer offered"),
                Optional.ofNullable(data.opensAt()),
                Optional.ofNullable(data.dueAt()),
                Optional.ofNullable(data.closesAt()),
                DueRule.state(data, doneAt, now),
                doneAt);
    }

    private static boolean over(DueState state) {
        return switch (state) {
            case NOT_OPEN_YET, OPEN, OVERDUE -> false;
            case DONE, CLOSED -> true;
        };
    }

    private static String words(CohortId cohort, AssignmentData data) {
        return AssignmentTables.kind(data.target()) + " " + AssignmentTables.id(data.target()) + " to cohort " + cohort
                + ": opens " + data.opensAt() + ", due " + data.dueAt() + ", closes " + data.closesAt() + ", tries "
                + data.tries() + ", time limit " + data.timeLimit() + ", feedback " + data.feedback();
    }

    private static OptimisticLockingFailureException stale() {
        return new OptimisticLockingFailureException("The assignment was changed by somebody else");
    }
}
