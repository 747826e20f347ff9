package org.myelin.assessment;

import java.util.List;
import java.util.OptionalInt;

/**
 * An unfolding case: a chart that grows step by step and six items, one for each step of clinical judgment. A case
 * groups items; every item is answered and scored on its own.
 *
 * @param items in the order of the steps; the first one is answered at step 1
 */
public record CaseStudy(CaseId id, String title, Chart chart, List<Item> items) {

    /** How many items a complete case has. */
    public static final int STEPS = JudgmentStep.values().length;

    public CaseStudy {
        items = List.copyOf(items);
    }

    /** What the chart shows while the item of this step (1 to 6) is answered. */
    public Chart chartAt(int step) {
        return chart.visibleAt(step);
    }

    /** The step (from 1) at which an item is answered; empty when it is not part of this case. */
    public OptionalInt stepOf(ItemId item) {
        for (int i = 0; i < items.size(); i++) {
            if (items.get(i).id().equals(item)) {
                return OptionalInt.of(i + 1);
            }
        }
        return OptionalInt.empty();
    }
}
