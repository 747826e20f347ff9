package org.myelin.attempt.internal;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import org.myelin.assessment.Draw;
import org.myelin.assessment.Draws;
import org.myelin.content.CatalogItem;

/**
 * Draws what differs between attempts: the order of the items, the order of their options, their numbers. Everything
 * follows from one stored seed, so a draw can be replayed; what was drawn is stored as well.
 */
public final class Drawing {

    private Drawing() {}

    /** The items of an attempt in the order in which they are shown. */
    public static List<PinnedItem> draw(long seed, List<CatalogItem> items, boolean shuffle) {
        SplittableRandom seeds = new SplittableRandom(seed);
        record Drawn(CatalogItem item, Draw draw) {}
        List<Drawn> drawn = new ArrayList<>();
        for (CatalogItem item : items) {
            long own = seeds.nextLong();
            drawn.add(new Drawn(item, Draws.draw(item.item(), own, shuffle)));
        }
        if (shuffle) {
            Collections.shuffle(drawn, new Random(seed));
        }
        List<PinnedItem> pinned = new ArrayList<>();
        for (Drawn each : drawn) {
            pinned.add(new PinnedItem(
                    pinned.size() + 1, each.item().item().id(), each.item().revision(), each.draw()));
        }
        return List.copyOf(pinned);
    }
}
