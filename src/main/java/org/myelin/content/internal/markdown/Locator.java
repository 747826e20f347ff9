package org.myelin.content.internal.markdown;

import java.util.List;
import org.commonmark.node.Node;
import org.commonmark.node.SourceSpan;
import org.myelin.content.Place;
import org.myelin.content.internal.source.Node.Scalar;
import org.myelin.content.internal.source.SourceText;

/** Finds the place in the file of a piece of Markdown. */
@FunctionalInterface
public interface Locator {

    /**
     * The place of a piece of text inside a node.
     *
     * @param index where the piece starts in the text of the node; 0 for the node itself
     */
    Place of(Node node, int index, String piece);

    /** For Markdown that is the file itself: exact by source spans. */
    static Locator inFile(SourceText source) {
        return (node, index, piece) -> {
            Node spanned = node;
            while (spanned.getSourceSpans().isEmpty() && spanned.getParent() != null) {
                spanned = spanned.getParent();
            }
            List<SourceSpan> spans = spanned.getSourceSpans();
            if (spans.isEmpty()) {
                return source.place(0);
            }
            int start = spans.getFirst().getInputIndex();
            SourceSpan last = spans.getLast();
            int end = Math.min(
                    last.getInputIndex() + last.getLength(), source.text().length());
            int exact = start + (spanned == node ? index : 0);
            if (piece.isEmpty() || source.text().startsWith(piece, exact)) {
                return source.place(exact);
            }
            int found = source.text().indexOf(piece, start);
            return source.place(found < 0 || found >= end ? start : found);
        };
    }

    /** For Markdown inside a YAML value. */
    static Locator inScalar(Scalar scalar) {
        return (node, index, piece) -> scalar.locate(piece);
    }
}
