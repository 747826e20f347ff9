package org.myelin.testing;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.sql.DataSource;
import org.myelin.content.Courses;
import org.myelin.content.PlayerJson;
import org.myelin.content.Release;
import org.myelin.identity.AccountId;
import org.myelin.identity.Role;
import org.myelin.platform.Together;
import org.myelin.platform.internal.TestTransactions;
import org.myelin.shared.Ids;
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

/**
 * The real services of identity, attempt, progress, cohort and analytics on one test database, with a clock to move and
 * a course made from records. One world per database; what earlier tests of a class stored stays, so tests make their
 * own people.
 */
public final class World {

    public static final Instant START = Instant.parse("2026-03-20T12:00:00Z");

    private static final Map<TestDatabase, World> WORLDS = new ConcurrentHashMap<>();

    public final MovableClock clock = new MovableClock();
    public final Courses courses = new Courses(SomeCourse.ofTwoModules().release());
    public final CountedStatements statements;
    public final JdbcClient jdbc;
    public final TransactionTemplate transactions;
    private final List<Object> events = new CopyOnWriteArrayList<>();
    private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();

    @TestConfiguration(proxyBeanMethods = false)
    @EnableTransactionManagement
    @ComponentScan({
        "org.myelin.attempt",
        "org.myelin.progress",
        "org.myelin.practice",
        "org.myelin.cohort",
        "org.myelin.analytics"
    })
    @ComponentScan(
            basePackages = {"org.myelin.identity", "org.myelin.platform.internal"},
            useDefaultFilters = false,
            includeFilters =
                    @Filter(
                            type = FilterType.REGEX,
                            pattern =
                                    ".*\\.(Accounts|AccountRows|SessionVersions|Passwords|CurrentAccount|AuditChain)"))
    static class Beans {}

    private World(TestDatabase database) {
        statements = new CountedStatements(database.dataSource());
        jdbc = JdbcClient.create(statements);
        JdbcTransactionManager manager = switch (database.engine()) {
            case H2 -> TestTransactions.h2(statements);
            case POSTGRESQL -> TestTransactions.postgres(statements);
        };
        transactions = new TransactionTemplate(manager);
        context.registerBean(DataSource.class, () -> statements);
        context.registerBean(JdbcTransactionManager.class, () -> manager);
        context.registerBean(TransactionTemplate.class, () -> transactions);
        var template = new JdbcTemplate(statements);
        context.registerBean(JdbcTemplate.class, () -> template);
        context.registerBean(Together.class, () -> database.together(template));
        context.registerBean(JdbcClient.class, () -> jdbc);
        context.registerBean(Clock.class, () -> clock);
        context.registerBean(Courses.class, () -> courses);
        context.registerBean(PlayerJson.class, PlayerJson::new);
        context.register(Beans.class);
        context.addApplicationListener(
                (ApplicationListener<PayloadApplicationEvent<?>>) event -> events.add(event.getPayload()));
        context.refresh();
    }

    /** The world of this database: at the first moment, with the course of two modules and without events. */
    public static World on(TestDatabase database) {
        World world = WORLDS.computeIfAbsent(database, World::new);
        world.clock.set(START);
        world.teach(SomeCourse.ofTwoModules().release());
        world.events.clear();
        return world;
    }

    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    /** Makes another release live. */
    public void teach(Release release) {
        courses.publish(release);
    }

    /** What was published of one type since the last call for it. */
    public <T> List<T> events(Class<T> type) {
        List<T> found = new ArrayList<>();
        for (Object event : events) {
            if (type.isInstance(event)) {
                found.add(type.cast(event));
                events.remove(event);
            }
        }
        return found;
    }

    public AccountId student() {
        return account("Student", Role.STUDENT);
    }

    public AccountId instructor() {
        return account("Instructor", Role.INSTRUCTOR);
    }

    public AccountId admin() {
        return account("Admin", Role.ADMIN);
    }

    /** Somebody who was never here before, without a password. */
    public AccountId account(String name, Role... roles) {
        AccountId id = new AccountId(Ids.next(clock));
        jdbc.sql("""
                        insert into account (id, email, display_name, enabled, created_at, session_version)
                        values (:id, :email, :name, true, :at, 1)""")
                .param("id", id.value())
                .param("email", id + "@example.org")
                .param("name", name)
                .param("at", START.atOffset(ZoneOffset.UTC))
                .update();
        for (Role role : roles) {
            jdbc.sql("insert into account_role (account_id, role) values (:id, :role)")
                    .param("id", id.value())
                    .param("role", role.name())
                    .update();
        }
        return id;
    }
}
