package org.myelin.attempt;

import java.util.Optional;
import org.myelin.content.CatalogItem;

/**
 * An item that can be regraded.
 *
 * @param asked the item as the newest submitted attempt asked it
 * @param live the item as it is in the live release, empty when it is gone
 * @param attempts how many submitted attempts hold it
 * @param older how many of them were asked another revision than the live one
 */
public record RegradeItem(CatalogItem asked, Optional<CatalogItem> live, int attempts, int older) {}
