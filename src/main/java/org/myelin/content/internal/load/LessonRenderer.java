package org.myelin.content.internal.load;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.myelin.assessment.ItemId;
import org.myelin.content.Block;
import org.myelin.content.ClaimVerdict;
import org.myelin.content.Lesson;
import org.myelin.content.LessonId;
import org.myelin.content.ModuleId;
import org.myelin.content.ObjectiveId;
import org.myelin.content.Revision;
import org.myelin.content.internal.item.InlineHtml;
import org.myelin.content.internal.load.Drafts.BlockDraft;
import org.myelin.content.internal.load.Drafts.LessonDraft;
import org.myelin.content.internal.load.Drafts.TermDraft;
import org.myelin.content.internal.markdown.Markdown;
import org.myelin.content.internal.markdown.Numbering;
import org.myelin.content.internal.markdown.Passage;
import org.myelin.content.internal.markdown.Svg;
import org.myelin.content.internal.source.Problems;

/** Renders a lesson without errors. */
final class LessonRenderer {

    private final LessonDraft draft;
    private final Drafts drafts;
    private final Map<String, TermDraft> terms;
    private final Map<String, String> words;
    private final Numbering numbering;

    LessonRenderer(LessonDraft draft, Drafts drafts, Map<String, TermDraft> terms, Map<String, String> words) {
        this.draft = draft;
        this.drafts = drafts;
        this.terms = terms;
        this.words = words;
        this.numbering = Numbering.words(List.of(), words);
    }

    Lesson lesson() {
        List<Block> blocks = draft.blocks().stream().map(this::block).toList();
        List<String> linked = linkedTerms();
        linked.forEach(term -> citedBy(term).forEach(numbering::number));
        return new Lesson(
                new LessonId(draft.id()),
                draft.slug(),
                draft.front().text("title"),
                new ModuleId(draft.module().id()),
                draft.front().integer("minutes", 1),
                revision(),
                draft.front().texts("objectives").stream().map(ObjectiveId::new).toList(),
                draft.front().texts("requires").stream().map(LessonId::new).toList(),
                draft.front().date("reviewed").orElseThrow(),
                draft.front().date("reviewBy").orElseThrow(),
                draft.status(),
                blocks,
                numbering.keys(),
                linked);
    }

    /** Text and drawings decide; glossary and sources have a life of their own. */
    private Revision revision() {
        StringBuilder all = new StringBuilder(draft.source().text().stripTrailing());
        for (BlockDraft block : draft.blocks()) {
            if (block.kind() == BlockKind.FIGURE) {
                all.append('\0').append(svg(block));
            }
        }
        return Revision.of(all.toString());
    }

    private List<String> linkedTerms() {
        return linkedTerms(draft.blocks().stream().map(BlockDraft::passage).toList(), terms);
    }

    /** Terms that the texts link, and terms that their definitions link. */
    static List<String> linkedTerms(List<Passage> texts, Map<String, TermDraft> terms) {
        Set<String> found = new LinkedHashSet<>();
        texts.forEach(text -> text.terms().forEach(use -> found.add(use.name())));
        List<String> open = new ArrayList<>(found);
        while (!open.isEmpty()) {
            TermDraft term = terms.get(open.removeFirst());
            if (term != null) {
                for (Passage.Use use : term.passage().terms()) {
                    if (found.add(use.name())) {
                        open.add(use.name());
                    }
                }
            }
        }
        return List.copyOf(found);
    }

    private List<String> citedBy(String term) {
        return citedBy(term, terms);
    }

    /** Keys that the definition of a term cites. */
    static List<String> citedBy(String term, Map<String, TermDraft> terms) {
        TermDraft found = terms.get(term);
        return found == null
                ? List.of()
                : found.passage().citations().stream().map(Passage.Use::name).toList();
    }

    private Block block(BlockDraft block) {
        Optional<String> title = title(block);
        String id = block.id();
        return switch (block.kind()) {
            case PROSE -> new Block.Prose(id, title, html(block.body()));
            case FIGURE ->
                new Block.Figure(
                        id,
                        title,
                        svg(block),
                        block.attributes().text("alt"),
                        html(block.body()),
                        html(block.section("twin")));
            case INTERACTIVE ->
                new Block.Interactive(
                        id,
                        title,
                        block.attributes().text("element"),
                        props(block),
                        html(block.body()),
                        html(block.section("see")),
                        html(block.section("twin")));
            case REVEAL -> new Block.Reveal(id, title, inline(block.attributes().text("prompt")), html(block.body()));
            case CHECK ->
                new Block.Check(id, title, new ItemId(block.attributes().text("item")), false);
            case SPOT ->
                new Block.Check(id, title, new ItemId(block.attributes().text("item")), true);
            case COMPARE -> new Block.Compare(id, title, html(block.body()));
            case TIMELINE ->
                new Block.Timeline(
                        id,
                        title,
                        LessonRules.items(block.body().getFirst()).stream()
                                .map(this::event)
                                .toList());
            case VIGNETTE -> new Block.Vignette(id, title, html(block.body()));
            case KEYPOINTS ->
                new Block.KeyPoints(
                        id,
                        title,
                        LessonRules.items(block.body().getFirst()).stream()
                                .map(point -> Markdown.inside(point, numbering))
                                .toList());
            case NOTE ->
                new Block.Note(
                        id,
                        title,
                        switch (block.attributes().text("tone")) {
                            case "safety" -> Block.Tone.SAFETY;
                            case "wrong" -> Block.Tone.WRONG;
                            default -> Block.Tone.INFO;
                        },
                        html(block.body()));
            case CLAIM ->
                new Block.Claim(
                        id,
                        title,
                        Integer.parseInt(block.attributes().text("article")),
                        ClaimVerdict.of(block.attributes().text("verdict")).orElseThrow(),
                        block.attributes().text("safety").equals("true"),
                        Markdown.children(block.body().getFirst(), numbering),
                        html(block.section("evidence")),
                        Optional.of(block.section("correction"))
                                .filter(nodes -> !nodes.isEmpty())
                                .map(this::html));
            case CHECKLIST ->
                new Block.Checklist(
                        id,
                        title,
                        LessonRules.items(block.body().getFirst()).stream()
                                .map(this::point)
                                .toList());
            case PRODUCT ->
                new Block.Product(
                        id,
                        title,
                        block.attributes().text("brand"),
                        block.attributes().text("molecule"),
                        block.attributes().text("route"),
                        block.attributes().text("frequency"),
                        block.attributes().text("region"),
                        html(block.body()));
        };
    }

    private Optional<String> title(BlockDraft block) {
        Node heading = block.heading();
        if (heading != null) {
            return Optional.of(Markdown.children(heading, numbering));
        }
        return Optional.of(block.attributes().text("title"))
                .filter(t -> !t.isBlank())
                .map(this::inline);
    }

    private String inline(String markdown) {
        for (String key : InlineHtml.citations(markdown)) {
            numbering.number(key);
        }
        return InlineHtml.render(markdown, numbering.keys(), words);
    }

    private String html(List<Node> nodes) {
        return Markdown.blocks(nodes, numbering);
    }

    private Map<String, String> props(BlockDraft block) {
        Map<String, String> props = new LinkedHashMap<>();
        block.attributes().values().forEach((key, value) -> {
            if (!key.equals("element") && !key.equals("title")) {
                props.put(key, value.text());
            }
        });
        return props;
    }

    /** The label is the bold start of the point; the rest, without the dash between, is the text. */
    private Block.Event event(Node item) {
        if (!(item.getFirstChild() instanceof Paragraph paragraph)
                || !(paragraph.getFirstChild() instanceof StrongEmphasis label)) {
            throw new IllegalStateException("The rules refuse a point without a label");
        }
        String html =
                Markdown.inside(item, numbering).replaceFirst("(?s)^(<p>)?<strong>.*?</strong>\\s*[—–:-]*\\s*", "$1");
        return new Block.Event(plain(label), html);
    }

    private Block.ChecklistItem point(Node item) {
        return new Block.ChecklistItem(
                Revision.of(plain(item)).value().substring(0, 12), Markdown.inside(item, numbering));
    }

    private static String plain(Node node) {
        StringBuilder text = new StringBuilder();
        for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
            text.append(child instanceof Text literal ? literal.getLiteral() : plain(child));
        }
        return text.toString();
    }

    private String svg(BlockDraft block) {
        return drafts.files
                .text(draft.folder() + "/" + block.attributes().text("src"), new Problems())
                .flatMap(source -> Svg.vet(source, "svg-" + block.id(), new Problems()))
                .orElseThrow(() -> new IllegalStateException("The rules refuse a figure without a drawing"));
    }
}
