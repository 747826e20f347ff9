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
 * Vaadin say only "no-cache"): shared computers in a skills lab keep nothing of the person before. Built files carry the
 * hash of their content in their name, so browsers keep them for a year without asking.
 */
class CacheRules extends OncePerRequestFilter {

    private static final String NEVER = "no-cache, no-store, max-age=0, must-revalidate";
    private static final String FOR_EVER = "public, max-age=31536000, immutable";

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (Paths.BUILT.matches(request)) {
            // Only replaces a rule that the file itself sets: an error page at such an address must not stay.
            chain.doFilter(request, new Fixed(response, FOR_EVER));
        } else if (Paths.STATIC.matches(request)) {
            chain.doFilter(request, response);
        } else {
            response.setHeader(HttpHeaders.CACHE_CONTROL, NEVER);
            chain.doFilter(request, new Fixed(response, NEVER));
        }
    }

    /** Whatever is set as the rule for caches becomes the given one. */
    private static final class Fixed extends HttpServletResponseWrapper {

        private final String rule;

        Fixed(HttpServletResponse response, String rule) {
            super(response);
            this.rule = rule;
        }

        @Override
        public void setHeader(String name, @Nullable String value) {
            super.setHeader(name, isRule(name) ? rule : value);
        }

        @Override
        public void addHeader(String name, @Nullable String value) {
            if (isRule(name)) {
                super.setHeader(name, rule);
            } else {
                super.addHeader(name, value);
            }
        }

        private static boolean isRule(String name) {
            return HttpHeaders.CACHE_CONTROL.equalsIgnoreCase(name);
        }
    }
}
