package org.myelin.cohort;

/**
 * One rule of a quiz in words.
 *
 * @param label what the rule is about, such as "Time limit"
 * @param value how it holds for this learner, such as "60 min (30 min × 2)"
 * @param source where it comes from, such as "Quiz, your accommodation"
 */
public record PolicyLine(String label, String value, String source) {}
