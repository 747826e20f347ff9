package org.myelin.progress;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What became of something that a learner judged or ticked in a lesson. */
public sealed interface LessonWorkResult {

    /** Stored; {@code judgment} is the one that counts now. */
    record Judged(Judgment judgment, Optional<Instant> completedAt) implements LessonWorkResult {}

    /** Stored; {@code ticked} holds the points that the checklist has. */
    record Ticked(Set<String> ticked, Instant savedAt) implements LessonWorkResult {
        public Ticked {
            ticked = Set.copyOf(ticked);
        }
    }

    /** Not stored; the reason is a sentence for the learner. */
    record Invalid(String reason) implements LessonWorkResult {}

    /** Nothing was saved, because the lesson is locked for this learner. */
    record Locked(List<LockReason> reasons) implements LessonWorkResult {
        public Locked {
            reasons = List.copyOf(reasons);
        }
    }

    /** There is no such lesson, or it has no such block. */
    record Unknown() implements LessonWorkResult {}
}
