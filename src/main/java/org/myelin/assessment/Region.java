package org.myelin.assessment;

/**
 * A rectangle on an image, in per cent of its width and height.
 *
 * @param label inline Markdown that names the region without giving the answer away
 * @param why the rationale in inline Markdown; empty when left out
 */
public record Region(String id, String label, double x, double y, double w, double h, boolean correct, String why) {}
