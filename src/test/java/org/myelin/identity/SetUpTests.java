package org.myelin.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.myelin.testing.EveryDatabase;
import org.myelin.testing.MovableClock;
import org.myelin.testing.TestDatabase;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionStatus;

/** The one-time code on every database; how its page behaves is in {@code SetUpHttpTests}. */
@EveryDatabase
class SetUpTests {

    private static final String EMAIL = "first.admin@example.org";
    private static final SetUp.Result WRONG = new SetUp.Result.WrongCode();

    private final MovableClock clock = new MovableClock();
    private final TestDatabase database;
    private final JdbcClient jdbc;
    private final Accounts accounts;
    private final SetUp setUp;

    SetUpTests(TestDatabase database) {
        this.database = database;
        jdbc = database.jdbc();
        accounts = SomeAccounts.on(database, clock);
        setUp = on(database.transactionManager());
    }

    private SetUp on(PlatformTransactionManager transactions) {
        return new SetUp(jdbc, new AccountRows(jdbc), accounts, new SignInThrottle(clock), clock, transactions);
    }

    @BeforeEach
    void nobody() {
        for (String table : List.of("set_up_token", "account_role", "account")) {
            jdbc.sql("delete from " + table).update();
        }
    }

    private SetUp.Result redeem(String code, String email) {
        return setUp.redeem(code, email, "First Admin", SomeAccounts.PASSWORD, "192.0.2.1");
    }

    @Test
    void a_code_creates_one_admin_and_is_used_up() {
        String code = setUp.drawCode().orElseThrow();
        assertThat(setUp.open()).isTrue();

        assertThat(redeem(code, EMAIL)).isInstanceOf(SetUp.Result.Created.class);

        assertThat(accounts.findByEmail(EMAIL).orElseThrow().roles()).containsExactly(Role.ADMIN);
        assertThat(setUp.open()).isFalse();
        assertThat(setUp.drawCode()).isEmpty();
        assertThat(redeem(code, "second@example.org")).isEqualTo(WRONG);
    }

    @Test
    void a_used_code_creates_nobody_even_when_the_admin_is_gone() {
        String code = setUp.drawCode().orElseThrow();
        redeem(code, EMAIL);
        jdbc.sql("delete from account_role").update();
        jdbc.sql("delete from account").update();

        assertThat(setUp.open()).isTrue();
        assertThat(redeem(code, EMAIL)).isEqualTo(WRONG);
        assertThat(accounts.count()).isZero();
    }

    @Test
    void a_new_code_replaces_the_one_before() {
        String first = setUp.drawCode().orElseThrow();
        String second = setUp.drawCode().orElseThrow();

        assertThat(redeem(first, EMAIL)).isEqualTo(WRONG);
        assertThat(redeem(second, EMAIL)).isInstanceOf(SetUp.Result.Created.class);
    }

    @Test
    void a_code_lives_for_a_day_to_the_second() {
        String code = setUp.drawCode().orElseThrow();
        clock.forward(Duration.ofHours(24));
        assertThat(redeem(code, EMAIL)).isEqualTo(WRONG);

        clock.forward(Duration.ofSeconds(-1));
        assertThat(redeem(code, EMAIL)).isInstanceOf(SetUp.Result.Created.class);
    }

    @Test
    void a_refused_account_leaves_the_code_usable() {
        String code = setUp.drawCode().orElseThrow();

        assertThatThrownBy(() -> setUp.redeem(code, EMAIL, "First Admin", "too short", "192.0.2.1"))
                .isInstanceOf(WeakPassword.class);

        assertThat(accounts.count()).isZero();
        assertThat(redeem(code, EMAIL)).isInstanceOf(SetUp.Result.Created.class);
    }

    @Test
    void only_the_hash_of_a_code_is_stored() {
        String code = setUp.drawCode().orElseThrow();

        assertThat(jdbc.sql("select token_hash from set_up_token")
                        .query(String.class)
                        .single())
                .matches("[0-9a-f]{64}")
                .doesNotContain(code.replace("-", ""));
    }

    @Test
    void of_people_with_the_same_code_only_one_becomes_admin() throws Exception {
        String code = setUp.drawCode().orElseThrow();
        var names = List.of("a", "b", "c", "d");
        // Nobody begins to write before all have been told that the code is good.
        var told = new CyclicBarrier(names.size());
        SetUp meeting = on(new MeetingPoint(database.transactionManager(), told));

        var results = new ArrayList<SetUp.Result>();
        try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
            var tries = names.stream()
                    .map(name -> people.submit(() ->
                            meeting.redeem(code, name + "@example.org", name, SomeAccounts.PASSWORD, "192.0.2.1")))
                    .toList();
            for (var each : tries) {
                results.add(each.get());
            }
        }

        assertThat(results).filteredOn(WRONG::equals).hasSize(names.size() - 1);
        assertThat(accounts.count()).isOne();
    }

    /** Begins transactions only when all parties want one. */
    private record MeetingPoint(PlatformTransactionManager manager, CyclicBarrier barrier)
            implements PlatformTransactionManager {

        @Override
        public TransactionStatus getTransaction(@Nullable TransactionDefinition definition) {
            try {
                barrier.await(1, TimeUnit.MINUTES);
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
            return manager.getTransaction(definition);
        }

        @Override
        public void commit(TransactionStatus status) {
            manager.commit(status);
        }

        @Override
        public void rollback(TransactionStatus status) {
            manager.rollback(status);
        }
    }
}
