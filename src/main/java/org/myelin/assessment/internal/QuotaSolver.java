package org.myelin.assessment.internal;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds out how many to take of each group so that every row, a sum over some of the groups, stays between two bounds.
 * Complete: branch and bound over {@link Relaxation}. Blueprints by module and step have whole solutions nearly at once,
 * because they are transport problems at heart; a limit keeps a monster from running for ever.
 */
public final class QuotaSolver {

    private static final int MOST_NODES = 5_000;
    private static final double WHOLE = 1e-5;

    private final int[] sizes;
    private final List<int[]> members = new ArrayList<>();
    private final List<Integer> atLeast = new ArrayList<>();
    private final List<Integer> atMost = new ArrayList<>();
    private int nodes;

    /** A solver for groups of these sizes. */
    public QuotaSolver(int[] sizes) {
        this.sizes = sizes.clone();
    }

    /** Demands that from these groups together so many are taken. */
    public void row(List<Integer> groups, int least, int most) {
        members.add(groups.stream().mapToInt(Integer::intValue).toArray());
        atLeast.add(least);
        atMost.add(most);
    }

    /**
     * How many to take of each group.
     *
     * @param taken so many of each group are taken already
     * @return null when there is no way, or when none was found within the limit
     */
    public int @Nullable [] solve(int[] taken) {
        nodes = 0;
        return search(taken.clone(), sizes.clone());
    }

    /** Whether the last search ended at the limit, so that nobody knows whether there is a way. */
    public boolean gaveUp() {
        return nodes > MOST_NODES;
    }

    private int @Nullable [] search(int[] low, int[] high) {
        if (gaveUp() || ++nodes > MOST_NODES) {
            return null;
        }
        for (int group = 0; group < low.length; group++) {
            if (low[group] > high[group]) {
                return null;
            }
        }
        Relaxation relaxed = new Relaxation(low, high, members.toArray(int[][]::new), ints(atLeast), ints(atMost));
        if (!relaxed.meet()) {
            return null;
        }
        int broken = broken(relaxed);
        if (broken < 0) {
            return rounded(relaxed);
        }
        double value = relaxed.value(broken);
        int below = (int) Math.floor(value);
        boolean upperFirst = value - below > 0.5;
        for (boolean upper : new boolean[] {upperFirst, !upperFirst}) {
            int[] nextLow = low.clone();
            int[] nextHigh = high.clone();
            if (upper) {
                nextLow[broken] = below + 1;
            } else {
                nextHigh[broken] = below;
            }
            int[] found = search(nextLow, nextHigh);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    /** The first group that would be taken in part; -1 when all are whole. */
    private int broken(Relaxation relaxed) {
        for (int group = 0; group < sizes.length; group++) {
            double value = relaxed.value(group);
            if (Math.abs(value - Math.rint(value)) > WHOLE) {
                return group;
            }
        }
        return -1;
    }

    private int[] rounded(Relaxation relaxed) {
        int[] whole = new int[sizes.length];
        for (int group = 0; group < whole.length; group++) {
            whole[group] = (int) Math.rint(relaxed.value(group));
        }
        for (int row = 0; row < members.size(); row++) {
            int sum = 0;
            for (int group : members.get(row)) {
                sum += whole[group];
            }
            if (sum < atLeast.get(row) || sum > atMost.get(row)) {
                throw new IllegalStateException(
                        "A row sums up to " + sum + ", not " + atLeast.get(row) + " to " + atMost.get(row));
            }
        }
        return whole;
    }

    private static int[] ints(List<Integer> list) {
        return list.stream().mapToInt(Integer::intValue).toArray();
    }
}
