package org.myelin.assessment;

import java.util.Set;

/**
 * An item that can be drawn.
 *
 * @param tags what {@link Quota} groups it by
 * @param seen in how many earlier attempts the learner had it; items that were seen less often come first
 */
public record Candidate(ItemId id, Set<String> tags, int seen) {

    public Candidate {
        tags = Set.copyOf(tags);
    }

    /** The same item for a learner who had it so often. */
    public Candidate seen(int times) {
        return new Candidate(id, tags, times);
    }
}
