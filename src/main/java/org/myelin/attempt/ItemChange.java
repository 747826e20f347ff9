package org.myelin.attempt;

import java.util.Collections;
import java.util.SequencedSet;
import java.util.Set;
import java.util.TreeSet;
import org.myelin.assessment.ItemId;
import org.myelin.content.Revision;

/** What a regrade does to one item of attempts that are submitted. */
public sealed interface ItemChange {

    /** The item it is about. */
    ItemId item();

    /** Grades the saved answers again with the live revision of the item. */
    record NewRevision(ItemId item, Revision revision) implements ItemChange {}

    /** Takes the item out of the score: neither its points nor its maximum count. */
    record Drop(ItemId item) implements ItemChange {}

    /** Gives all points to everybody. */
    record FullCredit(ItemId item) implements ItemChange {}

    /** Counts the points of the item, but not its maximum. */
    record Bonus(ItemId item) implements ItemChange {}

    /**
     * Accepts further answers besides the key.
     *
     * @param accepted named as {@link org.myelin.assessment.Accepting} does
     */
    record AlsoAccept(ItemId item, Set<String> accepted) implements ItemChange {
        public AlsoAccept {
            SequencedSet<String> sorted = new TreeSet<>(accepted);
            accepted = Collections.unmodifiableSequencedSet(sorted);
        }
    }
}
