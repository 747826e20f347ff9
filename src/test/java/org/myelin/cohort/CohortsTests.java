package org.myelin.cohort;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.myelin.identity.AccountId;
import org.myelin.identity.Role;
import org.myelin.platform.Audit;
import org.myelin.platform.AuditCheck;
import org.myelin.platform.AuditEntry;
import org.myelin.testing.EveryDatabase;
import org.myelin.testing.TestDatabase;
import org.myelin.testing.World;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.security.access.AccessDeniedException;

@EveryDatabase
class CohortsTests {

    private final World world;
    private final Cohorts cohorts;
    private final AccountId admin;
    private final AccountId instructor;
    private final AccountId learner;
    private final CohortId cohort;

    CohortsTests(TestDatabase database) {
        world = World.on(database);
        cohorts = world.bean(Cohorts.class);
        admin = world.admin();
        instructor = world.instructor();
        learner = world.student();
        cohort = cohorts.create("Nursing 2026 A", admin);
        cohorts.add(cohort, instructor, MemberRole.INSTRUCTOR, admin);
        cohorts.add(cohort, learner, MemberRole.LEARNER, admin);
    }

    @Test
    void members_are_listed_with_instructors_first() {
        assertThat(cohorts.members(cohort, instructor))
                .extracting(Member::account)
                .containsExactly(instructor, learner);
        assertThat(cohorts.get(cohort, instructor).name()).isEqualTo("Nursing 2026 A");
        assertThat(cohorts.learningIn(learner)).extracting(Cohort::id).containsExactly(cohort);
        assertThat(cohorts.learningIn(instructor)).isEmpty();
    }

    @Test
    void an_instructor_sees_own_cohorts_only_and_an_admin_sees_all() {
        AccountId other = world.instructor();
        CohortId foreign = cohorts.create("Foreign", admin);
        cohorts.add(foreign, other, MemberRole.INSTRUCTOR, admin);

        assertThat(cohorts.listFor(instructor)).containsExactly(new CohortSummary(cohort, "Nursing 2026 A", 1, 1));
        assertThat(cohorts.listFor(other)).extracting(CohortSummary::id).containsExactly(foreign);
        assertThat(cohorts.listFor(admin)).extracting(CohortSummary::id).contains(cohort, foreign);
        assertThat(cohorts.listFor(learner)).isEmpty();
        assertNotFound(() -> cohorts.get(foreign, instructor));
        assertNotFound(() -> cohorts.members(foreign, instructor));
        assertNotFound(() -> cohorts.members(cohort, learner));
    }

    @Test
    void teaching_needs_the_membership_and_the_role_at_the_moment_of_the_action() {
        assertThat(cohorts.teaches(instructor, learner)).isTrue();
        assertThat(cohorts.teaches(world.instructor(), learner)).isFalse();
        assertThat(cohorts.teaches(learner, instructor)).isFalse();
        assertThat(cohorts.roster(cohort, instructor).learners())
                .extracting(Member::account)
                .containsExactly(learner);
        assertNotFound(() -> cohorts.roster(cohort, admin));

        world.jdbc
                .sql("delete from account_role where account_id = :id")
                .param("id", instructor.value())
                .update();
        assertThat(cohorts.teaches(instructor, learner)).isFalse();
        assertNotFound(() -> cohorts.roster(cohort, instructor));
        assertThat(cohorts.listFor(instructor)).isEmpty();
    }

    @Test
    void a_disabled_instructor_teaches_nobody() {
        world.jdbc
                .sql("update account set enabled = false where id = :id")
                .param("id", instructor.value())
                .update();

        assertThat(cohorts.teaches(instructor, learner)).isFalse();
        assertNotFound(() -> cohorts.members(cohort, instructor));
    }

    @Test
    void only_admins_make_cohorts_and_decide_who_belongs_to_them() {
        for (AccountId who : new AccountId[] {instructor, learner}) {
            assertDenied(() -> cohorts.create("Mine", who));
            assertDenied(() -> cohorts.rename(cohort, "Mine", 1, who));
            assertDenied(() -> cohorts.add(cohort, world.student(), MemberRole.LEARNER, who));
            assertDenied(() -> cohorts.remove(cohort, learner, who));
        }
        assertThat(cohorts.members(cohort, admin)).hasSize(2);
    }

    @Test
    void a_member_needs_an_account_with_the_fitting_role() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> cohorts.add(cohort, learner, MemberRole.INSTRUCTOR, admin));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> cohorts.add(cohort, instructor, MemberRole.LEARNER, admin));
        AccountId both = world.account("Both", Role.STUDENT, Role.INSTRUCTOR);
        cohorts.add(cohort, both, MemberRole.LEARNER, admin);
        cohorts.add(cohort, both, MemberRole.INSTRUCTOR, admin);

        assertThat(cohorts.members(cohort, admin))
                .filteredOn(member -> member.account().equals(both))
                .extracting(Member::role)
                .containsExactly(MemberRole.INSTRUCTOR);
    }

    @Test
    void a_removed_learner_is_out_of_reach() {
        cohorts.remove(cohort, learner, admin);
        cohorts.remove(cohort, learner, admin);

        assertThat(cohorts.teaches(instructor, learner)).isFalse();
        assertThat(world.bean(Audit.class).about("cohort", cohort.toString()))
                .extracting(AuditEntry::action)
                .containsExactly(
                        "cohort-created", "cohort-member-added", "cohort-member-added", "cohort-member-removed");
    }

    @Test
    void a_stale_change_is_refused() {
        cohorts.rename(cohort, "Nursing 2026 B", 1, admin);

        assertThatExceptionOfType(OptimisticLockingFailureException.class)
                .isThrownBy(() -> cohorts.rename(cohort, "Nursing 2026 C", 1, admin));
        assertThat(cohorts.get(cohort, admin))
                .returns("Nursing 2026 B", Cohort::name)
                .returns(2, Cohort::version);
        assertThat(world.bean(Audit.class).verify()).isInstanceOf(AuditCheck.Intact.class);
    }

    @Test
    void a_name_is_one_line_of_text() {
        for (String name : new String[] {"", "  ", "a\nb", "x".repeat(201)}) {
            assertThatIllegalArgumentException().isThrownBy(() -> cohorts.create(name, admin));
        }
    }

    private static void assertNotFound(Runnable work) {
        assertThatExceptionOfType(CohortNotFound.class).isThrownBy(work::run);
    }

    private static void assertDenied(Runnable work) {
        assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(work::run);
    }
}
