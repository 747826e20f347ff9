package org.myelin.content.internal.markdown;

import org.commonmark.node.CustomBlock;

/** A line that holds only {@code {#id}} or {@code {#id teaching}} and starts a run of prose. */
public final class Marker extends CustomBlock {

    private final String attributes;
    private final int offset;

    Marker(String attributes, int offset) {
        this.attributes = attributes;
        this.offset = offset;
    }

    /** The line, braces included. */
    public String attributes() {
        return attributes;
    }

    /** Where the line starts in the file. */
    public int offset() {
        return offset;
    }
}
