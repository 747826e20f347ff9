package org.myelin.web.internal;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;

/** Runs {@link SessionGuard} on every request. Not a bean, or the container would also run it outside the chain. */
class SessionFilter extends OncePerRequestFilter {

    private final SessionGuard guard;

    SessionFilter(SessionGuard guard) {
        this.guard = guard;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        guard.check(request, response, chain);
    }
}
