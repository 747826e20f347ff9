package org.myelin.attempt.internal;

import org.myelin.assessment.CaseId;
import org.myelin.content.Revision;

/** The case of an item as an attempt shows it for ever, and the step (from 1) at which the item is asked. */
public record PinnedCase(CaseId id, Revision revision, int step) {

    /** Whether the item is asked from the start; later steps are opened one by one. */
    public boolean first() {
        return step == 1;
    }
}
