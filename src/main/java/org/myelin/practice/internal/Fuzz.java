package org.myelin.practice.internal;

import java.nio.charset.StandardCharsets;

/**
 * Moves intervals a little, so that cards learned together do not come back together for ever. The same card at the same
 * review always moves by the same amount, so a replay of the reviews gives the same dates.
 */
final class Fuzz {

    private static final double SHORTEST = 2.5;

    private Fuzz() {}

    /** Days from which one is drawn, both inclusive. */
    record Range(int from, int to) {}

    static Range range(int days) {
        if (days < SHORTEST) {
            return new Range(days, days);
        }
        double delta = 1 + 0.15 * part(days, SHORTEST, 7) + 0.10 * part(days, 7, 20) + 0.05 * part(days, 20, days);
        int to = (int) Math.min(Math.round(days + delta), Fsrs.LONGEST);
        return new Range((int) Math.min(Math.max(2, Math.round(days - delta)), to), to);
    }

    private static double part(double days, double from, double to) {
        return Math.max(0, Math.min(days, to) - from);
    }

    /** The interval of the n-th review of a card. */
    static int moved(int days, String card, int number) {
        Range range = range(days);
        return range.from() + (int) Math.floor(share(card + "#" + number) * (range.to() - range.from() + 1));
    }

    /** A number from 0 (inclusive) to 1 that depends on the text alone: FNV-1a, mixed as in SplitMix64. */
    private static double share(String text) {
        long hash = 0xcbf29ce484222325L;
        for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
            hash = (hash ^ (b & 0xff)) * 0x100000001b3L;
        }
        hash = (hash ^ (hash >>> 30)) * 0xbf58476d1ce4e5b9L;
        hash = (hash ^ (hash >>> 27)) * 0x94d049bb133111ebL;
        return ((hash ^ (hash >>> 31)) >>> 11) * 0x1.0p-53;
    }
}
