package org.myelin.web.internal;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import jakarta.servlet.http.HttpSessionEvent;
import jakarta.servlet.http.HttpSessionListener;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import org.myelin.identity.IdentitySettings;
import org.myelin.web.WebSettings;
import org.springframework.stereotype.Component;

/**
 * Counts the sessions of people who are not signed in, gives them a short life and limits how many there can be. Each costs
 * memory, so without a limit one connection could fill it.
 */
@Component
class AnonymousSessions implements HttpSessionListener {

    private static final String SIGNED_IN = "myelin.signed-in";
    private static final int MOST_ADDRESSES = 100_000;

    private final IdentitySettings identity;
    private final WebSettings settings;
    private final AtomicInteger alive = new AtomicInteger();
    private final Cache<String, Bucket> byAddress =
            Caffeine.newBuilder().maximumSize(MOST_ADDRESSES).build();

    AnonymousSessions(IdentitySettings identity, WebSettings settings) {
        this.identity = identity;
        this.settings = settings;
    }

    @Override
    public void sessionCreated(HttpSessionEvent event) {
        event.getSession()
                .setMaxInactiveInterval(Math.toIntExact(identity.beforeSignIn().toSeconds()));
        alive.incrementAndGet();
    }

    @Override
    public void sessionDestroyed(HttpSessionEvent event) {
        if (event.getSession().getAttribute(SIGNED_IN) == null) {
            alive.decrementAndGet();
        }
    }

    /** The session now belongs to somebody and lives longer. */
    void signedIn(HttpSession session) {
        if (session.getAttribute(SIGNED_IN) == null) {
            session.setAttribute(SIGNED_IN, true);
            alive.decrementAndGet();
        }
        session.setMaxInactiveInterval(Math.toIntExact(identity.idle().toSeconds()));
    }

    /**
     * Whether a request without a session may go on. Files and the sign-in begin none for a stranger and always may: the
     * people of a campus come from one address, each with a dozen requests before they are signed in.
     */
    boolean mayGoOn(HttpServletRequest request) {
        return Paths.NO_SESSION.matches(request) || mayBegin(request.getRemoteAddr());
    }

    private boolean mayBegin(String address) {
        return alive.get() < settings.maxAnonymousSessions()
                && Objects.requireNonNull(byAddress.get(address, _ -> bucket())).tryConsume(1);
    }

    /** How many sessions of people who are not signed in are alive. */
    int alive() {
        return alive.get();
    }

    private Bucket bucket() {
        int rate = settings.newSessionsPerMinute();
        // Counts what has passed, so that nobody waits for an hour when the clock is set back by one.
        return Bucket.builder()
                .withNanosecondPrecision()
                .addLimit(limit -> limit.capacity(rate).refillGreedy(rate, Duration.ofMinutes(1)))
                .build();
    }
}
