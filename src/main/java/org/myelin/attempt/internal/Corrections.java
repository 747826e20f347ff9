package org.myelin.attempt.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.myelin.assessment.ItemId;
import org.myelin.attempt.AttemptResult;
import org.myelin.attempt.ItemChange;
import org.myelin.attempt.RegradeEntry;
import org.springframework.stereotype.Component;

/** Tells a learner, question by question, what was corrected after the attempt was graded. */
@Component
class Corrections {

    private final RegradeStore regrades;
    private final Snapshots snapshots;

    Corrections(RegradeStore regrades, Snapshots snapshots) {
        this.regrades = regrades;
        this.snapshots = snapshots;
    }

    /** The corrections that these runs of one attempt brought, by item and the oldest first. */
    Map<ItemId, List<AttemptResult.Correction>> of(List<GradingRun> runs, List<Stored.Item> items) {
        Set<UUID> ids =
                runs.stream().map(GradingRun::regrade).filter(Objects::nonNull).collect(Collectors.toSet());
        if (ids.isEmpty()) {
            return Map.of();
        }
        Map<UUID, RegradeEntry> entries = regrades.all(ids);
        Map<ItemId, PinnedItem> pinned = new HashMap<>();
        items.forEach(item -> pinned.put(item.pinned().item(), item.pinned()));
        Map<ItemId, List<AttemptResult.Correction>> found = new HashMap<>();
        for (int i = 1; i < runs.size(); i++) {
            GradingRun run = runs.get(i);
            if (run.regrade() == null) {
                continue;
            }
            RegradeEntry entry = Objects.requireNonNull(entries.get(run.regrade()));
            for (ItemChange change : entry.changes()) {
                PinnedItem item = pinned.get(change.item());
                if (item != null && changed(runs.get(i - 1), run, change.item())) {
                    found.computeIfAbsent(change.item(), _ -> new ArrayList<>())
                            .add(new AttemptResult.Correction(run.at(), words(run, entry, change, item)));
                }
            }
        }
        return found;
    }

    private String words(GradingRun run, RegradeEntry entry, ItemChange change, PinnedItem item) {
        RegradeEntry.Undone undone = entry.undone();
        if (run.kind() == RunKind.UNDO && undone != null) {
            return CorrectionWords.undone(undone.reason());
        }
        Basis basis = run.mark(change.item()).basis();
        return CorrectionWords.of(change, snapshots.get(item, basis).item(), entry.reason());
    }

    private static boolean changed(GradingRun before, GradingRun after, ItemId item) {
        return !before.mark(item).equals(after.mark(item));
    }
}
