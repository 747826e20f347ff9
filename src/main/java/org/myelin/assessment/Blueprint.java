package org.myelin.assessment;

import java.util.List;

/**
 * What a drawn set of items keeps.
 *
 * @param count how many items are drawn, at least 1
 */
public record Blueprint(int count, List<Quota> quotas) {

    public Blueprint {
        if (count < 1) {
            throw new IllegalArgumentException("A draw has at least one item, not " + count);
        }
        quotas = List.copyOf(quotas);
    }
}
