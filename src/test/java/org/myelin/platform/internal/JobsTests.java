package org.myelin.platform.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.boot.autoconfigure.Jackson3Serializer;
import com.github.kagkarlsson.scheduler.jdbc.DefaultJdbcCustomization;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.myelin.testing.Databases;
import org.myelin.testing.EveryDatabase;
import org.myelin.testing.MovableClock;
import org.myelin.testing.TestDatabase;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.transaction.support.TransactionTemplate;

/** Proves the job scheduler on both databases, because H2 is not among those its makers test. */
@EveryDatabase
class JobsTests {

    private final TestDatabase database;
    private final WriteTurns turns;
    private final DataSource dataSource;
    private final TransactionTemplate transactions;

    JobsTests(TestDatabase database) {
        this.database = database;
        turns = new WriteTurns(database.dataSource());
        boolean h2 = database.engine() == Databases.Engine.H2;
        dataSource = h2
                ? new WriteTurnsDataSource(database.dataSource(), turns)
                : new TransactionAwareDataSourceProxy(database.dataSource());
        transactions = h2
                ? new TransactionTemplate(new WriteLockTransactionManager(database.dataSource(), turns, () -> {}))
                : database.transactions();
    }

    @Test
    void recurring_jobs_run_again_and_one_time_jobs_run_once_with_their_data() throws Exception {
        var recurring = new CountDownLatch(3);
        var once = new CountDownLatch(1);
        var data = new ConcurrentLinkedQueue<String>();
        var repeat =
                Tasks.recurring("again", FixedDelay.of(Duration.ofMillis(50))).execute((_, _) -> recurring.countDown());
        var single = Tasks.oneTime("once", String.class).execute((instance, _) -> {
            data.add(instance.getData());
            once.countDown();
        });
        Scheduler scheduler = scheduler(Clock.systemUTC(), repeat, single);
        scheduler.start();
        try {
            transactions.executeWithoutResult(_ -> schedule(scheduler, single.instance("kept", "kept data")));
            transactions.executeWithoutResult(status -> {
                schedule(scheduler, single.instance("rolled back", "never"));
                status.setRollbackOnly();
            });

            assertThat(recurring.await(30, TimeUnit.SECONDS)).isTrue();
            assertThat(once.await(30, TimeUnit.SECONDS)).isTrue();
        } finally {
            scheduler.stop();
        }
        assertThat(data).containsExactly("kept data");
        assertThat(database.jdbc()
                        .sql("select count(*) from scheduled_tasks where task_name = 'once'")
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(turns.taken()).isFalse();
    }

    @Test
    void a_clock_that_is_set_back_stops_no_job() throws Exception {
        var clock = new MovableClock();
        clock.set(Instant.now());
        var runs = new Semaphore(0);
        var repeat =
                Tasks.recurring("steady", FixedDelay.of(Duration.ofMillis(50))).execute((_, _) -> runs.release());
        Scheduler scheduler = scheduler(clock, repeat);
        scheduler.start();
        try {
            assertThat(runs.tryAcquire(2, 30, TimeUnit.SECONDS)).isTrue();
            clock.forward(Duration.ofHours(-1));
            assertThat(runs.tryAcquire(3, 30, TimeUnit.SECONDS)).isTrue();
        } finally {
            scheduler.stop();
        }
    }

    @Test
    void a_start_forgets_what_a_wrong_clock_has_planned() throws Exception {
        var clock = new MovableClock();
        clock.set(Instant.now().plus(Duration.ofHours(1)));
        var runs = new Semaphore(0);
        var repeat =
                Tasks.recurring("planned", FixedDelay.of(Duration.ofMillis(50))).execute((_, _) -> runs.release());
        Scheduler wrong = scheduler(clock, repeat);
        wrong.start();
        assertThat(runs.tryAcquire(1, 30, TimeUnit.SECONDS)).isTrue();
        wrong.stop();
        runs.drainPermits();

        clock.forward(Duration.ofHours(-1));
        Scheduler right = scheduler(clock, repeat);
        right.start();
        try {
            assertThat(runs.tryAcquire(2, 30, TimeUnit.SECONDS)).isTrue();
        } finally {
            right.stop();
        }
    }

    private Scheduler scheduler(Clock clock, RecurringTask<?> recurring, Task<?>... others) {
        return Scheduler.create(dataSource, others)
                .clock(new SteadyClock(clock, System::nanoTime))
                .startTasks(recurring)
                .threads(2)
                .pollingInterval(Duration.ofMillis(50))
                .serializer(new Jackson3Serializer())
                .jdbcCustomization(
                        database.engine() == Databases.Engine.H2
                                ? new DefaultJdbcCustomization(false)
                                : new com.github.kagkarlsson.scheduler.jdbc.PostgreSqlJdbcCustomization(false, false))
                .build();
    }

    private static void schedule(
            SchedulerClient client, com.github.kagkarlsson.scheduler.task.TaskInstance<String> instance) {
        client.scheduleIfNotExists(instance, Instant.EPOCH);
    }
}
