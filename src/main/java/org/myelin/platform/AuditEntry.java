package org.myelin.platform;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One recorded action. */
public record AuditEntry(
        long number,
        Instant at,
        @Nullable UUID actor,
        String action,
        String subjectType,
        String subjectId,
        String detail) {}
