package org.myelin.attempt.internal;

import org.jspecify.annotations.Nullable;
import org.myelin.assessment.Draw;
import org.myelin.assessment.ItemId;
import org.myelin.content.Revision;

/**
 * An item as an attempt shows it for ever: place, exact revision, what was drawn.
 *
 * @param study the case that it belongs to, null where it stands alone
 */
public record PinnedItem(
        int position,
        ItemId item,
        Revision revision,
        Draw draw,
        @Nullable PinnedCase study) {

    /** Whether it can be answered from the start. */
    public boolean openAtStart() {
        return study == null || study.first();
    }
}
