package org.myelin.content.internal.item;

import org.jspecify.annotations.Nullable;
import org.myelin.assessment.Item;
import org.myelin.content.internal.source.Fields;
import org.myelin.content.internal.source.Node.Mapping;
import org.myelin.content.internal.source.Problems;
import org.myelin.content.internal.source.ShapeCheck;

/** Reads one item file. */
public final class ItemLoader {

    private ItemLoader() {}

    /** Checks the shape and, where it is right, builds the item. */
    public static ItemDraft load(Mapping root, String shown, String folder, Problems problems) {
        boolean shaped = ShapeCheck.check(root, ItemShapes.any(), "item", problems);
        Fields fields = new Fields(root);
        TextCollector texts = new TextCollector(problems);
        @Nullable Item item = shaped ? new ItemBuilder(texts).build(fields) : null;
        return new ItemDraft(shown, folder, root, fields, item, texts.texts());
    }
}
