package org.myelin.cohort;

import java.util.List;
import org.myelin.content.QuizId;
import org.myelin.identity.AccountId;
import org.myelin.progress.CourseProgress;

/**
 * What instructors assign to their cohorts, and what follows from it for a learner. Every method checks the rights of
 * {@code who} as stored now; what {@code who} may not know of is not found. Every change is audited.
 */
public interface Assignments {

    /**
     * Assigns something to a cohort; for its instructors.
     *
     * @throws CohortNotFound if {@code who} does not teach the cohort
     */
    AssignResult assign(CohortId cohort, AssignmentData data, AccountId who);

    /**
     * Changes an assignment, but not what is assigned; for instructors of its cohort.
     *
     * @param version of the assignment as it was read
     * @throws AssignmentNotFound if {@code who} does not teach its cohort, or it was withdrawn
     * @throws org.springframework.dao.OptimisticLockingFailureException if it was changed since
     */
    AssignResult change(AssignmentId id, AssignmentData data, int version, AccountId who);

    /**
     * Takes an assignment back; attempts that were made under it stay. For instructors of its cohort.
     *
     * @throws AssignmentNotFound if {@code who} does not teach its cohort, or it was withdrawn
     * @throws org.springframework.dao.OptimisticLockingFailureException if it was changed since
     */
    void withdraw(AssignmentId id, int version, AccountId who);

    /**
     * One assignment, for instructors of its cohort.
     *
     * @throws AssignmentNotFound if {@code who} does not teach its cohort, or it was withdrawn
     */
    Assignment get(AssignmentId id, AccountId who);

    /**
     * The assignments of a cohort by due time, those without one last; for its instructors.
     *
     * @throws CohortNotFound if {@code who} does not teach the cohort
     */
    List<Assignment> listFor(CohortId cohort, AccountId who);

    /**
     * What is assigned to a learner: what is still to do by due time, then what is done or closed.
     *
     * @param progress where this learner stands in the course
     */
    List<DueItem> listFor(AccountId learner, CourseProgress progress);

    /** The rules of a quiz as they hold for a learner now, with where each comes from. */
    EffectivePolicy effectivePolicy(AccountId learner, QuizId quiz);

    /**
     * The rules of an assigned quiz for every learner of the cohort, in the order of the member list; for instructors of
     * the cohort.
     *
     * @throws AssignmentNotFound if {@code who} does not teach its cohort, or it was withdrawn, or it is no quiz
     */
    List<LearnerPolicy> effectivePolicies(AssignmentId id, AccountId who);
}
