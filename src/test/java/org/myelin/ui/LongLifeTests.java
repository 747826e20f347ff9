package org.myelin.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.DriverManager;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.myelin.attempt.AttemptPolicy;
import org.myelin.attempt.StartResult;
import org.myelin.content.Courses;
import org.myelin.content.QuizId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.jdbc.autoconfigure.DataSourceProperties;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** What only shows when the application has run for longer than its connections live. */
class LongLifeTests extends DemoViews {

    @Autowired
    HikariDataSource pool;

    @Autowired
    DataSourceProperties properties;

    @Autowired
    Courses courses;

    /** Retires every connection that is open, as the pool does with each after half an hour; the database stays open. */
    private void retire(Connection kept) {
        var jdbc = JdbcClient.create(new SingleConnectionDataSource(kept, true));
        List<Integer> old = jdbc.sql(
                        "select session_id from information_schema.sessions where session_id <> session_id()")
                .query(Integer.class)
                .list();
        pool.getHikariPoolMXBean().softEvictConnections();
        boolean gone;
        do {
            gone = jdbc.sql("select count(*) from information_schema.sessions where session_id in (:old)")
                            .param("old", old)
                            .query(Long.class)
                            .single()
                    == 0;
        } while (!gone);
    }

    @Test
    @Timeout(60)
    void attempts_can_be_started_when_the_connections_of_the_first_start_are_gone() throws Exception {
        try (Connection kept = DriverManager.getConnection(
                properties.determineUrl(), properties.determineUsername(), properties.determinePassword())) {
            retire(kept);

            var quiz = courses.live().quiz(new QuizId("quz-appraise")).orElseThrow();
            var learner = signIn("jonas.weber").id();
            assertThat(attempts.start(learner, quiz.id(), AttemptPolicy.of(quiz.policy()), null))
                    .isInstanceOf(StartResult.Started.class);
        }
    }
}
