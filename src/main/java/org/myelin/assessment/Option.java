package org.myelin.assessment;

import org.jspecify.annotations.Nullable;

/**
 * Something a learner can choose.
 *
 * @param id unique where {@code docs/authoring.md} says so: in the item, or in its drop-down
 * @param text inline Markdown; plain text in a drop-down
 * @param why the rationale in inline Markdown; empty when the author left it out, which the linter reports
 * @param misconception code of the misconception that a distractor catches
 */
public record Option(
        String id,
        String text,
        boolean correct,
        String why,
        @Nullable String misconception) {}
