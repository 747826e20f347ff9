package org.myelin.assessment;

/**
 * The scoring rules. Name and version are stored with every result, so a change of meaning needs a higher version.
 * The rules follow NCSBN's published scoring models (0/1, plus/minus, rationale); where its text leaves a choice
 * open, each choice is a rule of its own here.
 */
public enum Policy {
    /** One point for each right place, nothing off: single choice, rows, drop-downs, targets, bow-tie places. */
    ZERO_ONE,
    /** As {@link #ZERO_ONE} for a set of at most N choices. */
    ZERO_ONE_SELECT_N,
    /** As {@link #ZERO_ONE}, where a right token counts in any target. */
    ZERO_ONE_INTERCHANGEABLE,
    /** One point or none for the whole item. */
    ZERO_ONE_WHOLE_ITEM,
    /** One point for each right choice, one off for each wrong one, never below 0 for the item. */
    PLUS_MINUS,
    /** Plus/minus inside each group with a floor of 0 each, then added. */
    PLUS_MINUS_PER_GROUP,
    /** Plus/minus inside each column with a floor of 0 each, then added. */
    PLUS_MINUS_PER_COLUMN,
    /** Plus/minus inside each table row with a floor of 0 each, then added. */
    PLUS_MINUS_PER_ROW,
    /** One point when cause and effect are both right. */
    DYAD,
    /** Nothing without the right cause; with it, one point for each right effect. */
    TRIAD_ANCHOR_GATED,
    /** Nothing without the right cause; with it, two points for both effects and one otherwise. */
    TRIAD_ALL_OR_ANCHOR,
    /** Points given by a person for each line of a rubric. */
    RUBRIC,
    /** All points for everybody, whatever was answered: a decision after the fact, never the rule of a type. */
    FULL_CREDIT;

    /** The version of the rule's meaning, from 1. */
    public int version() {
        return 1;
    }
}
