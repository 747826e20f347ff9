package org.myelin.attempt.internal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.myelin.assessment.ItemId;
import org.myelin.attempt.AttemptId;
import org.myelin.attempt.ItemChange;
import org.myelin.attempt.RegradeEntry;
import org.springframework.stereotype.Component;

/**
 * Works out how to take a regrade back: each of its items gets the mark it had before, all other items keep theirs, and
 * what a person marked since stays. Attempts that were reopened since are left alone: their answers may be others now.
 */
@Component
public class Undoing {

    private final GradingStore gradings;
    private final RegradeStore regrades;

    Undoing(GradingStore gradings, RegradeStore regrades) {
        this.gradings = gradings;
        this.regrades = regrades;
    }

    /** The marks of the new run of one attempt. */
    public record Plan(AttemptId attempt, GradingRun before, List<ItemMark> marks) {}

    /** One plan for each attempt that changes; empty when a later regrade builds on this one. */
    public Optional<List<Plan>> plan(RegradeEntry entry, Collection<AttemptId> locked) {
        Map<AttemptId, List<GradingRun>> runs = gradings.all(locked);
        Set<UUID> known = runs.values().stream()
                .flatMap(List::stream)
                .filter(run -> run.kind() == RunKind.REGRADE)
                .map(GradingRun::regrade)
                .collect(Collectors.toSet());
        Map<UUID, RegradeEntry> entries = regrades.all(known);
        Set<ItemId> items = items(entry);
        List<Plan> plans = new ArrayList<>();
        for (AttemptId attempt : locked) {
            List<GradingRun> all = runs.getOrDefault(attempt, List.of());
            int at = position(all, entry);
            if (reopened(all, at)) {
                continue;
            }
            if (all.subList(at + 1, all.size()).stream().anyMatch(run -> buildsOn(run, items, entries))) {
                return Optional.empty();
            }
            List<ItemMark> marks = restored(all.get(at - 1), all.getLast(), items);
            if (!marks.equals(all.getLast().marks())) {
                plans.add(new Plan(attempt, all.getLast(), marks));
            }
        }
        return Optional.of(plans);
    }

    private static int position(List<GradingRun> runs, RegradeEntry entry) {
        for (int i = 1; i < runs.size(); i++) {
            if (runs.get(i).kind() == RunKind.REGRADE
                    && entry.id().value().equals(runs.get(i).regrade())) {
                return i;
            }
        }
        throw new IllegalStateException("Regrade " + entry.id() + " has no run where it should have one");
    }

    private static boolean reopened(List<GradingRun> runs, int at) {
        return runs.subList(at, runs.size()).stream().anyMatch(run -> run.kind() == RunKind.SUBMIT);
    }

    private static boolean buildsOn(GradingRun run, Set<ItemId> items, Map<UUID, RegradeEntry> entries) {
        if (run.kind() != RunKind.REGRADE) {
            return false;
        }
        RegradeEntry later = Objects.requireNonNull(entries.get(Objects.requireNonNull(run.regrade())));
        Set<ItemId> shared = new HashSet<>(items);
        shared.retainAll(items(later));
        return later.undone() == null && !shared.isEmpty();
    }

    private static List<ItemMark> restored(GradingRun before, GradingRun now, Set<ItemId> items) {
        Map<ItemId, ItemMark> earlier = new HashMap<>();
        before.marks().forEach(mark -> earlier.put(mark.item(), mark));
        return now.marks().stream()
                .map(mark -> {
                    ItemMark old = earlier.get(mark.item());
                    if (old == null || !items.contains(mark.item())) {
                        return mark;
                    }
                    return mark.manual() ? mark.weighing(old.weight()) : old;
                })
                .toList();
    }

    private static Set<ItemId> items(RegradeEntry entry) {
        return entry.changes().stream().map(ItemChange::item).collect(Collectors.toSet());
    }
}
