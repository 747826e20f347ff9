package org.myelin.web.internal;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets what learners write in an attempt go first when more is asked than the processors can do: a class that opens pages
 * must not keep an examination waiting for "Saved". Pages have a few turns; while answers are worked on, who gets none waits. Who gets none for
 * a while goes on without, so slow clients that hold their turns delay others and never stop them.
 */
class AnswersFirst extends OncePerRequestFilter {

    private final Semaphore turns;
    private final Duration patience;
    private final AtomicInteger answers = new AtomicInteger();

    /**
     * @param turns as many as pages may be worked on beside answers, in the order of their coming
     * @param patience how long a page gives way
     */
    AnswersFirst(Semaphore turns, Duration patience) {
        this.turns = turns;
        this.patience = patience;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return Paths.NEVER_WAITS.matches(request);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (Paths.ANSWER.matches(request)) {
            answers.incrementAndGet();
            try {
                chain.doFilter(request, response);
            } finally {
                answers.decrementAndGet();
            }
        } else {
            boolean turn = await(answers.get() > 0 ? patience : Duration.ZERO);
            try {
                chain.doFilter(request, response);
            } finally {
                if (turn) {
                    turns.release();
                }
            }
        }
    }

    private boolean await(Duration atMost) {
        try {
            return turns.tryAcquire(atMost.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
