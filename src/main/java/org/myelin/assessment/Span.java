package org.myelin.assessment;

/**
 * A piece of text that can be highlighted. The text itself stands in the item as {@code [[id|text]]}.
 *
 * @param why the rationale in inline Markdown; empty when left out
 */
public record Span(String id, boolean correct, String why) {}
