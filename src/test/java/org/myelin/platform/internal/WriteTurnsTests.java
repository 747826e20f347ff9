package org.myelin.platform.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.myelin.platform.StorageLow;
import org.myelin.testing.Databases;
import org.myelin.testing.TestDatabase;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.springframework.transaction.InvalidIsolationLevelException;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

class WriteTurnsTests {

    private static TestDatabase database;

    private final Counting pool = new Counting();
    private final WriteTurns turns = new WriteTurns(pool);
    private final JdbcClient jdbc = JdbcClient.create(pool);
    private final TransactionTemplate writing = transactions(() -> {});
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    private TransactionTemplate transactions(Runnable beforeWriting) {
        return new TransactionTemplate(new WriteLockTransactionManager(pool, turns, beforeWriting));
    }

    @BeforeAll
    static void open() {
        database = Databases.open(Databases.Engine.H2);
    }

    @AfterAll
    static void close() {
        database.close();
    }

    @BeforeEach
    void empty() {
        writing.executeWithoutResult(_ -> jdbc.sql("delete from set_up_token").update());
        pool.commits.set(0);
    }

    @AfterEach
    void everything_is_given_back() {
        threads.close();
        assertThat(turns.taken()).isFalse();
        assertThat(pool.open.get()).isZero();
    }

    @Test
    void overlapping_writers_take_turns_and_readers_do_not_wait() throws Exception {
        var secondIsIn = new CountDownLatch(1);
        var first = new Blocked("first");
        Future<?> second = submitAndQueue(() -> writing.executeWithoutResult(_ -> secondIsIn.countDown()));

        assertThat(count()).isZero();
        assertThat(secondIsIn.getCount()).isEqualTo(1);

        first.goOn();
        first.get();
        get(second);
        assertThat(secondIsIn.getCount()).isZero();
        assertThat(count()).isEqualTo(1);
    }

    @Test
    void writers_who_wait_for_each_other_are_committed_together_and_hear_of_it_afterwards() throws Exception {
        var first = new Blocked("first");
        var second = new Blocked("second", 1);

        first.goOn();
        second.awaitIn();
        assertThat(pool.commits).hasValue(0);
        assertThat(first.done).isNotDone();
        assertThat(count()).as("what others see").isZero();

        second.goOn();
        first.get();
        second.get();
        assertThat(pool.commits).hasValue(1);
        assertThat(count()).isEqualTo(2);
    }

    @Test
    void who_fails_takes_back_its_own_work_only() throws Exception {
        var first = new Blocked("first");
        Future<?> failing = submitAndQueue(() -> writing.executeWithoutResult(_ -> {
            insert("failing");
            throw new IllegalStateException("on purpose");
        }));
        Future<?> third = submitAndQueue(() -> writing.executeWithoutResult(_ -> insert("third")));

        first.goOn();

        first.get();
        get(third);
        assertThatThrownBy(() -> get(failing)).hasRootCauseMessage("on purpose");
        assertThat(names()).containsExactly("first", "third");
        assertThat(pool.commits).hasValue(1);
    }

    @Test
    void the_work_of_the_next_survives_when_the_first_of_a_group_or_all_of_them_fail() throws Exception {
        var first = new Blocked("first");
        first.fail = true;
        Future<?> second = submitAndQueue(() -> writing.executeWithoutResult(_ -> insert("second")));
        first.goOn();
        assertThatThrownBy(first::get).hasRootCauseMessage("on purpose");
        get(second);
        assertThat(names()).containsExactly("second");

        var third = new Blocked("third");
        third.fail = true;
        Future<?> fourth = submitAndQueue(() -> writing.executeWithoutResult(status -> {
            insert("fourth");
            status.setRollbackOnly();
        }));
        third.goOn();
        assertThatThrownBy(third::get).hasRootCauseMessage("on purpose");
        get(fourth);
        assertThat(names()).containsExactly("second");
    }

    @Test
    void nobody_is_told_that_something_is_saved_when_the_commit_fails() throws Exception {
        var first = new Blocked("first");
        Future<?> second = submitAndQueue(() -> writing.executeWithoutResult(_ -> insert("second")));
        pool.refuseCommits = true;

        first.goOn();

        assertThatThrownBy(first::get).hasCauseInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> get(second)).hasCauseInstanceOf(DataAccessException.class);
        pool.refuseCommits = false;
        assertThat(names()).isEmpty();
        writing.executeWithoutResult(_ -> insert("later"));
        assertThat(names()).containsExactly("later");
    }

    @Test
    void a_group_ends_with_its_sixteenth_writer() throws Exception {
        var first = new Blocked("0");
        List<Future<?>> others = new ArrayList<>();
        for (int i = 1; i < 40; i++) {
            String name = "" + i;
            others.add(submitAndQueue(() -> writing.executeWithoutResult(_ -> insert(name))));
        }

        first.goOn();
        first.get();
        for (Future<?> other : others) {
            get(other);
        }

        assertThat(count()).isEqualTo(40);
        assertThat(pool.commits).hasValue(3);
    }

    @Test
    void turns_end_with_rollback_failure_and_nested_transactions() {
        assertThatThrownBy(() -> writing.executeWithoutResult(_ -> {
                    throw new IllegalStateException("on purpose");
                }))
                .hasMessage("on purpose");
        assertThat(turns.taken()).isFalse();

        var inner = transactions(() -> {});
        inner.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        writing.executeWithoutResult(status -> {
            insert("outer");
            assertThat(turns.mine()).isEqualTo(1);
            writing.executeWithoutResult(_ -> assertThat(turns.mine()).isEqualTo(1));
            inner.executeWithoutResult(_ -> {
                insert("inner");
                assertThat(turns.mine()).isEqualTo(2);
            });
            assertThat(turns.mine()).isEqualTo(1);
            status.setRollbackOnly();
        });
        assertThat(turns.taken()).isFalse();
        assertThat(names()).containsExactly("inner");
    }

    @Test
    void a_writer_has_no_isolation_of_its_own() {
        var strict = transactions(() -> {});
        strict.setIsolationLevel(TransactionDefinition.ISOLATION_SERIALIZABLE);

        assertThatThrownBy(() -> strict.executeWithoutResult(_ -> {}))
                .isInstanceOf(InvalidIsolationLevelException.class);
    }

    @Test
    void a_full_disk_refuses_writers_before_they_begin_and_lets_readers_through() {
        var full = transactions(() -> {
            throw new StorageLow();
        });

        assertThatThrownBy(() -> full.executeWithoutResult(_ -> {})).isInstanceOf(StorageLow.class);
        assertThat(turns.taken()).isFalse();
        full.setReadOnly(true);
        assertThat(full.<Long>execute(_ -> count())).isNotNegative();
    }

    @Test
    void others_who_write_take_turns_too_but_join_a_running_transaction() throws Exception {
        var others = new WriteTurnsDataSource(pool, turns);

        try (var connection = others.getConnection()) {
            assertThat(turns.mine()).isEqualTo(1);
            connection.close();
            assertThat(turns.taken()).isFalse();
        }
        assertThat(turns.taken()).isFalse();
        writing.executeWithoutResult(status -> {
            try (var connection = others.getConnection();
                    var statement = connection.createStatement()) {
                statement.execute("insert into set_up_token (token_hash, expires_at) values ('t', current_timestamp)");
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
            status.setRollbackOnly();
        });
        assertThat(count()).isZero();
    }

    @Test
    void others_who_write_find_what_was_handed_on_committed() throws Exception {
        var others = new WriteTurnsDataSource(pool, turns);
        var first = new Blocked("first");
        Future<List<String>> other = submitAndQueue(() -> {
            try (var _ = others.getConnection()) {
                first.get();
                return names();
            }
        });

        first.goOn();

        assertThat(get(other)).containsExactly("first");
    }

    private <T> Future<T> submitAndQueue(java.util.concurrent.Callable<T> work) {
        int before = turns.waiting();
        Future<T> future = threads.submit(work);
        while (turns.waiting() == before) {
            Thread.onSpinWait();
        }
        return future;
    }

    private Future<?> submitAndQueue(Runnable work) {
        return submitAndQueue(Executors.callable(work));
    }

    private void insert(String name) {
        jdbc.sql("insert into set_up_token (token_hash, expires_at) values (?, current_timestamp)")
                .param(name)
                .update();
    }

    private long count() {
        return names().size();
    }

    private List<String> names() {
        return database.jdbc()
                .sql("select token_hash from set_up_token order by token_hash")
                .query(String.class)
                .list();
    }

    private static <T> T get(Future<T> future) throws InterruptedException, ExecutionException, TimeoutException {
        return future.get(10, TimeUnit.SECONDS);
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(10, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A writer that stays in its turn until told to go on. */
    private final class Blocked {

        private final CountDownLatch in = new CountDownLatch(1);
        private final CountDownLatch mayEnd = new CountDownLatch(1);
        private final Future<?> done;
        private volatile boolean fail;

        Blocked(String name) {
            this(name, 0);
            awaitIn();
        }

        /** @param waiting how many wait once this one does */
        Blocked(String name, int waiting) {
            done = threads.submit(() -> writing.executeWithoutResult(_ -> {
                insert(name);
                in.countDown();
                await(mayEnd);
                if (fail) {
                    throw new IllegalStateException("on purpose");
                }
            }));
            while (turns.waiting() < waiting) {
                Thread.onSpinWait();
            }
        }

        void awaitIn() {
            await(in);
        }

        void goOn() {
            mayEnd.countDown();
        }

        void get() throws InterruptedException, ExecutionException, TimeoutException {
            WriteTurnsTests.get(done);
        }
    }

    /** The pool, which counts commits and connections and can fail. */
    private static final class Counting extends DelegatingDataSource {

        private final AtomicInteger commits = new AtomicInteger();
        private final AtomicInteger open = new AtomicInteger();
        private volatile boolean refuseCommits;

        Counting() {
            super(database.dataSource());
        }

        @Override
        public Connection getConnection() throws SQLException {
            Connection connection = super.getConnection();
            open.incrementAndGet();
            return (Connection) Proxy.newProxyInstance(
                    Counting.class.getClassLoader(), new Class<?>[] {Connection.class}, (_, method, arguments) -> {
                        switch (method.getName()) {
                            case "commit" -> {
                                if (refuseCommits) {
                                    throw new SQLException("The disk is gone", "58030");
                                }
                                commits.incrementAndGet();
                            }
                            case "close" -> {
                                if (!connection.isClosed()) {
                                    open.decrementAndGet();
                                }
                            }
                            default -> {
                                // Everything else goes through.
                            }
                        }
                        try {
                            return method.invoke(connection, arguments);
                        } catch (InvocationTargetException e) {
                            throw e.getCause() == null ? e : e.getCause();
                        }
                    });
        }
    }
}
