package org.myelin.cohort;

import java.util.List;
import org.myelin.attempt.StartResult;
import org.myelin.progress.LockReason;

/** What became of the wish to start a quiz. */
public sealed interface QuizStart {

    /** The window and the tries decided. */
    record Decided(StartResult result) implements QuizStart {}

    /** Something else comes first; nothing was started. */
    record Locked(List<LockReason> reasons) implements QuizStart {
        public Locked {
            reasons = List.copyOf(reasons);
        }
    }
}
