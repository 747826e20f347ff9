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
        ask(new AnswersFirst(new Semaphore(0), LONG), method, path);

        assertThat(served).containsExactly(path);
    }

    @Test
    void a_page_waits_for_its_turn_and_gives_it_back() throws Exception {
        var turns = new Semaphore(0, true);
        var filter = new AnswersFirst(turns, LONG);
        Thread page = Thread.ofVirtual().start(() -> quietly(filter, "/course"));
        while (!turns.hasQueuedThreads()) {
            Thread.onSpinWait();
        }
        assertThat(served).isEmpty();

        turns.release();
        page.join();
        assertThat(served).containsExactly("/course");
        assertThat(turns.availablePermits()).isEqualTo(1);
    }

    @Test
    void a_page_that_waited_long_enough_goes_on_and_gives_back_no_turn_it_did_not_have() throws Exception {
        var turns = new Semaphore(0);
        ask(new AnswersFirst(turns, Duration.ZERO), "GET", "/course");

        assertThat(served).containsExactly("/course");
        assertThat(turns.availablePermits()).isZero();
    }

    @Test
    void a_page_that_fails_gives_its_turn_back() {
        var turns = new Semaphore(1);
        var filter = new AnswersFirst(turns, LONG);

        assertThatThrownBy(() -> filter.doFilter(
                        new MockHttpServletRequest("GET", "/course"), new MockHttpServletResponse(), (_, _) -> {
                            throw new IOException("gone");
                        }))
                .hasMessage("gone");
        assertThat(turns.availablePermits()).isEqualTo(1);
    }

    private void ask(AnswersFirst filter, String method, String path) throws ServletException, IOException {
        filter.doFilter(new MockHttpServletRequest(method, path), new MockHttpServletResponse(), chain);
    }

    private void quietly(AnswersFirst filter, String path) {
        try {
            ask(filter, "GET", path);
        } catch (ServletException | IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
