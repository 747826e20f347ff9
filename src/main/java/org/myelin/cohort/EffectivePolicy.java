package org.myelin.cohort;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.myelin.attempt.AttemptPolicy;
import org.myelin.attempt.ContextId;
import org.myelin.cohort.internal.PolicyWords;
import org.myelin.content.Quiz;

/**
 * The rules of a quiz as they hold for one learner: the quiz, what the assignment overrides, the accommodation.
 *
 * @param policy what starting an attempt takes
 * @param assignment the assignment the attempt belongs to; empty for a quiz that is not assigned
 * @param cohortName of that assignment, null without one
 * @param dueAt of that assignment, null when nothing is due
 */
public record EffectivePolicy(
        Quiz quiz,
        AttemptPolicy policy,
        Optional<Assignment> assignment,
        @Nullable String cohortName,
        @Nullable Instant dueAt) {

    /** What attempts under these rules belong to; null for a quiz that is not assigned. */
    public @Nullable ContextId context() {
        return assignment.map(found -> contextOf(found.id())).orElse(null);
    }

    /** What attempts under an assignment belong to. */
    public static ContextId contextOf(AssignmentId assignment) {
        return new ContextId("assignment:" + assignment);
    }

    /** Every rule in words, with moments told in the given zone. */
    public List<PolicyLine> explain(ZoneId zone) {
        return PolicyWords.explain(this, zone);
    }
}
