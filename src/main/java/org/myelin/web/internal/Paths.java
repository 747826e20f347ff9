package org.myelin.web.internal;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.myelin.web.HttpGuards;
import org.springframework.http.HttpMethod;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.NegatedRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** The kinds of requests the guards tell apart. */
final class Paths {

    /** The JSON endpoints. */
    static final RequestMatcher API = any("/api", "/api/**");

    /** Files that are the same for everybody and may be cached. */
    static final RequestMatcher STATIC = any(
            "/VAADIN/build/**",
            "/VAADIN/static/**",
            "/aura/**",
            "/lumo/**",
            "/assets/**",
            "/themes/**",
            "/fonts/**",
            "/icons/**",
            "/images/**",
            "/styles/**",
            "/styles.css",
            "/favicon.ico",
            "/favicon.svg",
            "/robots.txt");

    /** Files of the built front end. */
    static final RequestMatcher BUILT = any("/VAADIN/build/**");

    static final RequestMatcher NOT_STATIC = new NegatedRequestMatcher(STATIC);

    /** The page that creates the first admin. */
    static final RequestMatcher SET_UP = any("/set-up");

    /** The page with the sign-in form. */
    static final RequestMatcher SIGN_IN = any(HttpGuards.SIGN_IN);

    /** What begins no session for a stranger. The form begins one for whoever is let in, which is no stranger's. */
    static final RequestMatcher NO_SESSION = new OrRequestMatcher(STATIC, SIGN_IN);

    /** The session endpoint, which anonymous people use to sign in. */
    static final RequestMatcher SESSION = any("/api/session");

    /** What learners write in an attempt. */
    static final RequestMatcher ANSWER =
            PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.POST, "/api/attempts/**");

    /** Files, which cost nothing, and signing in, which has a queue of its own. */
    static final RequestMatcher NEVER_WAITS = new OrRequestMatcher(
            PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.POST, HttpGuards.SIGN_IN), STATIC);

    private static final RequestMatcher POLLS = any("/api/session", "/api/release");

    private Paths() {}

    /** Whether the request shows that the person is there; heartbeats and polls come from the page alone. */
    static boolean showsActivity(HttpServletRequest request) {
        String query = Objects.requireNonNullElse(request.getQueryString(), "");
        boolean framework = query.contains("v-r=heartbeat") || query.contains("v-r=push");
        boolean poll = "GET".equals(request.getMethod()) && POLLS.matches(request);
        return !framework && !poll && !STATIC.matches(request);
    }

    private static RequestMatcher any(String... patterns) {
        var builder = PathPatternRequestMatcher.withDefaults();
        List<RequestMatcher> matchers =
                Arrays.stream(patterns).<RequestMatcher>map(builder::matcher).toList();
        return new OrRequestMatcher(matchers);
    }
}
