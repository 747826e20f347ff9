package org.myelin.attempt;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.myelin.assessment.ItemId;
import org.myelin.identity.AccountId;

/**
 * One step of an attempt as its learner may keep it.
 *
 * @param kind what happened, for example ANSWERED
 * @param author null for the application
 * @param payloadHash SHA-256 of the payload, part of the receipt
 * @param payload what the step says as JSON; null where it holds marks or a seed
 */
public record Receipt(
        int number,
        String kind,
        @Nullable ItemId item,
        @Nullable Long seq,
        @Nullable String tab,
        Instant at,
        @Nullable AccountId author,
        String payloadHash,
        @Nullable String payload,
        String previous,
        String receipt) {}
