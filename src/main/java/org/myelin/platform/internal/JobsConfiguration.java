package org.myelin.platform.internal;

import com.github.kagkarlsson.scheduler.boot.autoconfigure.Jackson3Serializer;
import com.github.kagkarlsson.scheduler.boot.config.DbSchedulerCustomizer;
import com.github.kagkarlsson.scheduler.jdbc.DefaultJdbcCustomization;
import com.github.kagkarlsson.scheduler.jdbc.JdbcCustomization;
import com.github.kagkarlsson.scheduler.serializer.Serializer;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Jobs that run once in the whole cluster. */
@Configuration(proxyBeanMethods = false)
class JobsConfiguration {

    private static final Duration RELAY_EVERY = Duration.ofSeconds(30);

    @Bean
    Task<?> outboxRelay(OutboxTable outbox) {
        return Tasks.recurring("outbox-relay", FixedDelay.of(RELAY_EVERY)).execute((_, _) -> outbox.relay());
    }

    @Bean
    com.github.kagkarlsson.scheduler.Clock schedulerClock(Clock clock) {
        return new SteadyClock(clock, System::nanoTime);
    }

    /**
     * On H2, which is not among the databases the scheduler knows by itself, it takes turns with all other writers. Data
     * of jobs is JSON on both databases.
     */
    @Bean
    DbSchedulerCustomizer schedulerCustomizer(DataSource pool, ObjectProvider<WriteTurns> writeTurns) {
        var turns = Optional.ofNullable(writeTurns.getIfAvailable());
        return new DbSchedulerCustomizer() {

            @Override
            public Optional<DataSource> dataSource() {
                return turns.map(found -> new WriteTurnsDataSource(pool, found));
            }

            @Override
            public Optional<JdbcCustomization> jdbcCustomization() {
                return turns.map(_ -> new DefaultJdbcCustomization(false));
            }

            @Override
            public Optional<Serializer> serializer() {
                return Optional.of(new Jackson3Serializer());
            }
        };
    }
}
