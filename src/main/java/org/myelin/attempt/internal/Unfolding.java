package org.myelin.attempt.internal;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.myelin.assessment.ItemId;
import org.myelin.attempt.AttemptId;
import org.myelin.attempt.OpenResult;
import org.myelin.identity.AccountId;
import org.springframework.stereotype.Component;

/**
 * Opens the steps of a case one after the other. A step that is not open yet cannot be seen or answered, and one that
 * was left cannot be answered any more: the chart of a later step may tell what the earlier one asked.
 */
@Component
public class Unfolding {

    private static final String NOT_YET = "This step of the case is not open yet.";
    private static final String OUT_OF_ORDER = "The steps of a case open one after the other.";
    private static final String LEFT = "The case has moved on, so this answer cannot be changed any more.";

    private final AttemptStore attempts;
    private final History history;
    private final Submitting submitting;
    private final Reading reading;

    Unfolding(AttemptStore attempts, History history, Submitting submitting, Reading reading) {
        this.attempts = attempts;
        this.history = history;
        this.submitting = submitting;
        this.reading = reading;
    }

    /** Goes on to this item of a case. A step that is open already is shown again. */
    public OpenResult open(AttemptId id, AccountId who, ItemId itemId) {
        Stored.Attempt attempt = history.lock(id, who);
        List<Stored.Item> items = attempts.items(id);
        Optional<Stored.Item> found = items.stream()
                .filter(item -> item.pinned().item().equals(itemId))
                .findFirst();
        if (found.isEmpty()) {
            return new OpenResult.Invalid(Answering.FOREIGN_ITEM);
        }
        if (submitting.submitIfOver(attempt)) {
            return new OpenResult.Closed();
        }
        Stored.Item item = found.get();
        Instant now = history.now(attempt);
        if (!item.opened()) {
            if (!at(items, item, -1).map(Stored.Item::opened).orElse(false)) {
                return new OpenResult.Invalid(OUT_OF_ORDER);
            }
            history.append(attempt, new StepBody.Opened(), itemId, now, who);
            attempts.open(id, itemId);
            item = item.asOpened();
        }
        return new OpenResult.Opened(now, reading.itemState(item, items));
    }

    /** Why an answer to this item cannot be taken because of its place in a case; empty when it can. */
    Optional<String> refusal(AttemptId id, Stored.Item item) {
        if (item.pinned().study() == null) {
            return Optional.empty();
        }
        if (!item.opened()) {
            return Optional.of(NOT_YET);
        }
        return left(item, attempts.items(id)) ? Optional.of(LEFT) : Optional.empty();
    }

    /** Whether a later step of the same case is open. */
    static boolean left(Stored.Item item, List<Stored.Item> items) {
        return at(items, item, 1).map(Stored.Item::opened).orElse(false);
    }

    /** The item of the same case so many steps later. */
    private static Optional<Stored.Item> at(List<Stored.Item> items, Stored.Item item, int later) {
        @Nullable PinnedCase own = item.pinned().study();
        return own == null
                ? Optional.empty()
                : items.stream()
                        .filter(other -> new PinnedCase(own.id(), own.revision(), own.step() + later)
                                .equals(other.pinned().study()))
                        .findFirst();
    }
}
