package org.myelin.content.internal.item;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.myelin.assessment.Item;
import org.myelin.content.Place;
import org.myelin.content.Status;
import org.myelin.content.internal.source.Fields;
import org.myelin.content.internal.source.Node;

/**
 * An item as it was read.
 *
 * @param shown the path as diagnostics print it
 * @param folder the folder that holds {@code items/} and {@code media/}
 * @param item null when the file does not have the shape of its type
 * @param texts every text with the part it plays
 */
public record ItemDraft(
        String shown,
        String folder,
        Node.Mapping root,
        Fields fields,
        @Nullable Item item,
        List<ItemText> texts) {

    public ItemDraft {
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
