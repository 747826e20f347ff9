package org.myelin.cohort;

import java.util.List;
import org.myelin.identity.AccountId;

/**
 * Cohorts and their members. Admins make cohorts and decide who belongs to them; instructors see the cohorts they
 * teach. An instructor cannot add people: membership is what gives access to a learner's record.
 *
 * <p>Every method checks the rights of {@code who}, the signed-in account, as stored now. A cohort that {@code who} may
 * not know of is not found.
 */
public interface Cohorts {

    /** The cohorts that {@code who} teaches; for an admin, all of them. By name. */
    List<CohortSummary> listFor(AccountId who);

    /**
     * A cohort, for its instructors and admins.
     *
     * @throws CohortNotFound if there is none that {@code who} may see
     */
    Cohort get(CohortId id, AccountId who);

    /**
     * The members of a cohort, for its instructors and admins; instructors first, then by time of joining.
     *
     * @throws CohortNotFound if there is none that {@code who} may see
     */
    List<Member> members(CohortId id, AccountId who);

    /** The cohorts in which the account learns, by name. */
    List<Cohort> learningIn(AccountId learner);

    /** Whether the instructor teaches a cohort in which the learner learns. */
    boolean teaches(AccountId instructor, AccountId learner);

    /**
     * Makes a cohort; for admins.
     *
     * @param name 1 to 200 characters on one line
     */
    CohortId create(String name, AccountId who);

    /**
     * Renames a cohort; for admins.
     *
     * @param version of the cohort as it was read
     * @throws org.springframework.dao.OptimisticLockingFailureException if it was changed since
     */
    void rename(CohortId id, String name, int version, AccountId who);

    /** Adds a member or changes the role of one; for admins. An instructor needs the instructor role. */
    void add(CohortId id, AccountId member, MemberRole role, AccountId who);

    /** Removes a member, if it is one; for admins. What the learner did stays. */
    void remove(CohortId id, AccountId member, AccountId who);

    /**
     * The learners of a cohort, for those who teach it; not for admins, because teaching is not administration.
     *
     * @throws CohortNotFound if {@code who} does not teach it
     */
    Roster roster(CohortId id, AccountId who);
}
