package org.myelin.assessment;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What was drawn for one item in one attempt. It follows from the seed alone, so storing the seed is enough as long
 * as the item revision is stored as well.
 *
 * @param orders drawn ids by list: {@code options}, {@code tokens}, {@code actions}, {@code conditions},
 *     {@code parameters}, or the id of a drop-down or group; a list that is not named keeps the author's order
 * @param values drawn numbers by parameter name
 */
public record Draw(long seed, Map<String, List<String>> orders, Map<String, BigDecimal> values) {

    public Draw {
        Map<String, List<String>> copy = new LinkedHashMap<>();
        orders.forEach((list, ids) -> copy.put(list, List.copyOf(ids)));
        orders = InOrder.copy(copy);
        values = InOrder.copy(values);
    }

    /** A draw of nothing, for places where neither order nor values matter. */
    public static Draw none() {
        return new Draw(0, Map.of(), Map.of());
    }
}
