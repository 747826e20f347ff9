package org.myelin.assessment;

/** Where a highlight table stops a negative sum at 0. */
public enum FloorRule {
    /** Once, over the whole item. */
    ITEM,
    /** In every row, before the rows are added. */
    ROW
}
