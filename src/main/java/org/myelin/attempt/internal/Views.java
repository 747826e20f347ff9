package org.myelin.attempt.internal;

import java.util.function.UnaryOperator;
import org.myelin.assessment.Draw;
import org.myelin.assessment.ItemView;
import org.myelin.assessment.ItemViews;
import org.myelin.content.CatalogItem;
import org.springframework.stereotype.Component;

/** Makes what a player may know of an item. */
@Component
public class Views {

    /** The key-free view of an item as it was drawn. */
    public ItemView of(CatalogItem item, Draw draw) {
        return ItemViews.of(item.item(), draw, UnaryOperator.identity());
    }
}
