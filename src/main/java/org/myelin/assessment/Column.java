package org.myelin.assessment;

/** A column of a matrix; the label is inline Markdown. */
public record Column(String id, String label) {}
