package org.myelin.assessment;

/** How the two effects of a triad are keyed. */
public enum EffectsRule {
    /** Each effect has its own place. */
    POSITIONAL,
    /** The two right effects may stand in either place. */
    POOL
}
