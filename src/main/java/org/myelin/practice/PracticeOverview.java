package org.myelin.practice;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What there is to practise for one learner, in the order of the course; modules without cards are left out.
 *
 * @param nextDueAt when the next card comes back that is not due yet
 */
public record PracticeOverview(List<PracticeModule> modules, Optional<Instant> nextDueAt) {

    public PracticeOverview {
        modules = List.copyOf(modules);
    }

    /** Cards that have come back, in all open modules. */
    public int due() {
        return modules.stream()
                .filter(PracticeModule::open)
                .mapToInt(PracticeModule::due)
                .sum();
    }

    /** Cards that were never rated, in modules that the learner has begun. */
    public int fresh() {
        return modules.stream()
                .filter(module -> module.open() && module.started())
                .mapToInt(PracticeModule::fresh)
                .sum();
    }
}
