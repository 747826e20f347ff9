package org.myelin.content.internal.markdown;

import org.commonmark.node.CustomBlock;

/** A line {@code +++ name} that starts a section of a typed block. */
public final class SectionMark extends CustomBlock {

    private final String name;
    private final int offset;

    SectionMark(String name, int offset) {
        this.name = name;
        this.offset = offset;
    }

    public String name() {
        return name;
    }

    /** Where the line starts in the file. */
    public int offset() {
        return offset;
    }
}
