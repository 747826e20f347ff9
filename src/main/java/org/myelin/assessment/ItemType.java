package org.myelin.assessment;

/** The closed set of item types. The names are the ids used in content files, in JSON and in stored results. */
public enum ItemType {
    MC_SINGLE,
    MR_SATA,
    MR_SELECT_N,
    MR_GROUPING,
    MATRIX_MC,
    MATRIX_MR,
    DD_CLOZE,
    DD_TABLE,
    DD_RATIONALE,
    DND_CLOZE,
    DND_RATIONALE,
    HL_TEXT,
    HL_TABLE,
    BOWTIE,
    TREND,
    ORDERED,
    HOTSPOT_IMG,
    NUMERIC,
    SHORT_TEXT,
    ESSAY
}
