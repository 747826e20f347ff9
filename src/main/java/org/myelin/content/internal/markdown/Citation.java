package org.myelin.content.internal.markdown;

import java.util.List;
import org.commonmark.node.CustomNode;

/** One or more sources, written {@code [@KEY; @KEY2]}. */
public final class Citation extends CustomNode {

    private final List<String> keys;

    Citation(List<String> keys) {
        this.keys = List.copyOf(keys);
    }

    public List<String> keys() {
        return keys;
    }
}
