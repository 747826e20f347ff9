package org.myelin.identity;

import java.time.Clock;
import java.time.Instant;
import org.springframework.stereotype.Service;

/** Decides on every request whether a signed-in session may go on. */
@Service
public class SessionRules {

    private final SessionVersions versions;
    private final IdentitySettings settings;
    private final Clock clock;

    SessionRules(SessionVersions versions, IdentitySettings settings, Clock clock) {
        this.versions = versions;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * Whether the session may go on: not idle for too long, not older than its lifetime, and the account as it was at
     * sign-in (not disabled, same roles, same password). A change counts at once on the node that makes it and within half
     * a second on every other.
     *
     * @param lastActivity when the person last did something
     */
    public boolean mayGoOn(SignedInAccount account, Instant lastActivity) {
        var now = clock.instant();
        return now.isBefore(account.signedInAt().plus(settings.lifetime()))
                && now.isBefore(lastActivity.plus(settings.idle()))
                && versions.current(account.id(), account.sessionVersion());
    }
}
