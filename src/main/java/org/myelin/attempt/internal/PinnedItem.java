package org.myelin.attempt.internal;

import org.myelin.assessment.Draw;
import org.myelin.assessment.ItemId;
import org.myelin.content.Revision;

/** An item as an attempt shows it for ever: place, exact revision, what was drawn. */
public record PinnedItem(int position, ItemId item, Revision revision, Draw draw) {}
