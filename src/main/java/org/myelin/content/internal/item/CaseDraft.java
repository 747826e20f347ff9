package org.myelin.content.internal.item;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.myelin.assessment.Chart;
import org.myelin.content.Place;
import org.myelin.content.Status;
import org.myelin.content.internal.source.Fields;
import org.myelin.content.internal.source.Node;

/**
 * An unfolding case as it was read.
 *
 * @param shown the path as diagnostics print it
 * @param folder the folder that holds {@code items/}
 * @param chart null when the file does not have the shape of a case
 * @param texts every text of the chart
 */
public record CaseDraft(
        String shown,
        String folder,
        Node.Mapping root,
        Fields fields,
        @Nullable Chart chart,
        List<ItemText> texts) {

    public CaseDraft {
        texts = List.copyOf(texts);
    }

    public String id() {
        return fields.text("id");
    }

    public Status status() {
        return fields.choice("status", Status.class, Status.ACTIVE);
    }

    public Place place() {
        return fields.place("id");
    }
}
