package org.myelin.attempt.internal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.myelin.assessment.ItemId;
import org.myelin.content.CatalogItem;
import org.myelin.content.ItemReader;
import org.myelin.content.Revision;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Items exactly as learners saw them. A snapshot is written when first used and never changed. */
@Repository
public class SnapshotStore {

    /** An item in one state. */
    public record Key(ItemId item, Revision revision) {}

    private final JdbcTemplate jdbc;

    SnapshotStore(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Stores those of the items that are not stored yet. */
    public void keep(Collection<CatalogItem> items, Instant now) {
        Set<Key> known = known(items);
        List<CatalogItem> missing = new ArrayList<>(items);
        missing.removeIf(item -> known.contains(key(item)));
        if (missing.isEmpty()) {
            return;
        }
        // The same order everywhere, so that two first starts do not wait for each other in a circle.
        missing.sort(Comparator.comparing(item -> item.item().id().value()));
        jdbc.batchUpdate(
                "insert into item_snapshot (item_id, revision, source, stored_at) values (?, ?, ?, ?)"
                        + " on conflict do nothing",
                missing,
                missing.size(),
                (statement, item) -> {
                    statement.setString(1, item.item().id().value());
                    statement.setString(2, item.revision().value());
                    statement.setString(3, item.source());
                    statement.setObject(4, Sql.time(now));
                });
    }

    /** The canonical JSON of an item in this state. */
    public Optional<String> source(Key key) {
        return jdbc
                .query(
                        "select source from item_snapshot where item_id = ? and revision = ?",
                        (row, _) -> Sql.text(row, "source"),
                        key.item().value(),
                        key.revision().value())
                .stream()
                .findFirst();
    }

    /** Whether the snapshot is there and still gives the revision under which it was stored. */
    public boolean intact(Key key) {
        try {
            return source(key)
                    .map(source -> ItemReader.read(source).revision().equals(key.revision()))
                    .orElse(false);
        } catch (RuntimeException _) {
            return false;
        }
    }

    private Set<Key> known(Collection<CatalogItem> items) {
        Object[] ids = items.stream().map(item -> item.item().id().value()).toArray();
        return new HashSet<>(jdbc.query(
                "select item_id, revision from item_snapshot where item_id in (" + AttemptStore.marks(items) + ")",
                (row, _) -> new Key(new ItemId(Sql.text(row, "item_id")), new Revision(Sql.text(row, "revision"))),
                ids));
    }

    static Key key(CatalogItem item) {
        return new Key(item.item().id(), item.revision());
    }
}
