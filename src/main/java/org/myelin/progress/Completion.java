package org.myelin.progress;

import java.time.Instant;
import java.util.List;
import org.myelin.content.Revision;

/** The answer to "why is this lesson not complete?", from what is stored. */
public sealed interface Completion {

    /** @param revision the lesson as it was then */
    record Complete(Instant at, Revision revision) implements Completion {}

    /** Everything that is missing, in the order of the lesson. */
    record Incomplete(List<Missing> missing) implements Completion {
        public Incomplete {
            missing = List.copyOf(missing);
        }
    }
}
