package org.myelin.content;

import java.util.List;
import java.util.OptionalInt;
import org.myelin.assessment.CaseId;
import org.myelin.assessment.Chart;
import org.myelin.assessment.ItemId;

/**
 * An unfolding case: a chart that grows and the items that are asked while it does.
 *
 * @param items one for each judgment step, in their order
 * @param references keys of the sources that support it
 * @param source canonical JSON of the file; {@link CaseReader} reads it again, so an attempt can keep it for ever
 */
public record CatalogCase(
        CaseId id,
        String title,
        String summary,
        Chart chart,
        List<ItemId> items,
        List<String> references,
        Status status,
        Revision revision,
        String source) {

    public CatalogCase {
        items = List.copyOf(items);
        references = List.copyOf(references);
    }

    /** The step (from 1) at which an item is asked; empty when it belongs elsewhere. */
    public OptionalInt stepOf(ItemId item) {
        int at = items.indexOf(item);
        return at < 0 ? OptionalInt.empty() : OptionalInt.of(at + 1);
    }
}
