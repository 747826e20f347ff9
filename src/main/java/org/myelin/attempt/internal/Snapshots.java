package org.myelin.attempt.internal;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.myelin.assessment.ItemId;
import org.myelin.content.CatalogItem;
import org.myelin.content.ItemReader;
import org.myelin.content.Revision;
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

    /** Makes sure that these items can be read again for ever. What is in memory was read from the store. */
    public void keep(Collection<CatalogItem> items, Instant now) {
        List<CatalogItem> unread = items.stream()
                .filter(item -> read.getIfPresent(SnapshotStore.key(item)) == null)
                .toList();
        if (!unread.isEmpty()) {
            store.keep(unread, now);
        }
    }

    /** The item as it was pinned. */
    public CatalogItem get(PinnedItem pinned) {
        return get(pinned.item(), pinned.revision());
    }

    /** The item that a mark was graded against. */
    public CatalogItem get(PinnedItem pinned, Basis basis) {
        return get(pinned.item(), basis.revision() == null ? pinned.revision() : basis.revision());
    }

    /** The item in a revision that an attempt uses. */
    public CatalogItem get(ItemId item, Revision revision) {
        SnapshotStore.Key key = new SnapshotStore.Key(item, revision);
        return read.get(
                key,
                missing -> store.source(missing)
                        .map(ItemReader::read)
                        .orElseThrow(() -> new IllegalStateException(
                                "No snapshot of " + missing.item() + " in revision " + missing.revision())));
    }
}
