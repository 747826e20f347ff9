package org.myelin.attempt.internal;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Instant;
import java.util.Collection;
import org.myelin.content.CatalogItem;
import org.myelin.content.ItemReader;
import org.springframework.stereotype.Component;

/**
 * Hands out items in the exact state an attempt pinned. What was read once stays in memory: a revision never changes,
 * so the copy can never be stale.
 */
@Component
public class Snapshots {

    private static final int KEPT = 2_000;

    private final SnapshotStore store;
    private final Cache<SnapshotStore.Key, CatalogItem> read =
            Caffeine.newBuilder().maximumSize(KEPT).build();

    Snapshots(SnapshotStore store) {
        this.store = store;
    }

    /** Makes sure that these items can be read again for ever. */
    public void keep(Collection<CatalogItem> items, Instant now) {
        store.keep(items, now);
    }

    /** The item as it was pinned. */
    public CatalogItem get(PinnedItem pinned) {
        SnapshotStore.Key key = new SnapshotStore.Key(pinned.item(), pinned.revision());
        return read.get(
                key,
                missing -> store.source(missing)
                        .map(ItemReader::read)
                        .orElseThrow(() -> new IllegalStateException(
                                "No snapshot of " + missing.item() + " in revision " + missing.revision())));
    }
}
