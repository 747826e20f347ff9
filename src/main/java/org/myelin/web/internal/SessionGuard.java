package org.myelin.web.internal;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.myelin.identity.CurrentAccount;
import org.myelin.identity.SessionRules;
import org.myelin.identity.SignedInAccount;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.session.SessionAuthenticationStrategy;
import org.springframework.stereotype.Component;

/**
 * Keeps the rules of sessions: a new identifier at sign-in, an end when the account changed or the time is over, and no new
 * session while too many strangers hold one.
 */
@Component
class SessionGuard implements SessionAuthenticationStrategy {

    private static final String LAST_ACTIVITY = "myelin.last-activity";

    private final SessionRules rules;
    private final CurrentAccount current;
    private final AnonymousSessions anonymous;
    private final Clock clock;

    SessionGuard(SessionRules rules, CurrentAccount current, AnonymousSessions anonymous, Clock clock) {
        this.rules = rules;
        this.current = current;
        this.anonymous = anonymous;
        this.clock = clock;
    }

    /**
     * Called at every sign-in, before the session holds the new account. A session that belongs to somebody else is thrown
     * away with everything in it; otherwise only its identifier changes.
     */
    @Override
    public void onAuthentication(
            @Nullable Authentication authentication, HttpServletRequest request, HttpServletResponse response) {
        var old = request.getSession(false);
        boolean others = current.principal()
                .filter(before -> !before.equals(principal(authentication)))
                .isPresent();
        if (old != null && others) {
            old.invalidate();
        } else if (old != null) {
            request.changeSessionId();
        }
        HttpSession session = request.getSession(true);
        anonymous.signedIn(session);
        session.setAttribute(LAST_ACTIVITY, clock.instant());
    }

    private static @Nullable Object principal(@Nullable Authentication authentication) {
        return authentication == null ? null : authentication.getPrincipal();
    }

    /** The filter that applies the rules to every request. */
    void check(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        var session = request.getSession(false);
        if (session == null && !anonymous.mayGoOn(request)) {
            response.setHeader("Retry-After", "60");
            if (Paths.API.matches(request)) {
                ApiProblem.BUSY.write(response, HttpServletResponse.SC_SERVICE_UNAVAILABLE);
            } else {
                response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
            }
            return;
        }
        if (session != null && Paths.NOT_STATIC.matches(request)) {
            current.principal().ifPresent(account -> goOnOrEnd(account, session, request));
        }
        chain.doFilter(request, response);
    }

    private void goOnOrEnd(SignedInAccount account, HttpSession session, HttpServletRequest request) {
        var last = Objects.requireNonNullElse((Instant) session.getAttribute(LAST_ACTIVITY), account.signedInAt());
        if (!rules.mayGoOn(account, last)) {
            session.invalidate();
            SecurityContextHolder.clearContext();
        } else if (Paths.showsActivity(request)) {
            session.setAttribute(LAST_ACTIVITY, clock.instant());
        }
    }
}
