package org.myelin.assessment;

/**
 * A piece that is dragged to a target or put in order. Whether it is right depends on where it lands.
 *
 * @param text inline Markdown
 * @param why the rationale in inline Markdown; empty when left out
 */
public record Token(String id, String text, String why) {}
