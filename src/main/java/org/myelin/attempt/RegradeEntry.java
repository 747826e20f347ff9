package org.myelin.attempt;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.myelin.content.QuizId;
import org.myelin.identity.AccountId;

/**
 * A regrade that was applied.
 *
 * @param attempts how many attempts it changed
 * @param undone when and why it was taken back, null while it holds
 */
public record RegradeEntry(
        RegradeId id,
        ContextId scope,
        QuizId quiz,
        List<ItemChange> changes,
        String reason,
        AccountId author,
        Instant at,
        int attempts,
        @Nullable Undone undone) {

    public RegradeEntry {
        changes = List.copyOf(changes);
    }

    /** Who took it back, when and why. */
    public record Undone(AccountId by, Instant at, String reason) {}
}
