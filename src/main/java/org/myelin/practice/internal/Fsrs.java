package org.myelin.practice.internal;

import org.myelin.practice.Rating;

/**
 * The memory model FSRS-6 with its published default weights (open-spaced-repetition, 2025): how stability and
 * difficulty of a memory change with a review, and how long to wait. Pure arithmetic; t counts whole days.
 */
final class Fsrs {

    /** Stored with every review, so that a later version can tell what an old state was made with. */
    static final String ALGORITHM = "fsrs-6";

    /** The chance to recall a card at which it comes back. */
    static final double RETENTION = 0.9;

    static final int LONGEST = 36_500;

    private static final double LEAST_STABILITY = 0.001;
    private static final double[] W = {
        0.212, 1.2931, 2.3065, 8.2956, 6.4133, 0.8334, 3.0194, 0.001, 1.8722, 0.1666, 0.796, 1.4835, 0.0614, 0.2629,
        1.6483, 0.6014, 1.8729, 0.5425, 0.0912, 0.0658, 0.1542
    };
    private static final double DECAY = -W[20];
    private static final double FACTOR = Math.pow(0.9, 1 / DECAY) - 1;

    private Fsrs() {}

    /** The chance to recall a memory after t days. */
    static double recall(int t, double stability) {
        return Math.pow(1 + FACTOR * t / stability, DECAY);
    }

    /** Whole days after which the chance to recall has fallen to {@code retention}, before any limit. */
    static long interval(double stability, double retention) {
        return Math.round(stability / FACTOR * (Math.pow(retention, 1 / DECAY) - 1));
    }

    /** Days to wait: at least one, at most {@link #LONGEST}. */
    static int days(double stability) {
        return (int) Math.clamp(interval(stability, RETENTION), 1L, LONGEST);
    }

    /** After the first review. */
    static Memory first(Rating rating) {
        return new Memory(bounded(W[rating.number() - 1]), Math.clamp(startDifficulty(rating), 1, 10));
    }

    /** After a later review, t days behind the one before. */
    static Memory next(Memory before, int t, Rating rating) {
        double stability = t < 1
                ? sameDay(before.stability(), rating)
                : rating == Rating.AGAIN ? forgotten(before, t) : recalled(before, t, rating);
        return new Memory(bounded(stability), difficulty(before.difficulty(), rating));
    }

    private static double startDifficulty(Rating rating) {
        return W[4] - Math.exp(W[5] * (rating.number() - 1)) + 1;
    }

    private static double difficulty(double before, Rating rating) {
        double change = -W[6] * (rating.number() - 3);
        double damped = before + change * (10 - before) / 9;
        return Math.clamp(W[7] * startDifficulty(Rating.EASY) + (1 - W[7]) * damped, 1, 10);
    }

    private static double sameDay(double stability, Rating rating) {
        double growth = Math.exp(W[17] * (rating.number() - 3 + W[18])) * Math.pow(stability, -W[19]);
        // What was recalled, even with effort, is not held more weakly than before.
        return stability * (rating == Rating.AGAIN ? growth : Math.max(growth, 1));
    }

    private static double recalled(Memory before, int t, Rating rating) {
        double growth = Math.exp(W[8])
                * (11 - before.difficulty())
                * Math.pow(before.stability(), -W[9])
                * Math.expm1(W[10] * (1 - recall(t, before.stability())))
                * (rating == Rating.HARD ? W[15] : 1)
                * (rating == Rating.EASY ? W[16] : 1);
        return before.stability() * (1 + growth);
    }

    private static double forgotten(Memory before, int t) {
        double left = W[11]
                * Math.pow(before.difficulty(), -W[12])
                * (Math.pow(before.stability() + 1, W[13]) - 1)
                * Math.exp(W[14] * (1 - recall(t, before.stability())));
        return Math.min(left, before.stability() / Math.exp(W[17] * W[18]));
    }

    private static double bounded(double stability) {
        return Math.clamp(stability, LEAST_STABILITY, LONGEST);
    }
}
