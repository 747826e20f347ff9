package org.myelin.platform.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.myelin.platform.StorageLow;
import org.myelin.testing.Databases;
import org.myelin.testing.TestDatabase;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

class WriteLockTests {

    private static TestDatabase database;

    private final ReentrantLock lock = new ReentrantLock(true);
    private final TransactionTemplate writing = transactions(() -> {});

    private TransactionTemplate transactions(Runnable beforeWriting) {
        return new TransactionTemplate(new WriteLockTransactionManager(database.dataSource(), lock, beforeWriting));
    }

    @BeforeAll
    static void open() {
        database = Databases.open(Databases.Engine.H2);
    }

    @AfterAll
    static void close() {
        database.close();
    }

    @Test
    void overlapping_writers_take_turns_and_readers_do_not_wait() throws Exception {
        var firstIsIn = new CountDownLatch(1);
        var firstMayEnd = new CountDownLatch(1);
        var secondIsIn = new CountDownLatch(1);
        var reading = transactions(() -> {});
        reading.setReadOnly(true);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<?> first = threads.submit(() -> writing.executeWithoutResult(_ -> {
                firstIsIn.countDown();
                await(firstMayEnd);
            }));
            await(firstIsIn);
            Future<?> second = threads.submit(() -> writing.executeWithoutResult(_ -> secondIsIn.countDown()));
            while (!lock.hasQueuedThreads()) {
                Thread.onSpinWait();
            }

            assertThat(reading.<Long>execute(_ -> count())).isNotNegative();
            assertThat(secondIsIn.getCount()).isEqualTo(1);

            firstMayEnd.countDown();
            first.get(10, TimeUnit.SECONDS);
            second.get(10, TimeUnit.SECONDS);
            assertThat(secondIsIn.getCount()).isZero();
        }
        assertThat(lock.isLocked()).isFalse();
    }

    @Test
    void the_lock_is_free_after_rollback_failure_and_nested_transactions() {
        assertThatThrownBy(() -> writing.executeWithoutResult(_ -> {
                    throw new IllegalStateException("on purpose");
                }))
                .hasMessage("on purpose");
        assertThat(lock.isLocked()).isFalse();

        var inner = transactions(() -> {});
        inner.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        writing.executeWithoutResult(_ -> {
            assertThat(lock.getHoldCount()).isEqualTo(1);
            writing.executeWithoutResult(_ -> assertThat(lock.getHoldCount()).isEqualTo(1));
            inner.executeWithoutResult(_ -> assertThat(lock.getHoldCount()).isEqualTo(2));
            assertThat(lock.getHoldCount()).isEqualTo(1);
        });
        assertThat(lock.isLocked()).isFalse();
    }

    @Test
    void a_full_disk_refuses_writers_before_they_begin_and_lets_readers_through() {
        var full = transactions(() -> {
            throw new StorageLow();
        });

        assertThatThrownBy(() -> full.executeWithoutResult(_ -> {})).isInstanceOf(StorageLow.class);
        assertThat(lock.isLocked()).isFalse();
        full.setReadOnly(true);
        assertThat(full.<Long>execute(_ -> count())).isNotNegative();
    }

    @Test
    void others_who_write_take_turns_too_but_join_a_running_transaction() throws Exception {
        var turns = new WriteTurnsDataSource(database.dataSource(), lock);

        try (var connection = turns.getConnection()) {
            assertThat(lock.isHeldByCurrentThread()).isTrue();
            connection.close();
            assertThat(lock.isLocked()).isFalse();
        }
        assertThat(lock.isLocked()).isFalse();
        writing.executeWithoutResult(status -> {
            try (var connection = turns.getConnection();
                    var statement = connection.createStatement()) {
                statement.execute("insert into set_up_token (token_hash, expires_at) values ('t', current_timestamp)");
            } catch (java.sql.SQLException e) {
                throw new IllegalStateException(e);
            }
            status.setRollbackOnly();
        });
        assertThat(count()).isZero();
    }

    private static long count() {
        return database.jdbc()
                .sql("select count(*) from set_up_token")
                .query(Long.class)
                .single();
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(10, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
