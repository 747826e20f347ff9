package org.myelin.content.internal.markdown;

import java.util.List;
import java.util.Set;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Block;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/** The Markdown dialect of the course: CommonMark with tables, typed blocks, term links and citations. */
public final class Markdown {

    private static final List<Extension> EXTENSIONS = List.of(TablesExtension.create());

    private static final Parser LESSON = Parser.builder()
            .extensions(EXTENSIONS)
            .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
            .customBlockParserFactory(BlockParsers.directives())
            .customBlockParserFactory(BlockParsers.sections())
            .customBlockParserFactory(BlockParsers.markers())
            .build();

    private static final Parser BLOCKS = Parser.builder().extensions(EXTENSIONS).build();

    private static final Parser INLINE =
            Parser.builder().enabledBlockTypes(Set.<Class<? extends Block>>of()).build();

    private Markdown() {}

    /** Parses the body of a lesson; source spans count from the start of the text. */
    public static Node lesson(String text) {
        return LESSON.parse(text);
    }

    /** Parses a value: one line is only ever inline Markdown, several lines may hold paragraphs, lists and tables. */
    public static Node value(String text) {
        String stripped = text.strip();
        return stripped.contains("\n") ? BLOCKS.parse(stripped) : INLINE.parse(stripped);
    }

    /** Renders a node that {@link MarkdownReader} has worked through. A single paragraph loses its tags. */
    public static String inline(Node node, Numbering numbering) {
        return renderer(numbering, true).render(node).strip();
    }

    /** Renders several blocks, with paragraph tags. */
    public static String blocks(List<? extends Node> nodes, Numbering numbering) {
        var html = new StringBuilder();
        var renderer = renderer(numbering, false);
        nodes.forEach(node -> html.append(renderer.render(node)));
        return html.toString().strip();
    }

    /** Renders what is inside a block; a single paragraph loses its tags. */
    public static String inside(Node block, Numbering numbering) {
        Node only = block.getFirstChild();
        boolean single = only instanceof Paragraph && only.getNext() == null;
        return single ? children(only, numbering) : children(block, numbering);
    }

    /** Renders the children of a node, such as the words of a heading. */
    public static String children(Node parent, Numbering numbering) {
        var html = new StringBuilder();
        var renderer = renderer(numbering, false);
        for (Node child = parent.getFirstChild(); child != null; child = child.getNext()) {
            html.append(renderer.render(child));
        }
        return html.toString().strip();
    }

    private static HtmlRenderer renderer(Numbering numbering, boolean omitSingleParagraph) {
        return HtmlRenderer.builder()
                .extensions(EXTENSIONS)
                .escapeHtml(true)
                .sanitizeUrls(true)
                .percentEncodeUrls(true)
                .omitSingleParagraphP(omitSingleParagraph)
                .attributeProviderFactory(context -> (node, tag, attributes) -> {
                    if (node instanceof TableCell cell && cell.isHeader()) {
                        attributes.put("scope", "col");
                    }
                })
                .nodeRendererFactory(context -> new InlineRenderer(context, numbering))
                .build();
    }
}
