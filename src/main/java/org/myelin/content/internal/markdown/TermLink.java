package org.myelin.content.internal.markdown;

import org.commonmark.node.CustomNode;

/** A link to a glossary term, written {@code [[id]]} or {@code [[id|text]]}. */
public final class TermLink extends CustomNode {

    private final String term;
    private final String label;

    TermLink(String term, String label) {
        this.term = term;
        this.label = label;
    }

    public String term() {
        return term;
    }

    /** What the reader sees; empty when the term's own word is to be used. */
    public String label() {
        return label;
    }
}
