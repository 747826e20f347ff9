package org.myelin.assessment;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.myelin.assessment.internal.QuotaSolver;
import org.myelin.assessment.internal.SplitMix64;

/**
 * Draws items that keep a blueprint. The same blueprint, candidates and seed give the same set for ever.
 *
 * <p>Candidates are put into a random order, those that the learner saw less often in front. Then each is taken if the
 * rest can still be completed, so that whatever is left out could not have been had: no item repeats while another one
 * would do.
 */
public final class Selection {

    private final Blueprint blueprint;
    private final List<Candidate> candidates;
    /** Candidates that no quota tells apart, by the quotas that count them. */
    private final Map<List<Integer>, Integer> groups = new LinkedHashMap<>();

    private final Map<ItemId, Integer> groupOf = new HashMap<>();
    private final List<Integer> sizes = new ArrayList<>();

    private Selection(Blueprint blueprint, List<Candidate> candidates) {
        this.blueprint = blueprint;
        this.candidates = List.copyOf(candidates);
        for (Candidate candidate : candidates) {
            List<Integer> counted = new ArrayList<>();
            for (int q = 0; q < blueprint.quotas().size(); q++) {
                if (blueprint.quotas().get(q).counts(candidate)) {
                    counted.add(q);
                }
            }
            int group = groups.computeIfAbsent(counted, _ -> {
                sizes.add(0);
                return sizes.size() - 1;
            });
            if (groupOf.put(candidate.id(), group) != null) {
                throw new IllegalArgumentException(candidate.id() + " is a candidate twice");
            }
            sizes.set(group, sizes.get(group) + 1);
        }
    }

    /** What came of it. */
    public sealed interface Drawn {

        /** The items in the order in which they were drawn. */
        record Chosen(List<ItemId> items) implements Drawn {}

        /** No set of these candidates keeps the blueprint. The reason names what cannot be met. */
        record Impossible(String reason) implements Drawn {}
    }

    /** Draws. */
    public static Drawn draw(Blueprint blueprint, List<Candidate> candidates, long seed) {
        return new Selection(blueprint, candidates).draw(seed);
    }

    /** Why no set can keep the blueprint; null when one can. */
    public static @Nullable String obstacle(Blueprint blueprint, List<Candidate> candidates) {
        Selection selection = new Selection(blueprint, candidates);
        QuotaSolver solver = selection.solver(blueprint.quotas(), true);
        return solver.solve(new int[selection.sizes.size()]) == null ? selection.reason(solver) : null;
    }

    private Drawn draw(long seed) {
        QuotaSolver solver = solver(blueprint.quotas(), true);
        int groupCount = sizes.size();
        int[] taken = new int[groupCount];
        int[] plan = solver.solve(taken);
        if (plan == null) {
            return new Drawn.Impossible(reason(solver));
        }
        List<Candidate> order =
                new ArrayList<>(SplitMix64.stream(seed, "blueprint", "items").shuffled(candidates));
        order.sort(Comparator.comparingInt(Candidate::seen));
        boolean[] full = new boolean[groupCount];
        List<ItemId> chosen = new ArrayList<>();
        for (Candidate candidate : order) {
            int group = group(candidate);
            if (chosen.size() == blueprint.count() || full[group]) {
                continue;
            }
            taken[group]++;
            int[] next = plan[group] >= taken[group] ? plan : solver.solve(taken);
            if (next == null) {
                // One more of this group is one too many, now and with everything that is still to come.
                taken[group]--;
                full[group] = true;
            } else {
                plan = next;
                chosen.add(candidate.id());
            }
        }
        return new Drawn.Chosen(List.copyOf(chosen));
    }

    private int group(Candidate candidate) {
        Integer group = groupOf.get(candidate.id());
        if (group == null) {
            throw new IllegalStateException("Every candidate has a group: " + candidate.id());
        }
        return group;
    }

    private QuotaSolver solver(List<Quota> quotas, boolean counted) {
        QuotaSolver solver =
                new QuotaSolver(sizes.stream().mapToInt(Integer::intValue).toArray());
        if (counted) {
            solver.row(groups.values().stream().toList(), blueprint.count(), blueprint.count());
        }
        for (Quota quota : quotas) {
            int q = blueprint.quotas().indexOf(quota);
            solver.row(
                    groups.entrySet().stream()
                            .filter(group -> group.getKey().contains(q))
                            .map(Map.Entry::getValue)
                            .toList(),
                    quota.atLeast(),
                    quota.atMost());
        }
        return solver;
    }

    private boolean possible(List<Quota> quotas, boolean counted) {
        QuotaSolver solver = solver(quotas, counted);
        return solver.solve(new int[sizes.size()]) != null || solver.gaveUp();
    }

    /** Names a smallest group of demands that contradict each other. */
    private String reason(QuotaSolver solver) {
        if (solver.gaveUp()) {
            return "Whether it can be met was not found in reasonable time. Use fewer constraints.";
        }
        if (candidates.size() < blueprint.count()) {
            return "There are " + candidates.size() + " items to draw " + blueprint.count() + " from.";
        }
        for (Quota quota : blueprint.quotas()) {
            long there = candidates.stream().filter(quota::counts).count();
            if (there < quota.atLeast()) {
                return "It asks for " + quota.label() + ", but there are only " + there + " to draw from.";
            }
        }
        List<Quota> needed = new ArrayList<>(blueprint.quotas());
        for (Quota quota : blueprint.quotas()) {
            List<Quota> without = new ArrayList<>(needed);
            without.remove(quota);
            if (!possible(without, true)) {
                needed = without;
            }
        }
        boolean countMatters = possible(needed, false);
        String together = needed.stream().map(Quota::label).collect(Collectors.joining("; "));
        return "These cannot be met together" + (countMatters ? " in " + blueprint.count() + " items" : "") + ": "
                + together + ".";
    }
}
