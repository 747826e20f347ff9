package org.myelin.attempt;

import java.time.Instant;

/** What became of setting or removing a flag. */
public sealed interface FlagResult {

    record Saved(Instant savedAt) implements FlagResult {}

    record Closed() implements FlagResult {}

    record Invalid(String reason) implements FlagResult {}
}
