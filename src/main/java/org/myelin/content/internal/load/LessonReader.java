package org.myelin.content.internal.load;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.Heading;
import org.commonmark.node.ListBlock;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.Text;
import org.jspecify.annotations.Nullable;
import org.myelin.content.ClaimVerdict;
import org.myelin.content.Place;
import org.myelin.content.Rule;
import org.myelin.content.internal.load.Drafts.BlockDraft;
import org.myelin.content.internal.load.Drafts.LessonDraft;
import org.myelin.content.internal.load.Drafts.ModuleDraft;
import org.myelin.content.internal.load.Drafts.Statement;
import org.myelin.content.internal.markdown.Attributes;
import org.myelin.content.internal.markdown.Directive;
import org.myelin.content.internal.markdown.Locator;
import org.myelin.content.internal.markdown.Markdown;
import org.myelin.content.internal.markdown.MarkdownReader;
import org.myelin.content.internal.markdown.Marker;
import org.myelin.content.internal.markdown.Passage;
import org.myelin.content.internal.markdown.SectionMark;
import org.myelin.content.internal.source.Fields;
import org.myelin.content.internal.source.Node.Mapping;
import org.myelin.content.internal.source.Problems;
import org.myelin.content.internal.source.ShapeCheck;
import org.myelin.content.internal.source.SourceText;
import org.myelin.content.internal.source.Yaml;

/** Reads lesson.md: front matter, then runs of prose and typed blocks in order. */
final class LessonReader {

    private static final Pattern FRONT =
            Pattern.compile("\\A---[ \\t]*\\n(?<yaml>.*?\\n)---[ \\t]*(\\n|\\z)", Pattern.DOTALL);
    private static final Pattern HEADING_ID = Pattern.compile("\\s*(?<all>\\{#[^{}]*})\\s*$");

    private final SourceText source;
    private final Problems problems;
    private final Locator locator;
    private final List<BlockDraft> blocks = new ArrayList<>();
    private @Nullable Run run;

    private LessonReader(SourceText source, Problems problems) {
        this.source = source;
        this.problems = problems;
        this.locator = Locator.inFile(source);
    }

    static Optional<LessonDraft> read(
            SourceText source, String folder, String slug, ModuleDraft module, Problems problems) {
        return new LessonReader(source, problems).read(folder, slug, module);
    }

    private Optional<LessonDraft> read(String folder, String slug, ModuleDraft module) {
        Matcher front = FRONT.matcher(source.text());
        if (!front.find()) {
            problems.add(
                    Rule.YAML_SYNTAX, source.place(0), "A lesson starts with front matter between two lines of ---.");
            return Optional.empty();
        }
        Fields fields = Yaml.read(source, 1, front.group("yaml"), problems)
                .map(node -> {
                    ShapeCheck.check(node, FileShapes.LESSON, "lesson", problems);
                    return Fields.of(node);
                })
                .orElseGet(() -> new Fields(new Mapping(source.place(0), Map.of())));
        // Blanks instead of the front matter keep every offset.
        String body = front.group().replaceAll("[^\\n]", " ") + source.text().substring(front.end());
        readBlocks(Markdown.lesson(body));
        return Optional.of(new LessonDraft(source, folder, slug, fields, module, blocks));
    }

    /** A run of prose that is being gathered. */
    private static final class Run {
        private final Place place;
        private final Attributes attributes;
        private final @Nullable Node heading;
        private final List<Node> nodes = new ArrayList<>();

        private Run(Place place, Attributes attributes, @Nullable Node heading) {
            this.place = place;
            this.attributes = attributes;
            this.heading = heading;
        }
    }

    private void readBlocks(Node document) {
        for (Node node : children(document)) {
            switch (node) {
                case Marker marker -> {
                    endRun();
                    run = new Run(
                            source.place(marker.offset()),
                            Attributes.read(source, marker.attributes(), marker.offset(), problems),
                            null);
                }
                case Heading heading
                when heading.getLevel() <= 2 -> {
                    endRun();
                    run = heading(heading);
                }
                case Directive directive -> {
                    endRun();
                    directive(directive);
                }
                default -> prose(node);
            }
        }
        endRun();
    }

    private void prose(Node node) {
        if (node instanceof SectionMark mark) {
            problems.add(Rule.BLOCK_SECTION, source.place(mark.offset()), "A section belongs inside a typed block.");
            return;
        }
        if (run == null) {
            problems.add(
                    Rule.BLOCK_ID_MISSING,
                    locator.of(node, 0, ""),
                    "Text needs a block: put \"## Heading {#id}\" or a line \"{#id}\" before it.");
            run = new Run(locator.of(node, 0, ""), Attributes.none(locator.of(node, 0, "")), null);
        }
        run.nodes.add(node);
    }

    private Run heading(Heading heading) {
        Place place = locator.of(heading, 0, "");
        Attributes attributes = Attributes.none(place);
        if (heading.getLastChild() instanceof Text text) {
            Matcher id = HEADING_ID.matcher(text.getLiteral());
            if (id.find()) {
                Place at = locator.of(text, id.start("all"), id.group("all"));
                int offset = source.offset(at.line() - 1, at.column() - 1);
                attributes = Attributes.read(source, id.group("all"), offset, problems);
                text.setLiteral(text.getLiteral().substring(0, id.start()));
            }
        }
        if (heading.getLevel() == 1) {
            problems.add(Rule.HEADING_ORDER, place, "Level 1 is the title of the lesson. Start with ##.");
        }
        if (attributes.id().isEmpty()) {
            problems.add(Rule.BLOCK_ID_MISSING, place, "Put {#id} behind the heading.");
        }
        return new Run(place, attributes, heading);
    }

    private void endRun() {
        if (run == null) {
            return;
        }
        Run ended = run;
        run = null;
        checkProseAttributes(ended);
        checkHeadings(ended.nodes);
        if (ended.nodes.isEmpty() && ended.heading == null) {
            problems.add(Rule.BLOCK_EMPTY, ended.place, "There is no text in this block.");
        }
        finish(BlockKind.PROSE, ended.place, ended.attributes, ended.heading, ended.nodes, Map.of());
    }

    private void checkProseAttributes(Run ended) {
        ended.attributes
                .values()
                .forEach((key, value) -> problems.add(
                        Rule.BLOCK_ATTRIBUTE, value.place(), "A run of prose takes only #id and teaching."));
    }

    private void checkHeadings(List<Node> nodes) {
        int level = 2;
        for (Node node : nodes) {
            if (node instanceof Heading heading) {
                if (heading.getLevel() > level + 1 || heading.getLevel() < 3) {
                    problems.add(
                            Rule.HEADING_ORDER,
                            locator.of(heading, 0, ""),
                            "Level " + heading.getLevel() + " cannot follow level " + level + ".");
                }
                level = heading.getLevel();
            }
        }
    }

    private void directive(Directive directive) {
        Place place = source.place(directive.offset());
        if (directive.kind().isEmpty()) {
            problems.add(Rule.BLOCK_UNCLOSED, place, "This line closes no block.");
            return;
        }
        Attributes attributes = Attributes.read(source, directive.attributes(), directive.attributesOffset(), problems);
        if (!directive.closed()) {
            problems.add(Rule.BLOCK_UNCLOSED, place, "Close the block with a line of three colons.");
        }
        Optional<BlockKind> kind = BlockKind.find(directive.kind());
        if (kind.isEmpty()) {
            problems.add(Rule.BLOCK_KIND, place, "\"" + directive.kind() + "\" is not a kind of block.");
            return;
        }
        List<Node> body = new ArrayList<>();
        Map<String, List<Node>> sections = sections(directive, kind.get(), body);
        checkAttributes(kind.get(), place, attributes);
        List<Node> all = new ArrayList<>(body);
        sections.values().forEach(all::addAll);
        checkHeadings(all);
        if (kind.get().needsBody() && body.isEmpty()) {
            problems.add(Rule.BLOCK_EMPTY, place, "The block has no text.");
        }
        finish(kind.get(), place, attributes, null, body, sections);
    }

    private Map<String, List<Node>> sections(Directive directive, BlockKind kind, List<Node> body) {
        Map<String, List<Node>> sections = new LinkedHashMap<>();
        List<Node> target = body;
        for (Node node : children(directive)) {
            if (node instanceof SectionMark mark) {
                Place place = source.place(mark.offset());
                if (!kind.sections().contains(mark.name())) {
                    String known = kind.sections().isEmpty() ? "none" : String.join(", ", kind.sections());
                    problems.add(
                            Rule.BLOCK_SECTION,
                            place,
                            "A block of kind " + kind.word() + " has no section \"" + mark.name() + "\" (known: "
                                    + known + ").");
                } else if (sections.containsKey(mark.name())) {
                    problems.add(Rule.BLOCK_SECTION, place, "The section \"" + mark.name() + "\" stands here twice.");
                }
                target = sections.computeIfAbsent(mark.name(), _ -> new ArrayList<>());
            } else if (node instanceof Marker marker) {
                problems.add(
                        Rule.BLOCK_ATTRIBUTE,
                        source.place(marker.offset()),
                        "The id of a typed block stands on its first line. Is the block before it closed?");
            } else {
                target.add(node);
            }
        }
        return sections;
    }

    private void checkAttributes(BlockKind kind, Place place, Attributes attributes) {
        attributes.values().forEach((key, value) -> {
            if (!kind.accepts(key)) {
                problems.add(
                        Rule.BLOCK_ATTRIBUTE,
                        value.place(),
                        "A block of kind " + kind.word() + " has no attribute \"" + key + "\".");
            }
        });
        for (String required : kind.required()) {
            if (attributes.text(required).isBlank()) {
                Rule rule = switch (kind) {
                    case PRODUCT -> Rule.PRODUCT_INCOMPLETE;
                    case FIGURE -> required.equals("alt") ? Rule.ALT_MISSING : Rule.BLOCK_ATTRIBUTE;
                    default -> Rule.BLOCK_ATTRIBUTE;
                };
                problems.add(rule, place, "Give the block " + required + "=\"…\".");
            }
        }
        if (kind == BlockKind.CLAIM) {
            checkClaim(attributes);
        }
        if (kind == BlockKind.NOTE && !attributes.text("tone").matches("info|safety|wrong|")) {
            problems.add(Rule.BLOCK_ATTRIBUTE, attributes.place("tone"), "The tone is info, safety or wrong.");
        }
        if (attributes.id().isEmpty()) {
            problems.add(Rule.BLOCK_ID_MISSING, place, "Give the block an id: :::" + kind.word() + " {#id …}.");
        }
    }

    private void checkClaim(Attributes attributes) {
        if (!attributes.text("article").matches("[1-9]|")) {
            problems.add(Rule.BLOCK_ATTRIBUTE, attributes.place("article"), "The article is a number from 1 to 9.");
        }
        String verdict = attributes.text("verdict");
        if (!verdict.isEmpty() && ClaimVerdict.of(verdict).isEmpty()) {
            problems.add(
                    Rule.BLOCK_ATTRIBUTE,
                    attributes.place("verdict"),
                    "The verdict is correct, imprecise, outdated or wrong.");
        }
        if (!attributes.text("safety").matches("true|false|")) {
            problems.add(Rule.BLOCK_ATTRIBUTE, attributes.place("safety"), "Safety is true or false.");
        }
    }

    private void finish(
            BlockKind kind,
            Place place,
            Attributes attributes,
            @Nullable Node heading,
            List<Node> body,
            Map<String, List<Node>> sections) {
        attributes.id().ifPresent(id -> {
            if (!id.text().matches("[a-z0-9]+(-[a-z0-9]+)*")) {
                problems.add(
                        Rule.ID_FORMAT,
                        id.place(),
                        "\"" + id.text() + "\": block ids are lower-case letters, digits and hyphens.");
            }
            if (blocks.stream().anyMatch(block -> block.id().equals(id.text()))) {
                problems.add(
                        Rule.ID_DUPLICATE,
                        id.place(),
                        "Another block of this lesson has the id \"" + id.text() + "\".");
            }
        });
        List<Statement> statements = new ArrayList<>();
        List<Passage> quoted = new ArrayList<>();
        List<Passage> passages = new ArrayList<>();
        if (heading != null) {
            collect(heading, passages, statements);
        }
        body.forEach(node ->
                collect(node, kind.quotes() ? quoted : passages, kind.quotes() ? new ArrayList<>() : statements));
        sections.values().forEach(nodes -> nodes.forEach(node -> collect(node, passages, statements)));
        for (String name : List.of("title", "prompt", "alt")) {
            Attributes.Value value = attributes.values().get(name);
            if (value != null) {
                passages.add(attribute(name, value));
            }
        }
        Passage stated = joined(place, passages);
        quoted.addAll(passages);
        String id = attributes.id().map(Attributes.Value::text).orElse("");
        blocks.add(new BlockDraft(
                kind, id, place, attributes, heading, body, sections, joined(place, quoted), stated, statements));
    }

    private static Passage joined(Place place, List<Passage> passages) {
        return new Passage(
                place,
                passages.stream().flatMap(p -> p.segments().stream()).toList(),
                passages.stream().flatMap(p -> p.terms().stream()).toList(),
                passages.stream().flatMap(p -> p.citations().stream()).toList(),
                passages.stream().flatMap(p -> p.links().stream()).toList());
    }

    private Passage attribute(String name, Attributes.Value value) {
        if (name.equals("alt")) {
            return Passage.fixed(value.text(), value.place());
        }
        int start = source.offset(value.place().line() - 1, value.place().column() - 1);
        int end = source.text().indexOf('\n', start);
        Locator inLine = (node, index, piece) -> {
            int found = piece.isEmpty() ? -1 : source.text().indexOf(piece, start);
            return found < 0 || (end >= 0 && found > end) ? value.place() : source.place(found);
        };
        return MarkdownReader.read(List.of(Markdown.value(value.text())), value.place(), inLine, problems);
    }

    /** Paragraphs, list items and tables are what a reader takes as one statement each. */
    private void collect(Node node, List<Passage> passages, List<Statement> statements) {
        if (node instanceof ListBlock || node instanceof BlockQuote) {
            children(node).forEach(item -> {
                if (node instanceof ListBlock) {
                    state(item, passages, statements);
                } else {
                    collect(item, passages, statements);
                }
            });
        } else if (node instanceof Paragraph || node instanceof TableBlock) {
            state(node, passages, statements);
        } else {
            passages.add(MarkdownReader.read(List.of(node), locator.of(node, 0, ""), locator, problems));
        }
    }

    private void state(Node node, List<Passage> passages, List<Statement> statements) {
        Passage passage = MarkdownReader.read(List.of(node), locator.of(node, 0, ""), locator, problems);
        passages.add(passage);
        if (!passage.blank()) {
            statements.add(new Statement(
                    passage.place(),
                    passage.lines(),
                    passage.citations().stream()
                            .map(Passage.Use::name)
                            .distinct()
                            .toList()));
        }
    }

    private static List<Node> children(Node node) {
        List<Node> children = new ArrayList<>();
        for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
            children.add(child);
        }
        return children;
    }
}
