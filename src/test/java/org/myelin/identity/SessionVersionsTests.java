package org.myelin.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.myelin.testing.As;
import org.myelin.testing.EveryDatabase;
import org.myelin.testing.MovableClock;
import org.myelin.testing.TestDatabase;

/** The rows are changed directly, as another node would do it. */
@EveryDatabase
class SessionVersionsTests {

    private final MovableClock clock = new MovableClock();
    private final AccountRows rows;
    private final SessionVersions versions;
    private final Accounts accounts;
    private AccountId id;

    SessionVersionsTests(TestDatabase database) {
        rows = new AccountRows(database.jdbc());
        versions = new SessionVersions(rows, clock);
        accounts = SomeAccounts.on(database, clock);
    }

    @BeforeEach
    void create(TestInfo test) {
        id = As.admin().call(() -> accounts.create(SomeAccounts.student(test.getDisplayName())));
    }

    @Test
    void a_change_on_another_node_counts_after_half_a_second() {
        assertThat(versions.current(id, 1)).isTrue();
        rows.setEnabled(id, false);

        clock.forward(SessionVersions.REMEMBERED.minusMillis(1));
        assertThat(versions.current(id, 1)).isTrue();
        clock.forward(Duration.ofMillis(1));
        assertThat(versions.current(id, 1)).isFalse();
        assertThat(SessionVersions.REMEMBERED).isLessThan(Duration.ofSeconds(1));
    }

    @Test
    void asking_often_does_not_prolong_what_is_remembered() {
        assertThat(versions.current(id, 1)).isTrue();
        rows.setEnabled(id, false);

        clock.forward(Duration.ofMillis(300));
        assertThat(versions.current(id, 1)).isTrue();
        clock.forward(Duration.ofMillis(300));
        assertThat(versions.current(id, 1)).isFalse();
    }

    @Test
    void a_change_on_this_node_counts_at_once() {
        assertThat(versions.current(id, 1)).isTrue();
        rows.setEnabled(id, false);
        versions.changed(id);

        assertThat(versions.current(id, 1)).isFalse();
    }

    @Test
    void a_session_of_another_version_is_asked_for_by_itself() {
        assertThat(versions.current(id, 1)).isTrue();
        assertThat(versions.current(id, 2)).isFalse();

        rows.setPassword(id, "another hash");
        assertThat(versions.current(id, 2)).isTrue();
        assertThat(versions.current(id, 1)).isFalse();
    }

    @Test
    void a_refusal_is_not_remembered() {
        assertThat(versions.current(id, 2)).isFalse();
        rows.setPassword(id, "another hash");

        assertThat(versions.current(id, 2)).isTrue();
    }

    @Test
    void a_clock_set_back_does_not_prolong_what_is_remembered() {
        assertThat(versions.current(id, 1)).isTrue();
        rows.setEnabled(id, false);

        clock.forward(Duration.ofMillis(-1));
        assertThat(versions.current(id, 1)).isFalse();
    }
}
