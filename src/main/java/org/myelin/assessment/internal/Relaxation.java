package org.myelin.assessment.internal;

/**
 * Whether rows and bounds can be met when fractions are allowed, by the general simplex of Dutertre and de Moura ("A fast
 * linear-arithmetic solver for DPLL(T)", CAV 2006): every row is a variable with bounds of its own that is expressed by
 * the others; a basic variable outside of its bounds is pushed back and changes places with one that can give way. Bland's
 * rule (smallest index first) keeps it from going in circles.
 */
final class Relaxation {

    private static final double NEAR = 1e-7;

    private final int groups;
    private final double[] low;
    private final double[] high;
    private final double[] value;
    /** Row by row, how the basic variable follows from the others. */
    private final double[][] tableau;

    private final int[] basic;
    private final int[] free;

    /** Groups with these bounds, and rows that are sums of some groups with bounds of their own. */
    Relaxation(int[] low, int[] high, int[][] members, int[] atLeast, int[] atMost) {
        groups = low.length;
        int rows = members.length;
        this.low = new double[groups + rows];
        this.high = new double[groups + rows];
        value = new double[groups + rows];
        tableau = new double[rows][groups];
        basic = new int[rows];
        free = new int[groups];
        for (int group = 0; group < groups; group++) {
            this.low[group] = low[group];
            this.high[group] = high[group];
            value[group] = low[group];
            free[group] = group;
        }
        for (int row = 0; row < rows; row++) {
            basic[row] = groups + row;
            this.low[groups + row] = atLeast[row];
            this.high[groups + row] = atMost[row];
            for (int member : members[row]) {
                tableau[row][member] = 1;
                value[groups + row] += value[member];
            }
        }
    }

    /** Finds values inside all bounds; false when there are none. */
    boolean meet() {
        while (true) {
            int row = violated();
            if (row < 0) {
                return true;
            }
            int variable = basic[row];
            boolean rise = value[variable] < low[variable];
            int column = giving(row, rise);
            if (column < 0) {
                return false;
            }
            change(row, column, rise ? low[variable] : high[variable]);
        }
    }

    /** The value of a group. */
    double value(int group) {
        return value[group];
    }

    private int violated() {
        int found = -1;
        for (int row = 0; row < basic.length; row++) {
            int variable = basic[row];
            boolean outside = value[variable] < low[variable] - NEAR || value[variable] > high[variable] + NEAR;
            if (outside && (found < 0 || variable < basic[found])) {
                found = row;
            }
        }
        return found;
    }

    /** The variable with the smallest index that can move so that the row rises or falls. */
    private int giving(int row, boolean rise) {
        int found = -1;
        for (int column = 0; column < free.length; column++) {
            double weight = tableau[row][column];
            int variable = free[column];
            boolean up = (weight > 0) == rise;
            boolean moves = Math.abs(weight) > NEAR
                    && (up ? value[variable] < high[variable] - NEAR : value[variable] > low[variable] + NEAR);
            if (moves && (found < 0 || variable < free[found])) {
                found = column;
            }
        }
        return found;
    }

    /** Gives the basic variable of a row a value and lets it change places with a free one. */
    private void change(int row, int column, double wanted) {
        double step = (wanted - value[basic[row]]) / tableau[row][column];
        value[basic[row]] = wanted;
        value[free[column]] += step;
        for (int other = 0; other < basic.length; other++) {
            if (other != row) {
                value[basic[other]] += tableau[other][column] * step;
            }
        }
        double[] pivot = tableau[row];
        double weight = pivot[column];
        for (int each = 0; each < pivot.length; each++) {
            pivot[each] = each == column ? 1 / weight : -pivot[each] / weight;
        }
        for (int other = 0; other < basic.length; other++) {
            double share = tableau[other][column];
            if (other != row && share != 0) {
                double[] line = tableau[other];
                for (int each = 0; each < line.length; each++) {
                    line[each] = (each == column ? 0 : line[each]) + share * pivot[each];
                }
            }
        }
        int left = basic[row];
        basic[row] = free[column];
        free[column] = left;
    }
}
