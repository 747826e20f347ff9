package org.myelin.analytics.internal;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.myelin.analytics.CohortRegrades;
import org.myelin.attempt.AttemptReviews;
import org.myelin.attempt.AttemptSummary;
import org.myelin.attempt.ContextId;
import org.myelin.attempt.ItemChange;
import org.myelin.attempt.RegradeEntry;
import org.myelin.attempt.RegradeId;
import org.myelin.attempt.RegradeItem;
import org.myelin.attempt.RegradeOrder;
import org.myelin.attempt.RegradeResult;
import org.myelin.attempt.Regrades;
import org.myelin.cohort.CohortId;
import org.myelin.cohort.Cohorts;
import org.myelin.cohort.Member;
import org.myelin.content.Courses;
import org.myelin.content.Quiz;
import org.myelin.content.QuizId;
import org.myelin.identity.Account;
import org.myelin.identity.AccountId;
import org.myelin.identity.Accounts;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Joins cohorts, which decide who may, with regrades, which know no cohorts. */
@Service
class StoredCohortRegrades implements CohortRegrades {

    private final Cohorts cohorts;
    private final Accounts accounts;
    private final AttemptReviews attempts;
    private final Regrades regrades;
    private final Courses courses;

    StoredCohortRegrades(
            Cohorts cohorts, Accounts accounts, AttemptReviews attempts, Regrades regrades, Courses courses) {
        this.cohorts = cohorts;
        this.accounts = accounts;
        this.attempts = attempts;
        this.regrades = regrades;
        this.courses = courses;
    }

    @Override
    @Transactional(readOnly = true)
    public List<SubmittedQuiz> quizzes(CohortId cohort, AccountId instructor) {
        Map<QuizId, List<AttemptSummary>> submitted = attempts.list(learners(cohort, instructor)).stream()
                .filter(attempt -> attempt.grade() != null)
                .collect(Collectors.groupingBy(AttemptSummary::quiz));
        return submitted.entrySet().stream()
                .map(quiz -> new SubmittedQuiz(
                        quiz.getKey(),
                        title(quiz.getKey(), quiz.getValue()),
                        quiz.getValue().size()))
                .sorted(Comparator.comparing(SubmittedQuiz::title)
                        .thenComparing(quiz -> quiz.id().value()))
                .toList();
    }

    private String title(QuizId id, List<AttemptSummary> made) {
        return courses.live().quiz(id).map(Quiz::title).orElse(made.getLast().title());
    }

    @Override
    @Transactional(readOnly = true)
    public List<RegradeItem> items(CohortId cohort, QuizId quiz, AccountId instructor) {
        return regrades.items(quiz, learners(cohort, instructor));
    }

    @Override
    @Transactional(readOnly = true)
    public Map<AccountId, String> names(CohortId cohort, AccountId instructor) {
        return accounts.findAll(learners(cohort, instructor)).stream()
                .collect(Collectors.toMap(Account::id, Account::displayName));
    }

    @Override
    @Transactional(readOnly = true)
    public DryRun dryRun(CohortId cohort, QuizId quiz, ItemChange change, String reason, AccountId instructor) {
        RegradeOrder order = order(cohort, quiz, change, reason, instructor);
        Optional<String> problem = regrades.problem(order);
        return problem.isPresent() ? new DryRun.Refused(problem.get()) : new DryRun.Shown(regrades.preview(order));
    }

    @Override
    @Transactional
    public RegradeResult apply(
            CohortId cohort, QuizId quiz, ItemChange change, String reason, String fingerprint, AccountId instructor) {
        return regrades.apply(order(cohort, quiz, change, reason, instructor), fingerprint, instructor);
    }

    @Override
    @Transactional(readOnly = true)
    public List<RegradeEntry> list(CohortId cohort, AccountId instructor) {
        cohorts.roster(cohort, instructor);
        return regrades.list(scope(cohort));
    }

    @Override
    @Transactional
    public RegradeResult undo(CohortId cohort, RegradeId regrade, String reason, AccountId instructor) {
        cohorts.roster(cohort, instructor);
        return regrades.undo(regrade, reason, instructor, scope(cohort)::equals);
    }

    private RegradeOrder order(CohortId cohort, QuizId quiz, ItemChange change, String reason, AccountId instructor) {
        return new RegradeOrder(scope(cohort), quiz, learners(cohort, instructor), List.of(change), reason);
    }

    private Set<AccountId> learners(CohortId cohort, AccountId instructor) {
        return cohorts.roster(cohort, instructor).learners().stream()
                .map(Member::account)
                .collect(Collectors.toSet());
    }

    private static ContextId scope(CohortId cohort) {
        return new ContextId("cohort:" + cohort);
    }
}
