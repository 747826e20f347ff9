package org.myelin.content.internal.item;

import org.myelin.content.internal.markdown.Passage;

/**
 * A text of an item.
 *
 * @param group texts with the same group are alternatives of each other; empty where there are none
 */
public record ItemText(Role role, String group, Passage passage) {

    /** The part that a text plays. */
    public enum Role {
        STEM,
        EXPLANATION,
        /** An option that is right. */
        KEY,
        /** An option that is wrong. */
        DISTRACTOR,
        RATIONALE,
        LABEL,
        CHART,
        BODY,
        RUBRIC
    }
}
