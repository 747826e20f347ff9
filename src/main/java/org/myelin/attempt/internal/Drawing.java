package org.myelin.attempt.internal;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import org.myelin.assessment.Draw;
import org.myelin.assessment.Draws;
import org.myelin.content.CatalogItem;

/**
 * Draws what differs between attempts: the order of the items, the order of their options, their numbers. Everything
 * follows from one stored seed, so a draw can be replayed; what was drawn is stored as well.
 */
public final class Drawing {

    private Drawing() {}

    /**
     * An item that an attempt will show.
     *
     * @param study the case that it belongs to, null where it stands alone
     */
    public record Planned(CatalogItem item, @Nullable PinnedCase study) {}

    private record Drawn(Planned planned, Draw draw) {}

    /**
     * The items of an attempt in the order in which they are shown. The items of a case stay together and in their
     * order.
     */
    public static List<PinnedItem> draw(long seed, List<Planned> items, boolean shuffle) {
        SplittableRandom seeds = new SplittableRandom(seed);
        List<List<Drawn>> units = new ArrayList<>();
        for (Planned planned : items) {
            long own = seeds.nextLong();
            Drawn drawn = new Drawn(planned, Draws.draw(planned.item().item(), own, shuffle));
            if (planned.study() == null || planned.study().first()) {
                units.add(new ArrayList<>());
            }
            units.getLast().add(drawn);
        }
        if (shuffle) {
            Collections.shuffle(units, new Random(seed));
        }
        List<PinnedItem> pinned = new ArrayList<>();
        for (List<Drawn> unit : units) {
            for (Drawn each : unit) {
                CatalogItem item = each.planned().item();
                pinned.add(new PinnedItem(
                        pinned.size() + 1,
                        item.id(),
                        item.revision(),
                        each.draw(),
                        each.planned().study()));
            }
        }
        return List.copyOf(pinned);
    }
}
