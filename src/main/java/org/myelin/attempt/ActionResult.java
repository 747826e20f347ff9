package org.myelin.attempt;

import java.time.Instant;

/** What became of going on, pausing or resuming. */
public sealed interface ActionResult {

    /** It is stored, or had been before. */
    record Done(Instant at) implements ActionResult {}

    /** The attempt is submitted. */
    record Closed() implements ActionResult {}

    /** Nothing was changed; the reason is fit to be shown. */
    record Refused(Refusal why, String reason) implements ActionResult {}
}
