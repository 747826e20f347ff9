package org.myelin.attempt.internal;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.myelin.assessment.ItemId;
import org.myelin.attempt.AttemptId;
import org.springframework.stereotype.Component;

/**
 * Attempts as this server last saw them, so that a new answer is written without reading first. Each was committed when it
 * was seen, and it may be behind: another tab, job or server may have gone on. All of them add a step to the chain, so
 * whoever writes finds out by its end ({@link History#append}), and what is known here only ever leads to a new step,
 * never to a refusal.
 */
@Component
public class InWork {

    private static final int MOST_ATTEMPTS = 1_000;
    private static final Duration UNUSED = Duration.ofMinutes(10);

    private final AttemptStore attempts;
    private final Cache<AttemptId, Known> known = Caffeine.newBuilder()
            .maximumSize(MOST_ATTEMPTS)
            .expireAfterAccess(UNUSED)
            .build();

    InWork(AttemptStore attempts) {
        this.attempts = attempts;
    }

    /** An attempt with its items in order, as it was when its chain was {@code attempt.length()} steps long, or later. */
    public record Known(Stored.Attempt attempt, List<Stored.Item> items) {

        Optional<Stored.Item> item(ItemId id) {
            return items.stream()
                    .filter(item -> item.pinned().item().equals(id))
                    .findFirst();
        }

        /** The same after an answer was appended. */
        Known answered(Step step, Stored.Slot slot) {
            return new Known(
                    attempt.after(step),
                    items.stream()
                            .map(item -> item.pinned().item().equals(slot.item()) ? item.with(slot) : item)
                            .toList());
        }
    }

    /** The attempt as it is known, read where it is not; empty when there is none. */
    Optional<Known> get(AttemptId id) {
        Known before = known.getIfPresent(id);
        return before == null ? read(id) : Optional.of(before);
    }

    /** Reads the attempt as it stands. Call it only where this transaction has not written to it. */
    Optional<Known> read(AttemptId id) {
        // The attempt first: should a step come between, its end of the chain is too old and nothing is written by it.
        Optional<Known> read = attempts.find(id).map(attempt -> new Known(attempt, attempts.items(id)));
        read.ifPresent(this::put);
        return read;
    }

    /** Takes in what was committed. */
    public void put(Known committed) {
        known.put(committed.attempt().id(), committed);
    }

    /** Has the attempt read anew, because it was found to be behind. */
    public void forget(AttemptId id) {
        known.invalidate(id);
    }
}
