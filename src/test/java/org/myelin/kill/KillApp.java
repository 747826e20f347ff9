package org.myelin.kill;

import com.github.kagkarlsson.scheduler.boot.autoconfigure.DbSchedulerAutoConfiguration;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.myelin.assessment.ItemId;
import org.myelin.assessment.Response;
import org.myelin.attempt.Answer;
import org.myelin.attempt.AnswerResult;
import org.myelin.attempt.AttemptId;
import org.myelin.attempt.AttemptPolicy;
import org.myelin.attempt.Attempts;
import org.myelin.attempt.SomeItems;
import org.myelin.attempt.StartResult;
import org.myelin.content.Courses;
import org.myelin.content.PlayerJson;
import org.myelin.identity.AccountId;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.context.ConfigurationPropertiesAutoConfiguration;
import org.springframework.boot.autoconfigure.context.LifecycleAutoConfiguration;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.transaction.autoconfigure.TransactionAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.core.env.Environment;

/**
 * The service layer of the application in a process of its own, to be killed: it starts as the application starts, with
 * the same database address, recovery and checks, compares what earlier processes acknowledged, then writes until it
 * dies. Talks to {@link KillIT} by lines on standard output.
 */
public final class KillApp {

    static final String SIGN = "## ";
    /** The first answer of this life is saved: nobody waits for the application any more. */
    static final String ANSWERS = SIGN + "answers";

    static final String CHECKED = SIGN + "checked ";
    static final String FINDING = SIGN + "finding ";
    static final String READY = SIGN + "ready";
    static final String ERROR = SIGN + "error ";

    private static final int ANSWERS_PER_ATTEMPT = 30;

    private KillApp() {}

    @TestConfiguration(proxyBeanMethods = false)
    @ImportAutoConfiguration({
        ConfigurationPropertiesAutoConfiguration.class,
        LifecycleAutoConfiguration.class,
        DataSourceAutoConfiguration.class,
        JdbcTemplateAutoConfiguration.class,
        JdbcClientAutoConfiguration.class,
        DataSourceTransactionManagerAutoConfiguration.class,
        TransactionAutoConfiguration.class,
        FlywayAutoConfiguration.class,
        DbSchedulerAutoConfiguration.class
    })
    @ConfigurationPropertiesScan("org.myelin.platform")
    @ComponentScan(
            basePackages = {"org.myelin.platform", "org.myelin.attempt"},
            excludeFilters = @ComponentScan.Filter(type = FilterType.REGEX, pattern = ".*AttemptWorld.*"))
    static class Beans {

        @Bean
        Courses courses() {
            return new Courses(SomeItems.release());
        }

        @Bean
        PlayerJson playerJson() {
            return new PlayerJson();
        }

        /** Takes the durable settings away, to see that the harness notices. */
        @Bean
        static BeanPostProcessor fragile(Environment environment) {
            return new BeanPostProcessor() {
                @Override
                public Object postProcessBeforeInitialization(Object bean, String name) {
                    if (environment.getProperty("kill.fragile", Boolean.class, false)
                            && bean instanceof HikariDataSource pool) {
                        pool.setJdbcUrl(
                                pool.getJdbcUrl().replace("dsync:", "").replace("WRITE_DELAY=0", "WRITE_DELAY=500"));
                    }
                    return bean;
                }
            };
        }
    }

    public static void main(String[] arguments) throws IOException {
        var application = new SpringApplication(Beans.class);
        application.setWebApplicationType(WebApplicationType.NONE);
        var context = application.run(arguments);
        Environment environment = context.getEnvironment();
        Attempts attempts = context.getBean(Attempts.class);
        long seed = environment.getProperty("kill.seed", Long.class, 1L);
        // Somebody of whom no check knows: what is measured is the start, not what this test asks after it.
        answer(attempts, new AccountId(new UUID(seed, Long.MAX_VALUE)));
        say(ANSWERS);

        List<Ack> acks = new ArrayList<>();
        for (String file : environment.getProperty("kill.check", "").split(",")) {
            if (!file.isBlank() && Files.exists(Path.of(file))) {
                acks.addAll(Ack.read(Path.of(file)));
            }
        }
        var report = new Checker(context).check(acks);
        report.lost().stream().limit(5).forEach(finding -> say(FINDING + "lost " + finding));
        report.broken().stream().limit(5).forEach(finding -> say(FINDING + "broken " + finding));
        say(CHECKED + report.acked() + " " + report.lost().size() + " "
                + report.broken().size());

        String target = environment.getProperty("kill.write", "");
        if (target.isBlank()) {
            context.close();
            return;
        }
        var writer = new Ack.Writer(Path.of(target));
        int threads = environment.getProperty("kill.threads", Integer.class, 8);
        long pause = TimeUnit.MILLISECONDS.toNanos(environment.getRequiredProperty("kill.pause", Long.class));
        AccountId shared = new AccountId(new UUID(seed, 0));
        for (int i = 0; i < threads; i++) {
            // The first two are one learner in two tabs.
            AccountId learner = i < 2 ? shared : new AccountId(new UUID(seed, i));
            var student = new Student(attempts, writer, learner, "tab" + i, pause, new SplittableRandom(seed + i));
            Thread.ofPlatform().name("student-" + i).start(student);
        }
        say(READY);
    }

    private static void answer(Attempts attempts, AccountId learner) {
        AttemptId id = begin(attempts, learner);
        attempts.answer(id, learner, new Answer(SomeItems.ONE, 1, "first", SomeItems.choice("a")));
    }

    /** A new attempt of the learner, or the one that is open. */
    private static AttemptId begin(Attempts attempts, AccountId learner) {
        AttemptPolicy policy = AttemptPolicy.of(SomeItems.policy()).withTries(0);
        return switch (attempts.start(learner, SomeItems.QUIZ, policy, null)) {
            case StartResult.Started(AttemptId started) -> started;
            case StartResult.Resumed(AttemptId resumed) -> resumed;
            case StartResult other -> throw new IllegalStateException("Cannot start: " + other);
        };
    }

    private static void say(String line) {
        System.out.println(line);
        System.out.flush();
    }

    /** Starts, answers and submits attempts for ever. */
    private record Student(
            Attempts attempts, Ack.Writer acks, AccountId learner, String tab, long pause, SplittableRandom random)
            implements Runnable {

        @Override
        public void run() {
            try {
                while (true) {
                    attempt();
                }
            } catch (RuntimeException e) {
                say(ERROR + e);
            }
        }

        private void attempt() {
            AttemptId id = begin(attempts, learner);
            acks.write(new Ack.Started(id));
            long seq = 0;
            for (int i = 0; i < ANSWERS_PER_ATTEMPT; i++) {
                ItemId item =
                        List.of(SomeItems.ONE, SomeItems.ALL, SomeItems.ORDER).get(random.nextInt(3));
                seq++;
                switch (attempts.answer(id, learner, new Answer(item, seq, tab, response(item)))) {
                    case AnswerResult.Saved saved ->
                        acks.write(new Ack.Saved(id, item, seq, tab, saved.number(), saved.receipt()));
                    case AnswerResult.Newer newer -> seq = newer.seq();
                    case AnswerResult.Closed _ -> {
                        return;
                    }
                    case AnswerResult.Refused(var _, String reason) -> throw new IllegalStateException(reason);
                    case AnswerResult.Invalid(String reason) -> throw new IllegalStateException(reason);
                }
                LockSupport.parkNanos(pause);
            }
            attempts.submit(id, learner);
            acks.write(new Ack.Submitted(id));
        }

        private Response response(ItemId item) {
            if (item.equals(SomeItems.ORDER)) {
                return new Response.Order(random.nextBoolean() ? List.of("a", "b", "c") : List.of("c", "a", "b"));
            }
            return new Response.Choice(List.of(List.of("a", "b", "c", "d").get(random.nextInt(4))));
        }
    }
}
