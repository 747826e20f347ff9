package org.myelin.attempt.internal;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.myelin.assessment.CaseId;
import org.myelin.content.CaseReader;
import org.myelin.content.CatalogCase;
import org.myelin.content.Revision;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/**
 * Cases exactly as learners saw them. A snapshot is written when first used and never changed, so what was read once
 * stays in memory and can never be stale.
 */
@Repository
public class CaseSnapshots {

    private static final int KEPT = 200;

    private final JdbcTemplate jdbc;
    private final Cache<Key, CatalogCase> read =
            Caffeine.newBuilder().maximumSize(KEPT).build();

    private record Key(CaseId id, Revision revision) {}

    CaseSnapshots(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Makes sure that these cases can be read again for ever. */
    public void keep(Collection<CatalogCase> cases, Instant now) {
        // The same order everywhere, so that two first starts do not wait for each other in a circle.
        List<CatalogCase> sorted = cases.stream()
                .sorted(Comparator.comparing(study -> study.id().value()))
                .toList();
        for (CatalogCase study : sorted) {
            if (source(new Key(study.id(), study.revision())).isEmpty()) {
                jdbc.update(
                        "insert into case_snapshot (case_id, revision, source, stored_at) values (?, ?, ?, ?)"
                                + " on conflict do nothing",
                        study.id().value(),
                        study.revision().value(),
                        study.source(),
                        Sql.time(now));
            }
        }
    }

    /** The case as it was pinned. */
    public CatalogCase get(PinnedCase pinned) {
        return read.get(
                new Key(pinned.id(), pinned.revision()),
                missing -> source(missing)
                        .map(CaseReader::read)
                        .orElseThrow(() -> new IllegalStateException(
                                "No snapshot of " + missing.id() + " in revision " + missing.revision())));
    }

    /** Whether the snapshot is there and still gives the revision under which it was stored. */
    public boolean intact(PinnedCase pinned) {
        try {
            return source(new Key(pinned.id(), pinned.revision()))
                    .map(source -> CaseReader.read(source).revision().equals(pinned.revision()))
                    .orElse(false);
        } catch (RuntimeException _) {
            return false;
        }
    }

    private Optional<String> source(Key key) {
        return jdbc
                .query(
                        "select source from case_snapshot where case_id = ? and revision = ?",
                        (row, _) -> Sql.text(row, "source"),
                        key.id().value(),
                        key.revision().value())
                .stream()
                .findFirst();
    }
}
