package org.myelin.content.internal.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Block;
import org.commonmark.node.Code;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.CustomNode;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.commonmark.node.ThematicBreak;
import org.myelin.content.Place;
import org.myelin.content.Rule;
import org.myelin.content.internal.source.Problems;

/**
 * Works through parsed Markdown once: replaces term links and citations by nodes of our own, reports what may not
 * stand in content, and gathers what the rules need.
 */
public final class MarkdownReader extends AbstractVisitor {

    private static final Pattern MARK = Pattern.compile(
            "\\[\\[(?<term>[^\\[\\]|]*)(?:\\|(?<label>[^\\[\\]]*))?]]|(?<space>\\s*)\\[(?<cite>@[^\\[\\]]*)]");
    private static final Pattern TERM = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final Pattern KEY = Pattern.compile("@[A-Z][A-Za-z0-9-]*");
    private static final Pattern LEFTOVER = Pattern.compile("\\[\\[|]]|\\[@|^:::|^\\+\\+\\+|\\{#");
    private static final Set<String> EMPTY_LINKS = Set.of(
            "click here",
            "here",
            "click",
            "link",
            "this",
            "this link",
            "this page",
            "more",
            "read more",
            "learn more",
            "website",
            "see here");

    private final Locator locator;
    private final Problems problems;
    private final List<Passage.Segment> segments = new ArrayList<>();
    private final List<Passage.Use> terms = new ArrayList<>();
    private final List<Passage.Use> citations = new ArrayList<>();
    private final List<Passage.Use> links = new ArrayList<>();
    private SegmentBuilder current;

    private MarkdownReader(Locator locator, Problems problems) {
        this.locator = locator;
        this.problems = problems;
        this.current = new SegmentBuilder(locator);
    }

    /** Reads nodes that belong together. */
    public static Passage read(List<? extends Node> nodes, Place place, Locator locator, Problems problems) {
        var reader = new MarkdownReader(locator, problems);
        nodes.forEach(node -> {
            node.accept(reader);
            reader.endSegment();
        });
        return new Passage(place, reader.segments, reader.terms, reader.citations, reader.links);
    }

    private void endSegment() {
        if (!current.isBlank()) {
            segments.add(current);
        }
        current = new SegmentBuilder(locator);
    }

    private void segment(Block block) {
        endSegment();
        visitChildren(block);
        endSegment();
    }

    @Override
    public void visit(Paragraph paragraph) {
        segment(paragraph);
    }

    @Override
    public void visit(Heading heading) {
        segment(heading);
    }

    @Override
    public void visit(CustomBlock block) {
        visitChildren(block);
    }

    @Override
    public void visit(CustomNode node) {
        if (node instanceof TableCell) {
            endSegment();
            visitChildren(node);
            endSegment();
        } else {
            visitChildren(node);
        }
    }

    @Override
    public void visit(SoftLineBreak node) {
        current.append(" ", node, 0);
    }

    @Override
    public void visit(HardLineBreak node) {
        current.append(" ", node, 0);
    }

    @Override
    public void visit(Code code) {
        current.append(code.getLiteral(), code, 1);
    }

    @Override
    public void visit(FencedCodeBlock block) {
        code(block, block.getLiteral());
    }

    @Override
    public void visit(IndentedCodeBlock block) {
        code(block, block.getLiteral());
    }

    private void code(Block block, String literal) {
        endSegment();
        current.append(literal, block, 0);
        endSegment();
    }

    @Override
    public void visit(ThematicBreak thematicBreak) {
        endSegment();
    }

    @Override
    public void visit(HtmlBlock html) {
        rawHtml(html, html.getLiteral());
    }

    @Override
    public void visit(HtmlInline html) {
        rawHtml(html, html.getLiteral());
    }

    private void rawHtml(Node node, String literal) {
        String first = literal.strip().lines().findFirst().orElse("");
        problems.add(
                Rule.RAW_HTML,
                locator.of(node, 0, first),
                "\"" + (first.length() > 40 ? first.substring(0, 40) + "…" : first)
                        + "\" is HTML. Use Markdown or a typed block; write &lt; for a less-than sign.");
    }

    @Override
    public void visit(Image image) {
        problems.add(
                Rule.IMAGE_INLINE,
                locator.of(image, 0, "!["),
                "Use :::figure with src, alt and a +++ twin section instead.");
    }

    @Override
    public void visit(Link link) {
        int before = current.length();
        visitChildren(link);
        String text = current.text().substring(before).strip();
        Place place = locator.of(link, 0, "[");
        links.add(new Passage.Use(link.getDestination(), place));
        if (text.isEmpty()
                || EMPTY_LINKS.contains(text.toLowerCase(Locale.ROOT)
                        .replaceAll("[.!→»>]+$", "")
                        .strip())) {
            problems.add(Rule.LINK_TEXT, place, "\"" + text + "\" does not say where the link leads.");
        }
        if (!link.getDestination().matches("https://[^\\s]+|mailto:[^\\s]+")) {
            problems.add(
                    Rule.LINK_TARGET,
                    place,
                    "\"" + link.getDestination() + "\" is not an address that starts with https://.");
        }
    }

    @Override
    public void visit(Text text) {
        String literal = text.getLiteral();
        boolean inLink = insideLink(text);
        Matcher mark = MARK.matcher(literal);
        int done = 0;
        while (mark.find()) {
            plain(text, literal, done, mark.start());
            Node replacement = mark.group("term") != null ? term(text, mark, inLink) : citation(text, mark);
            if (mark.start() > done) {
                text.insertBefore(new Text(literal.substring(done, mark.start())));
            }
            if (replacement != null) {
                text.insertBefore(replacement);
            }
            done = mark.end();
        }
        plain(text, literal, done, literal.length());
        text.setLiteral(literal.substring(done));
    }

    private static boolean insideLink(Node node) {
        for (Node parent = node.getParent(); parent != null; parent = parent.getParent()) {
            if (parent instanceof Link) {
                return true;
            }
        }
        return false;
    }

    private void plain(Text node, String literal, int from, int to) {
        String part = literal.substring(from, to);
        Matcher leftover = LEFTOVER.matcher(part);
        if (leftover.find()) {
            problems.add(
                    Rule.INLINE_SYNTAX,
                    locator.of(node, from + leftover.start(), leftover.group()),
                    "Cannot read \"" + leftover.group()
                            + "\" here. Terms are [[id]] or [[id|text]], citations [@KEY; @KEY2];"
                            + " :::, +++ and {#id} stand on a line of their own.");
        }
        current.append(part, node, from);
    }

    private @org.jspecify.annotations.Nullable Node term(Text node, Matcher mark, boolean inLink) {
        String id = mark.group("term").strip();
        String label = mark.group("label") == null ? "" : mark.group("label").strip();
        Place place = locator.of(node, mark.start(), mark.group());
        if (!TERM.matcher(id).matches() || inLink || (mark.group("label") != null && label.isEmpty())) {
            String why = inLink ? "A link cannot hold another one." : "Write [[id]] or [[id|text]].";
            problems.add(Rule.INLINE_SYNTAX, place, "Cannot read " + mark.group() + ". " + why);
            return null;
        }
        terms.add(new Passage.Use(id, place));
        current.append(label.isEmpty() ? id.replace('-', ' ') : label, node, mark.start());
        return new TermLink(id, label);
    }

    private @org.jspecify.annotations.Nullable Node citation(Text node, Matcher mark) {
        List<String> keys = new ArrayList<>();
        int offset = mark.start("cite");
        for (String part : mark.group("cite").split(";", -1)) {
            String key = part.strip();
            int at = offset + part.indexOf(key);
            Place place = locator.of(node, at, key);
            if (KEY.matcher(key).matches()) {
                keys.add(key.substring(1));
                citations.add(new Passage.Use(key.substring(1), place));
            } else {
                problems.add(
                        Rule.INLINE_SYNTAX, place, "Cannot read \"" + key + "\" as a citation. Write [@KEY; @KEY2].");
            }
            offset += part.length() + 1;
        }
        return keys.isEmpty() ? null : new Citation(keys);
    }

    /** Text with the way back to the file for every character. */
    private static final class SegmentBuilder implements Passage.Segment {

        private final Locator locator;
        private final StringBuilder text = new StringBuilder();
        private final List<Piece> pieces = new ArrayList<>();

        private SegmentBuilder(Locator locator) {
            this.locator = locator;
        }

        private record Piece(int start, Node node, int index) {}

        private void append(String part, Node node, int index) {
            if (!part.isEmpty()) {
                pieces.add(new Piece(text.length(), node, index));
                text.append(part);
            }
        }

        private int length() {
            return text.length();
        }

        private boolean isBlank() {
            return text.toString().isBlank();
        }

        @Override
        public String text() {
            return text.toString();
        }

        @Override
        public Place place(int index) {
            Piece found = pieces.getFirst();
            for (Piece piece : pieces) {
                if (piece.start() <= index) {
                    found = piece;
                }
            }
            int end = index;
            while (end < text.length() && !Character.isWhitespace(text.charAt(end))) {
                end++;
            }
            return locator.of(found.node(), found.index() + index - found.start(), text.substring(index, end));
        }
    }
}
