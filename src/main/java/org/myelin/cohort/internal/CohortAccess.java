package org.myelin.cohort.internal;

import org.myelin.cohort.Cohort;
import org.myelin.cohort.CohortId;
import org.myelin.cohort.CohortNotFound;
import org.myelin.cohort.MemberRole;
import org.myelin.identity.Account;
import org.myelin.identity.AccountId;
import org.myelin.identity.Accounts;
import org.myelin.identity.Role;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/**
 * Who may do what with a cohort. Roles are read from the database at the moment of the action, so that a revoked role
 * ends the right also in a session that is still open.
 */
@Component
class CohortAccess {

    private final CohortTables tables;
    private final Accounts accounts;

    CohortAccess(CohortTables tables, Accounts accounts) {
        this.tables = tables;
        this.accounts = accounts;
    }

    boolean has(AccountId who, Role role) {
        return accounts.find(who)
                .filter(Account::enabled)
                .map(account -> account.roles().contains(role))
                .orElse(false);
    }

    void requireAdmin(AccountId who) {
        if (!has(who, Role.ADMIN)) {
            throw new AccessDeniedException("Access denied");
        }
    }

    /** The cohort, for its instructors and admins. */
    Cohort visible(CohortId id, AccountId who) {
        if (!isTeacher(id, who) && !has(who, Role.ADMIN)) {
            throw new CohortNotFound(id);
        }
        return tables.find(id).orElseThrow(() -> new CohortNotFound(id));
    }

    void requireTeacher(CohortId id, AccountId who) {
        if (!isTeacher(id, who)) {
            throw new CohortNotFound(id);
        }
    }

    boolean isTeacher(CohortId id, AccountId who) {
        return tables.isMember(id, who, MemberRole.INSTRUCTOR) && has(who, Role.INSTRUCTOR);
    }
}
