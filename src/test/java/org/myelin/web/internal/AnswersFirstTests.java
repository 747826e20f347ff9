package org.myelin.web.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import java.io.IOException;
import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class AnswersFirstTests {

    private static final Duration LONG = Duration.ofMinutes(5);
    private static final String ANSWER = "/api/attempts/7/answers";

    private final Queue<String> served = new ConcurrentLinkedQueue<>();
    private final FilterChain chain = (request, _) -> served.add(((MockHttpServletRequest) request).getRequestURI());

    @ParameterizedTest
    @CsvSource({
        "POST, /api/attempts/7/answers",
        "POST, /api/attempts/7/submit",
        "POST, /login",
        "GET, /VAADIN/build/app.js"
    })
    void what_must_not_wait_is_served_while_all_turns_are_taken(String method, String path) throws Exception {
        var filter = new AnswersFirst(new Semaphore(0), LONG);
        whileAnswering(filter, () -> ask(filter, method, path));

        assertThat(served).containsExactly(path);
    }

    @Test
    void a_page_waits_for_its_turn_while_an_answer_is_worked_on_and_gives_it_back() throws Exception {
        var turns = new Semaphore(0, true);
        var filter = new AnswersFirst(turns, LONG);
        whileAnswering(filter, () -> {
            Thread page = Thread.ofVirtual().start(() -> quietly(() -> ask(filter, "GET", "/course")));
            while (!turns.hasQueuedThreads()) {
                Thread.onSpinWait();
            }
            assertThat(served).isEmpty();

            turns.release();
            page.join();
        });
        assertThat(served).containsExactly("/course");
        assertThat(turns.availablePermits()).isEqualTo(1);
    }

    @Test
    void a_page_that_came_before_the_answer_has_its_turn_too() throws Exception {
        var turns = new Semaphore(1, true);
        var filter = new AnswersFirst(turns, Duration.ZERO);
        filter.doFilter(new MockHttpServletRequest("GET", "/course"), new MockHttpServletResponse(), (_, _) -> {
            assertThat(turns.availablePermits()).isZero();
            served.add("checked");
        });

        assertThat(served).containsExactly("checked");
        assertThat(turns.availablePermits()).isEqualTo(1);
    }

    @Test
    void a_page_waits_for_nobody_when_nothing_is_answered() throws Exception {
        var filter = new AnswersFirst(new Semaphore(0), LONG);
        ask(filter, "POST", ANSWER);
        ask(filter, "GET", "/course");

        assertThat(served).containsExactly(ANSWER, "/course");
    }

    @Test
    void a_page_that_waited_long_enough_goes_on_and_gives_back_no_turn_it_did_not_have() throws Exception {
        var turns = new Semaphore(0);
        var filter = new AnswersFirst(turns, Duration.ZERO);
        whileAnswering(filter, () -> ask(filter, "GET", "/course"));

        assertThat(served).containsExactly("/course");
        assertThat(turns.availablePermits()).isZero();
    }

    @Test
    void a_page_or_an_answer_that_fails_stops_nobody_after_it() throws Exception {
        var turns = new Semaphore(1);
        var filter = new AnswersFirst(turns, LONG);
        for (String path : new String[] {ANSWER, "/course"}) {
            whileAnswering(
                    filter,
                    () -> assertThatThrownBy(() -> filter.doFilter(
                                    new MockHttpServletRequest("POST", path), new MockHttpServletResponse(), (_, _) -> {
                                        throw new IOException("gone");
                                    }))
                            .hasMessage("gone"));
        }
        assertThat(turns.availablePermits()).isEqualTo(1);

        turns.drainPermits();
        ask(filter, "GET", "/course");
        assertThat(served).containsExactly("/course");
    }

    @FunctionalInterface
    private interface Act {
        void run() throws Exception;
    }

    private static void whileAnswering(AnswersFirst filter, Act act) throws ServletException, IOException {
        filter.doFilter(
                new MockHttpServletRequest("POST", ANSWER), new MockHttpServletResponse(), (_, _) -> quietly(act));
    }

    private void ask(AnswersFirst filter, String method, String path) throws ServletException, IOException {
        filter.doFilter(new MockHttpServletRequest(method, path), new MockHttpServletResponse(), chain);
    }

    private static void quietly(Act act) {
        try {
            act.run();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
