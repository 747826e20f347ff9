package org.myelin.analytics;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.myelin.identity.AccountId;

/**
 * A learner who needs attention.
 *
 * @param flags at least one, the most urgent first
 */
public record Attention(AccountId learner, String name, Optional<Instant> lastActivity, List<Flag> flags) {

    public Attention {
        flags = List.copyOf(flags);
    }
}
