package org.myelin.web.internal;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Keeps everything but static files out of every cache, also where a framework sets a weaker rule later (the messages of
 * Vaadin say only "no-cache"). Shared computers in a skills lab keep nothing of the person before.
 */
class NoStore extends OncePerRequestFilter {

    private static final String RULE = "no-cache, no-store, max-age=0, must-revalidate";

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return Paths.STATIC.matches(request);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        response.setHeader(HttpHeaders.CACHE_CONTROL, RULE);
        chain.doFilter(request, new Strict(response));
    }

    private static final class Strict extends HttpServletResponseWrapper {

        Strict(HttpServletResponse response) {
            super(response);
        }

        @Override
        public void setHeader(String name, @Nullable String value) {
            super.setHeader(name, isRule(name) ? RULE : value);
        }

        @Override
        public void addHeader(String name, @Nullable String value) {
            if (isRule(name)) {
                super.setHeader(name, RULE);
            } else {
                super.addHeader(name, value);
            }
        }

        private static boolean isRule(String name) {
            return HttpHeaders.CACHE_CONTROL.equalsIgnoreCase(name);
        }
    }
}
