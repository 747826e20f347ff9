package org.myelin.assessment;

/** One line of a marking rubric, worth 0 to {@code points}; the text is inline Markdown. */
public record Criterion(String id, String text, int points) {}
