package org.myelin.content;

/** How far a source was checked. */
public enum ReferenceTag {
    /** The source text itself was read. */
    V,
    /** Only a secondary source was read. */
    V2,
    /** General knowledge: never the only basis of a scored item. */
    GK
}
