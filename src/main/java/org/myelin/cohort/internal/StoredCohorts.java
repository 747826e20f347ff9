package org.myelin.cohort.internal;

import java.time.Clock;
import java.util.List;
import org.myelin.cohort.Cohort;
import org.myelin.cohort.CohortId;
import org.myelin.cohort.CohortNotFound;
import org.myelin.cohort.CohortSummary;
import org.myelin.cohort.Cohorts;
import org.myelin.cohort.Member;
import org.myelin.cohort.MemberRole;
import org.myelin.cohort.Roster;
import org.myelin.identity.AccountId;
import org.myelin.identity.Role;
import org.myelin.platform.Audit;
import org.myelin.shared.Ids;
import org.myelin.shared.Utc;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Cohorts kept in the database. */
@Service
class StoredCohorts implements Cohorts {

    private static final String SUBJECT = "cohort";
    private static final int LONGEST_NAME = 200;

    private final CohortTables tables;
    private final CohortAccess access;
    private final Audit audit;
    private final Clock clock;

    StoredCohorts(CohortTables tables, CohortAccess access, Audit audit, Clock clock) {
        this.tables = tables;
        this.access = access;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public List<CohortSummary> listFor(AccountId who) {
        if (access.has(who, Role.ADMIN)) {
            return tables.all();
        }
        return access.has(who, Role.INSTRUCTOR) ? tables.taughtBy(who) : List.of();
    }

    @Override
    @Transactional(readOnly = true)
    public Cohort get(CohortId id, AccountId who) {
        return access.visible(id, who);
    }

    @Override
    @Transactional(readOnly = true)
    public List<Member> members(CohortId id, AccountId who) {
        access.visible(id, who);
        return tables.members(id);
    }

    @Override
    @Transactional(readOnly = true)
    public List<Cohort> learningIn(AccountId learner) {
        return tables.learningIn(learner);
    }

    @Override
    @Transactional(readOnly = true)
    public boolean teaches(AccountId instructor, AccountId learner) {
        return tables.teaches(instructor, learner) && access.has(instructor, Role.INSTRUCTOR);
    }

    @Override
    @Transactional
    public CohortId create(String name, AccountId who) {
        access.requireAdmin(who);
        String clean = checked(name);
        CohortId id = new CohortId(Ids.next(clock));
        tables.insert(id, clean, who, Utc.now(clock));
        audit.record(who.value(), "cohort-created", SUBJECT, id.toString(), clean);
        return id;
    }

    @Override
    @Transactional
    public void rename(CohortId id, String name, int version, AccountId who) {
        access.requireAdmin(who);
        Cohort before = access.visible(id, who);
        String clean = checked(name);
        if (!tables.rename(id, clean, version)) {
            throw new OptimisticLockingFailureException("The cohort was changed by somebody else");
        }
        audit.record(who.value(), "cohort-renamed", SUBJECT, id.toString(), "from " + before.name() + " to " + clean);
    }

    @Override
    @Transactional
    public void add(CohortId id, AccountId member, MemberRole role, AccountId who) {
        access.requireAdmin(who);
        access.visible(id, who);
        Role needed = switch (role) {
            case LEARNER -> Role.STUDENT;
            case INSTRUCTOR -> Role.INSTRUCTOR;
        };
        if (!access.has(member, needed)) {
            throw new IllegalArgumentException("A member with the role " + role + " needs an account with " + needed);
        }
        tables.put(id, member, role, Utc.now(clock));
        audit.record(who.value(), "cohort-member-added", SUBJECT, id.toString(), role + " " + member);
    }

    @Override
    @Transactional
    public void remove(CohortId id, AccountId member, AccountId who) {
        access.requireAdmin(who);
        access.visible(id, who);
        if (tables.remove(id, member)) {
            audit.record(who.value(), "cohort-member-removed", SUBJECT, id.toString(), member.toString());
        }
    }

    @Override
    @Transactional(readOnly = true)
    public Roster roster(CohortId id, AccountId who) {
        access.requireTeacher(id, who);
        return new Roster(
                tables.find(id).orElseThrow(() -> new CohortNotFound(id)),
                tables.members(id).stream()
                        .filter(member -> member.role() == MemberRole.LEARNER)
                        .toList());
    }

    private static String checked(String name) {
        String clean = name.strip();
        if (clean.isEmpty() || clean.length() > LONGEST_NAME || clean.matches("(?s).*\\p{Cntrl}.*")) {
            throw new IllegalArgumentException("A cohort name has 1 to " + LONGEST_NAME + " characters on one line");
        }
        return clean;
    }
}
