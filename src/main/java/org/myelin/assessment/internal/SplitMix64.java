package org.myelin.assessment.internal;

import java.util.ArrayList;
import java.util.List;

/**
 * The generator of {@link java.util.SplittableRandom} (Steele, Lea and Flood: "Fast splittable pseudorandom number
 * generators", OOPSLA 2014; mix variant 13 of Stafford), written out because a stored seed has to give the same draw
 * for ever, while the library may change its algorithm.
 *
 * <p>Each list of each item has its own stream: the seed of an attempt is combined with the FNV-1a hashes of the item
 * id and of the name of the list, so that a new list does not move the draws of the others.
 */
public final class SplitMix64 {

    private static final long GOLDEN_GAMMA = 0x9e3779b97f4a7c15L;
    private static final long FNV_OFFSET = 0xcbf29ce484222325L;
    private static final long FNV_PRIME = 0x100000001b3L;

    private long state;

    /** The same sequence as {@code new SplittableRandom(seed)}. */
    public SplitMix64(long seed) {
        state = seed;
    }

    /** The stream of one list of one item. */
    public static SplitMix64 stream(long seed, String item, String list) {
        return new SplitMix64(mix(mix(seed ^ fnv1a(item)) + fnv1a(list)));
    }

    public long next() {
        state += GOLDEN_GAMMA;
        return mix(state);
    }

    /** A number from 0 to {@code bound - 1}, all equally likely; the bound is at least 1. */
    public long below(long bound) {
        if (bound < 1) {
            throw new IllegalArgumentException("The bound is " + bound + " and has to be at least 1");
        }
        long bits = next() >>> 1;
        long value = bits % bound;
        // Numbers of the last, incomplete run of the bound would favour small values.
        while (bits - value + (bound - 1) < 0) {
            bits = next() >>> 1;
            value = bits % bound;
        }
        return value;
    }

    /** A new list in random order (Fisher and Yates, from the end). */
    public <T> List<T> shuffled(List<T> list) {
        List<T> copy = new ArrayList<>(list);
        for (int i = copy.size() - 1; i > 0; i--) {
            int j = (int) below(i + 1L);
            T moved = copy.get(i);
            copy.set(i, copy.get(j));
            copy.set(j, moved);
        }
        return copy;
    }

    private static long mix(long z) {
        z = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
        z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
        return z ^ (z >>> 31);
    }

    private static long fnv1a(String text) {
        long hash = FNV_OFFSET;
        for (int i = 0; i < text.length(); i++) {
            hash = (hash ^ text.charAt(i)) * FNV_PRIME;
        }
        return hash;
    }
}
