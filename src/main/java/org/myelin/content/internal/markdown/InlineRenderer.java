package org.myelin.content.internal.markdown;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.commonmark.node.Node;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.html.HtmlNodeRendererContext;
import org.commonmark.renderer.html.HtmlWriter;

/** Writes term links and citations as {@code docs/contract.md} says. Our own blocks are never rendered here. */
final class InlineRenderer implements NodeRenderer {

    private final HtmlWriter html;
    private final Numbering numbering;

    InlineRenderer(HtmlNodeRendererContext context, Numbering numbering) {
        this.html = context.getWriter();
        this.numbering = numbering;
    }

    @Override
    public Set<Class<? extends Node>> getNodeTypes() {
        return Set.of(TermLink.class, Citation.class, Directive.class, Marker.class, SectionMark.class);
    }

    @Override
    public void render(Node node) {
        switch (node) {
            case TermLink link -> {
                html.tag("button", attributes("type", "button", "class", "term", "data-term", link.term()));
                html.text(link.label().isEmpty() ? numbering.word(link.term()) : link.label());
                html.tag("/button");
            }
            case Citation citation -> {
                html.tag("sup", attributes("class", "cite"));
                String separator = "";
                for (String key : citation.keys()) {
                    html.text(separator);
                    html.tag("a", attributes("href", "#ref-" + key, "data-ref", key));
                    html.text(String.valueOf(numbering.number(key)));
                    html.tag("/a");
                    separator = ", ";
                }
                html.tag("/sup");
            }
            default -> {
                // A typed block inside a value was reported as a problem; nothing of it may show.
            }
        }
    }

    /** In this order on every run, so that equal content gives equal HTML. */
    private static Map<String, String> attributes(String... pairs) {
        Map<String, String> attributes = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            attributes.put(pairs[i], pairs[i + 1]);
        }
        return attributes;
    }
}
