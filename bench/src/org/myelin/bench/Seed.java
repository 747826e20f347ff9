package org.myelin.bench;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.myelin.Application;
import org.myelin.cohort.AssignmentData;
import org.myelin.cohort.AssignmentTarget;
import org.myelin.cohort.Assignments;
import org.myelin.cohort.CohortId;
import org.myelin.cohort.Cohorts;
import org.myelin.cohort.MemberRole;
import org.myelin.content.QuizId;
import org.myelin.identity.AccountId;
import org.myelin.identity.Accounts;
import org.myelin.identity.NewAccount;
import org.myelin.identity.Role;
import org.myelin.identity.SystemWork;
import org.springframework.boot.SpringApplication;

/**
 * Fills an empty database with learners in one cohort, to which the quiz is assigned, through the application's own
 * services and with passwords hashed at their full cost. A process of its own, so the application that is measured knows
 * nothing of it.
 */
final class Seed {

    private static final Duration DUE_IN = Duration.ofDays(7);

    private final Accounts accounts;
    private final Cohorts cohorts;

    private Seed(Accounts accounts, Cohorts cohorts) {
        this.accounts = accounts;
        this.cohorts = cohorts;
    }

    /** First argument: how many learners. The others go to the application. */
    public static void main(String[] arguments) throws Exception {
        int learners = Integer.parseInt(arguments[0]);
        String[] settings = Arrays.copyOfRange(arguments, 1, arguments.length);
        try (var context = SpringApplication.run(Application.class, settings)) {
            new Seed(context.getBean(Accounts.class), context.getBean(Cohorts.class))
                    .fill(learners, context.getBean(Assignments.class));
        }
    }

    private void fill(int learners, Assignments assignments) throws Exception {
        AccountId admin = create("Bench Admin", "admin@bench.example", Role.ADMIN);
        AccountId instructor = create("Bench Instructor", "instructor@bench.example", Role.INSTRUCTOR);
        CohortId cohort = SystemWork.call(() -> cohorts.create("Everybody", admin));
        SystemWork.run(() -> {
            cohorts.add(cohort, instructor, MemberRole.INSTRUCTOR, admin);
            assignments.assign(
                    cohort,
                    AssignmentData.of(
                            new AssignmentTarget.OfQuiz(new QuizId(Learner.QUIZ)),
                            null,
                            Instant.now().plus(DUE_IN)),
                    instructor);
        });
        try (var workers = Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors())) {
            List<Future<?>> all = new ArrayList<>();
            for (int i = 0; i < learners; i++) {
                int number = i;
                all.add(workers.submit(() -> {
                    AccountId learner = create("Learner " + number, Learner.email(number), Role.STUDENT);
                    SystemWork.run(() -> cohorts.add(cohort, learner, MemberRole.LEARNER, admin));
                }));
            }
            for (Future<?> one : all) {
                one.get();
            }
        }
    }

    private AccountId create(String name, String email, Role role) {
        return SystemWork.call(() -> accounts.create(new NewAccount(email, name, Set.of(role), Learner.PASSWORD)));
    }
}
