package org.myelin.practice;

import java.util.List;
import org.myelin.content.ModuleId;
import org.myelin.progress.LockReason;

/**
 * The cards of one module for one learner.
 *
 * @param total cards of the module
 * @param due cards that were rated before and have come back
 * @param fresh cards that were never rated
 * @param started whether the learner has begun to read the module
 * @param locks every unmet condition of the module; its cards are not offered while there is one
 */
public record PracticeModule(ModuleId module, int total, int due, int fresh, boolean started, List<LockReason> locks) {

    public PracticeModule {
        locks = List.copyOf(locks);
    }

    /** Whether its cards are offered. */
    public boolean open() {
        return locks.isEmpty();
    }
}
