package org.myelin.cohort;

import org.myelin.identity.AccountId;

/** The effective rules of a quiz for one learner. */
public record LearnerPolicy(AccountId learner, EffectivePolicy policy) {}
