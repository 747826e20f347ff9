package org.myelin.attempt;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;
import org.myelin.assessment.ItemId;
import org.myelin.assessment.Response;
import org.myelin.attempt.internal.DeadlineJob;
import org.myelin.content.Courses;
import org.myelin.content.PlayerJson;
import org.myelin.content.QuizId;
import org.myelin.identity.AccountId;
import org.myelin.platform.Audit;
import org.myelin.platform.Together;
import org.myelin.platform.internal.TestTransactions;
import org.myelin.shared.Ids;
import org.myelin.testing.CountedStatements;
import org.myelin.testing.MovableClock;
import org.myelin.testing.TestDatabase;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.ApplicationListener;
import org.springframework.context.PayloadApplicationEvent;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.FilterType;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.annotation.EnableTransactionManagement;
import org.springframework.transaction.support.TransactionTemplate;

/** The module with its real beans on one database, a clock to move and courses made from records. */
public final class AttemptWorld {

    public static final Instant START = Instant.parse("2026-11-24T14:00:00Z");

    public final TestDatabase database;
    public final MovableClock clock = new MovableClock();
    public final Courses courses = new Courses(SomeItems.release());
    public final CountedStatements statements;
    public final Attempts attempts;
    public final AttemptReviews reviews;
    public final Regrades regrades;
    public final Accommodations accommodations;
    public final DeadlineJob deadlines;
    public final Audit audit;
    public final List<Object> events = new CopyOnWriteArrayList<>();
    private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
    private static final Map<TestDatabase, AttemptWorld> WORLDS = new ConcurrentHashMap<>();
    private final AtomicLong seqs = new AtomicLong();

    @TestConfiguration(proxyBeanMethods = false)
    @EnableTransactionManagement
    @ComponentScan("org.myelin.attempt")
    @ComponentScan(
            basePackages = "org.myelin.platform.internal",
            useDefaultFilters = false,
            includeFilters = @Filter(type = FilterType.REGEX, pattern = ".*AuditChain"))
    @ComponentScan(
            basePackages = "org.myelin.identity",
            useDefaultFilters = false,
            includeFilters =
                    @Filter(
                            type = FilterType.REGEX,
                            pattern = ".*(AccountRows|Accounts|SessionVersions|CurrentAccount|Passwords)"))
    static class Beans {}

    private AttemptWorld(TestDatabase database) {
        this.database = database;
        this.statements = new CountedStatements(database.dataSource());
        JdbcTransactionManager manager = switch (database.engine()) {
            case H2 -> TestTransactions.h2(statements);
            case POSTGRESQL -> TestTransactions.postgres(statements);
        };
        context.registerBean(DataSource.class, () -> statements);
        context.registerBean(JdbcTransactionManager.class, () -> manager);
        context.registerBean(TransactionTemplate.class, () -> new TransactionTemplate(manager));
        var template = new JdbcTemplate(statements);
        context.registerBean(JdbcTemplate.class, () -> template);
        context.registerBean(Together.class, () -> database.together(template));
        context.registerBean(JdbcClient.class, () -> JdbcClient.create(statements));
        context.registerBean(Clock.class, () -> clock);
        context.registerBean(Courses.class, () -> courses);
        context.registerBean(PlayerJson.class, PlayerJson::new);
        context.register(Beans.class);
        context.addApplicationListener(
                (ApplicationListener<PayloadApplicationEvent<?>>) event -> events.add(event.getPayload()));
        context.refresh();
        attempts = context.getBean(Attempts.class);
        reviews = context.getBean(AttemptReviews.class);
        regrades = context.getBean(Regrades.class);
        accommodations = context.getBean(Accommodations.class);
        deadlines = context.getBean(DeadlineJob.class);
        audit = context.getBean(Audit.class);
    }

    /** The world of this database, back at the first moment; what earlier tests stored stays. */
    public static AttemptWorld on(TestDatabase database) {
        AttemptWorld world = WORLDS.computeIfAbsent(database, AttemptWorld::new);
        world.reset();
        return world;
    }

    /** The same database and content after a restart: nothing in memory. */
    public static AttemptWorld restarted(AttemptWorld world) {
        AttemptWorld anew = new AttemptWorld(world.database);
        anew.courses.publish(world.courses.live());
        return anew;
    }

    private void reset() {
        clock.set(START);
        courses.publish(SomeItems.release());
        events.clear();
    }

    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    /** Somebody who was never here before. */
    public AccountId somebody() {
        return new AccountId(Ids.next(clock));
    }

    public AttemptPolicy policy() {
        return AttemptPolicy.of(SomeItems.policy());
    }

    public AttemptId start(AccountId learner) {
        return start(learner, SomeItems.QUIZ, policy());
    }

    public AttemptId start(AccountId learner, QuizId quiz, AttemptPolicy policy) {
        return switch (attempts.start(learner, quiz, policy, null)) {
            case StartResult.Started(AttemptId attempt) -> attempt;
            case StartResult other -> throw new AssertionError("Did not start: " + other);
        };
    }

    /** Answers with a sequence number higher than any before. */
    public AnswerResult.Saved save(AttemptId attempt, AccountId learner, ItemId item, Response response) {
        return switch (attempts.answer(attempt, learner, new Answer(item, seqs.incrementAndGet(), "tab", response))) {
            case AnswerResult.Saved saved -> saved;
            case AnswerResult other -> throw new AssertionError("Not saved: " + other);
        };
    }

    /** Starts a quiz, answers one item rightly and submits. */
    public AttemptId submitted(AccountId learner, QuizId quiz, AttemptPolicy policy) {
        AttemptId attempt = start(learner, quiz, policy);
        save(attempt, learner, SomeItems.ONE, SomeItems.choice("a"));
        attempts.submit(attempt, learner);
        return attempt;
    }

    public AttemptResult result(AttemptId attempt, AccountId learner) {
        return attempts.result(attempt, learner).orElseThrow();
    }
}
