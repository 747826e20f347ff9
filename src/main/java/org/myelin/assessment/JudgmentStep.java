package org.myelin.assessment;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The six steps of clinical judgment in their fixed order. */
public enum JudgmentStep {
    RECOGNISE_CUES,
    ANALYSE_CUES,
    PRIORITISE_HYPOTHESES,
    GENERATE_SOLUTIONS,
    TAKE_ACTION,
    EVALUATE_OUTCOMES;

    /** 1 to 6. */
    public int number() {
        return ordinal() + 1;
    }

    /** The name used in content files, for example {@code recognise-cues}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The step with this id of the content files. */
    public static Optional<JudgmentStep> find(String id) {
        return Arrays.stream(values()).filter(step -> step.id().equals(id)).findFirst();
    }
}
