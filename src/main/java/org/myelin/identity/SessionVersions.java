package org.myelin.identity;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Component;

/**
 * Whether an account is still as it was when a session began. A page is several requests in a moment, so a good answer of
 * the database counts for half a second; what this node changes itself counts at once, unless it was being asked about at
 * that moment.
 */
@Component
class SessionVersions {

    /** A disabled person's next request must be refused after a second at most, on every node. */
    static final Duration REMEMBERED = Duration.ofMillis(500);

    private static final int MOST_ACCOUNTS = 20_000;

    private final AccountRows rows;
    private final Clock clock;
    private final Cache<AccountId, Asked> asked =
            Caffeine.newBuilder().maximumSize(MOST_ACCOUNTS).build();

    SessionVersions(AccountRows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    private record Asked(int version, Instant at) {

        boolean counts(int wanted, Instant now) {
            return version == wanted && !now.isBefore(at) && now.isBefore(at.plus(REMEMBERED));
        }
    }

    /** Whether the account is enabled and has this version. */
    boolean current(AccountId id, int version) {
        // Taken before the question: what changes after it is noticed in time.
        Instant now = clock.instant();
        Asked before = asked.getIfPresent(id);
        if (before != null && before.counts(version, now)) {
            return true;
        }
        boolean current = rows.current(id, version);
        if (current) {
            asked.put(id, new Asked(version, now));
        }
        return current;
    }

    /** Forgets what was known, because the account changes. */
    void changed(AccountId id) {
        asked.invalidate(id);
    }
}
