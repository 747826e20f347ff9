package org.myelin.platform;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The append-only record of who did what. Rows are written in the transaction of the change they describe and form a hash
 * chain, so a changed, missing or added row is found by {@link #verify()}.
 */
public interface Audit {

    /**
     * Records an action. The row is written at the end of the running transaction and vanishes with it on rollback;
     * without a transaction nothing can be recorded and the call fails.
     *
     * @param actor the account that acts, or null for the system
     * @param action a verb in the past tense, such as {@code account-disabled}; at most 60 characters
     * @param subjectType what was acted on, such as {@code account}; at most 60 characters
     * @param subjectId its identifier; at most 200 characters
     * @param detail what changed, never a password, token or answer; may be empty
     */
    void record(@Nullable UUID actor, String action, String subjectType, String subjectId, String detail);

    /** Reads the whole chain and compares every hash. */
    AuditCheck verify();

    /** The entries about one subject, oldest first. */
    List<AuditEntry> about(String subjectType, String subjectId);

    /** The last link of the chain as the head row remembers it; number 0 when nothing was recorded yet. */
    AuditHead head();

    /** The hash of one entry, if it is there. */
    Optional<String> hashOf(long number);
}
