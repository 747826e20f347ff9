package org.myelin.content;

import java.util.List;
import java.util.Optional;
import org.myelin.assessment.Draw;
import org.myelin.assessment.Draws;
import org.myelin.assessment.Item;
import org.myelin.assessment.ItemId;
import org.myelin.assessment.JudgmentStep;

/**
 * An item with everything around it that scoring does not need.
 *
 * @param difficulty expected facility, 0 (nobody gets it right) to 1
 * @param references keys of the sources that support it
 * @param source canonical JSON of the file; {@link ItemReader} reads it again, so an attempt can keep it for ever
 */
public record CatalogItem(
        Item item,
        Revision revision,
        List<ObjectiveId> objectives,
        Optional<JudgmentStep> step,
        double difficulty,
        boolean safetyCritical,
        List<String> references,
        Optional<Teaches> teaches,
        Status status,
        String source) {

    public CatalogItem {
        objectives = List.copyOf(objectives);
        references = List.copyOf(references);
    }

    public ItemId id() {
        return item.id();
    }

    /**
     * The draw of a knowledge check in a lesson: the same for everybody. It keeps the author's order and takes its seed
     * from the revision.
     */
    public Draw checkDraw() {
        return Draws.draw(item, Long.parseUnsignedLong(revision.value().substring(0, 16), 16), false);
    }
}
