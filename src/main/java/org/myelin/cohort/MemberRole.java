package org.myelin.cohort;

/** What an account is in one cohort; the same person may teach one cohort and learn in another. */
public enum MemberRole {
    LEARNER,
    INSTRUCTOR
}
