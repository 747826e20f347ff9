package org.myelin.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.myelin.platform.Audit;
import org.myelin.platform.internal.TestTransactions;
import org.myelin.testing.As;
import org.myelin.testing.EveryDatabase;
import org.myelin.testing.TestDatabase;
import org.springframework.security.access.AccessDeniedException;

@EveryDatabase
class AccountsTests {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-01T10:00:00Z"), ZoneOffset.UTC);

    private final Audit audit;
    private final Accounts accounts;
    private final AccountRows rows;

    AccountsTests(TestDatabase database) {
        audit = database.transactional(TestTransactions.audit(database.jdbc(), database.together(), CLOCK));
        accounts = SomeAccounts.on(database, CLOCK, audit);
        rows = new AccountRows(database.jdbc());
    }

    private AccountId create(NewAccount wanted) {
        return As.admin().call(() -> accounts.create(wanted));
    }

    @Test
    void a_created_account_is_found_by_id_and_by_address_in_any_case() {
        var id = create(SomeAccounts.account("Ada Example", Role.STUDENT, Role.INSTRUCTOR));

        var expected =
                new Account(id, "ada.example@example.org", "Ada Example", Set.of(Role.STUDENT, Role.INSTRUCTOR), true);
        assertThat(accounts.find(id)).contains(expected);
        assertThat(accounts.findByEmail(" Ada.Example@EXAMPLE.org ")).contains(expected);
        assertThat(accounts.findAll(List.of(id, id, new AccountId(new UUID(1, 1)))))
                .containsExactly(expected);
    }

    @Test
    void the_password_is_stored_as_an_argon2id_hash() {
        var id = create(SomeAccounts.student("Hash Example"));

        assertThat(rows.stored(id).orElseThrow().passwordHash())
                .startsWith("{argon2id-1}$argon2id$v=19$m=19456,t=2,p=1$")
                .doesNotContain(SomeAccounts.PASSWORD);
    }

    @Test
    void an_address_can_be_used_once() {
        create(SomeAccounts.student("Twice Example"));

        assertThatThrownBy(() -> create(SomeAccounts.student("Twice Example"))).isInstanceOf(EmailTaken.class);
    }

    @Test
    void a_weak_password_is_refused_with_a_reason() {
        var weak = new NewAccount("w@example.org", "Weak", Set.of(Role.STUDENT), "too short");

        assertThatThrownBy(() -> create(weak)).isInstanceOf(WeakPassword.class).hasMessageContaining("15");
    }

    @Test
    void only_admins_and_the_system_list_create_and_disable() {
        var id = create(SomeAccounts.student("Guard Example"));
        var instructor = As.instructor(id);

        assertThatThrownBy(() -> instructor.call(accounts::list)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> instructor.run(() -> accounts.setEnabled(id, false)))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> instructor.run(() -> accounts.setRoles(id, Set.of(Role.ADMIN))))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> accounts.create(SomeAccounts.student("Nobody")))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(accounts::list).isInstanceOf(AccessDeniedException.class);
        assertThat(SystemWork.call(accounts::list)).isNotEmpty();
    }

    @Test
    void system_work_ends_with_its_block() {
        SystemWork.run(() -> {});

        assertThatThrownBy(accounts::list).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void disabling_is_recorded_once_and_raises_the_session_version() {
        var id = create(SomeAccounts.student("Disabled Example"));
        int before = rows.stored(id).orElseThrow().sessionVersion();

        As.admin().run(() -> accounts.setEnabled(id, false));
        As.admin().run(() -> accounts.setEnabled(id, false));

        assertThat(accounts.find(id).orElseThrow().enabled()).isFalse();
        assertThat(rows.stored(id).orElseThrow().sessionVersion()).isEqualTo(before + 1);
        assertThat(audit.about("account", id.toString()))
                .extracting(entry -> entry.action())
                .containsExactly("account-created", "account-disabled");
    }

    @Test
    void changed_roles_are_recorded_with_old_and_new() {
        var id = create(SomeAccounts.student("Roles Example"));

        As.admin().run(() -> accounts.setRoles(id, Set.of(Role.INSTRUCTOR)));

        assertThat(accounts.find(id).orElseThrow().roles()).containsExactly(Role.INSTRUCTOR);
        assertThat(audit.about("account", id.toString()).getLast().detail())
                .isEqualTo("from [STUDENT] to [INSTRUCTOR]");
    }

    @Test
    void a_new_password_needs_the_old_one_and_ends_other_sessions() {
        var id = create(SomeAccounts.student("Change Example"));
        var own = As.student(id);

        assertThat(own.call(() -> accounts.changeOwnPassword("not the right one", "blue kettle in the rain")))
                .isFalse();
        assertThat(own.call(() -> accounts.changeOwnPassword(SomeAccounts.PASSWORD, "blue kettle in the rain")))
                .isTrue();
        assertThat(rows.stored(id).orElseThrow().sessionVersion()).isEqualTo(2);
        assertThat(own.call(() -> accounts.changeOwnPassword("blue kettle in the rain", "green kettle in the sun")))
                .isTrue();
    }
}
