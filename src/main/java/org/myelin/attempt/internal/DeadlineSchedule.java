package org.myelin.attempt.internal;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;

/** When the deadline job runs: every few seconds on one node of the cluster, and once on every start. */
@Configuration(proxyBeanMethods = false)
class DeadlineSchedule {

    private static final int SECONDS = 5;

    private final DeadlineJob job;

    DeadlineSchedule(DeadlineJob job) {
        this.job = job;
    }

    @Bean
    Task<?> attemptDeadlines() {
        return Tasks.recurring("attempt-deadlines", FixedDelay.ofSeconds(SECONDS))
                .execute((_, _) -> job.run());
    }

    /** Attempts that ended while the application was down. */
    @EventListener(ApplicationReadyEvent.class)
    void started() {
        job.run();
    }
}
