package org.myelin.attempt;

import java.time.Instant;

/** What became of going on to the next step of a case. */
public sealed interface OpenResult {

    /**
     * The step is open and the steps before it are closed.
     *
     * @param item the item of the step with the chart as it stands now
     */
    record Opened(Instant at, AttemptState.ItemState item) implements OpenResult {}

    /** The attempt takes no answers any more. */
    record Closed() implements OpenResult {}

    /** No honest player sends this; the reason is fit to be shown. */
    record Invalid(String reason) implements OpenResult {}
}
