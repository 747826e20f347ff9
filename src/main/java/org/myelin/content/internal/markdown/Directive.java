package org.myelin.content.internal.markdown;

import org.commonmark.node.CustomBlock;

/** A typed block: from {@code :::kind {#id …}} to a line of three colons. */
public final class Directive extends CustomBlock {

    private final String kind;
    private final String attributes;
    private final int offset;
    private final int attributesOffset;
    private boolean closed;

    Directive(String kind, String attributes, int offset, int attributesOffset) {
        this.kind = kind;
        this.attributes = attributes;
        this.offset = offset;
        this.attributesOffset = attributesOffset;
    }

    /** The word after the colons; empty when the line closes nothing. */
    public String kind() {
        return kind;
    }

    /** What stands behind the kind, braces included. */
    public String attributes() {
        return attributes;
    }

    /** Where the opening line starts in the file. */
    public int offset() {
        return offset;
    }

    /** Where the attributes start in the file. */
    public int attributesOffset() {
        return attributesOffset;
    }

    public boolean closed() {
        return closed;
    }

    void close() {
        closed = true;
    }
}
