package org.myelin.content.internal.load;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.StrongEmphasis;
import org.myelin.content.ClaimVerdict;
import org.myelin.content.Place;
import org.myelin.content.Rule;
import org.myelin.content.internal.item.ItemDraft;
import org.myelin.content.internal.load.Drafts.BlockDraft;
import org.myelin.content.internal.load.Drafts.LessonDraft;
import org.myelin.content.internal.load.Drafts.Statement;
import org.myelin.content.internal.markdown.Svg;

/** What a lesson needs as a whole, and what every kind of block needs. */
final class LessonRules {

    private static final int LONGEST_ALT = 200;
    private static final int LONGEST_PROSE = 220;
    private static final double HIGHEST_GRADE_OF_LESSON = 10;
    private static final double HIGHEST_GRADE_OF_BLOCK = 14;
    private static final int FEWEST_WORDS_OF_LESSON = 100;
    private static final int FEWEST_WORDS_OF_BLOCK = 40;
    private static final double WORDS_PER_MINUTE = 200;

    private final Context context;

    private LessonRules(Context context) {
        this.context = context;
    }

    static void check(Context context) {
        LessonRules rules = new LessonRules(context);
        context.drafts.lessons.forEach(rules::lesson);
        context.drafts.terms.forEach(rules::term);
    }

    private void term(Drafts.TermDraft term) {
        if (term.passage().citations().isEmpty()
                && !term.fields().flag("teaching")
                && !term.passage().blank()) {
            context.report(
                    Rule.CLAIM_UNCITED,
                    term.fields().place("definition"),
                    "The definition of \"" + term.id() + "\" cites no source. Add [@KEY], or teaching: true if it only"
                            + " explains a word.");
        }
    }

    private void lesson(LessonDraft lesson) {
        lesson.blocks().forEach(block -> block(lesson, block));
        Place place = lesson.front().place("id");
        if (lesson.blocks().stream().noneMatch(b -> b.kind().asks())) {
            context.report(Rule.LESSON_WITHOUT_CHECK, place, "Add a :::check with an item.");
        }
        if (lesson.blocks().stream().noneMatch(b -> b.kind() == BlockKind.KEYPOINTS)) {
            context.report(Rule.LESSON_WITHOUT_KEYPOINTS, place, "End the lesson with :::keypoints.");
        }
        minutes(lesson);
        readingLevel(lesson);
    }

    private void minutes(LessonDraft lesson) {
        int minutes = lesson.front().integer("minutes", 0);
        Place place = lesson.front().place("minutes");
        if (minutes < 3 || minutes > 15) {
            context.report(Rule.LESSON_MINUTES, place, "A lesson takes 3 to 15 minutes, not " + minutes + ".");
            return;
        }
        double estimate = 0;
        for (BlockDraft block : lesson.blocks()) {
            estimate += block.passage().words() / WORDS_PER_MINUTE
                    + switch (block.kind()) {
                        case FIGURE, TIMELINE, COMPARE -> 0.2;
                        case INTERACTIVE -> 1.0;
                        case CHECK, SPOT, CLAIM -> 0.7;
                        case REVEAL, CHECKLIST -> 0.3;
                        case PROSE, VIGNETTE, KEYPOINTS, NOTE, PRODUCT -> 0.0;
                    };
        }
        if (minutes > 2 * estimate + 1 || minutes < estimate / 2) {
            context.report(
                    Rule.LESSON_MINUTES,
                    place,
                    "The text suggests about " + Math.max(1, Math.round(estimate)) + " minutes, not " + minutes + ".");
        }
    }

    /** A lesson is judged as a whole, and every longer block by a milder measure, so that one hard passage shows. */
    private void readingLevel(LessonDraft lesson) {
        String all = lesson.blocks().stream().map(LessonRules::stated).collect(Collectors.joining("\n"));
        readingLevel(all, lesson.front().place("title"), FEWEST_WORDS_OF_LESSON, HIGHEST_GRADE_OF_LESSON, "lesson");
        for (BlockDraft block : lesson.blocks()) {
            readingLevel(stated(block), block.place(), FEWEST_WORDS_OF_BLOCK, HIGHEST_GRADE_OF_BLOCK, "block");
        }
    }

    private void readingLevel(String text, Place place, int fewestWords, double highest, String what) {
        if (text.split("\\s+").length < fewestWords) {
            return;
        }
        double grade = ReadingLevel.grade(text);
        if (grade > highest) {
            context.report(
                    Rule.READING_LEVEL,
                    place,
                    "The " + what + " reads at grade " + Math.round(grade)
                            + ". Shorten sentences and choose shorter words.");
        }
    }

    private static String stated(BlockDraft block) {
        return block.statements().stream().map(Statement::text).collect(Collectors.joining("\n"));
    }

    private void block(LessonDraft lesson, BlockDraft block) {
        if (block.kind().needsSource()
                && !block.teaching()
                && block.stated().citations().isEmpty()) {
            uncited(block);
        }
        switch (block.kind()) {
            case PROSE -> prose(block);
            case FIGURE -> figure(lesson, block);
            case INTERACTIVE -> {
                section(block, "see", Rule.FIGURE_SEE_MISSING);
                section(block, "twin", Rule.FIGURE_TWIN_MISSING);
                element(block);
            }
            case COMPARE -> only(block, TableBlock.class, "a table");
            case TIMELINE -> timeline(block);
            case KEYPOINTS -> only(block, BulletList.class, "a list with points");
            case CHECK, SPOT -> {
                if (!block.body().isEmpty()) {
                    context.report(Rule.BLOCK_SECTION, block.place(), "The text of a check stands in its item.");
                }
            }
            case CLAIM -> {
                only(block, BlockQuote.class, "a quotation, every line of which starts with >");
                claim(block);
            }
            case CHECKLIST -> only(block, BulletList.class, "a list with points");
            case REVEAL, VIGNETTE, NOTE, PRODUCT -> {}
        }
    }

    private void claim(BlockDraft block) {
        section(block, "evidence", Rule.CLAIM_INCOMPLETE);
        if (!block.attributes().text("verdict").equals(ClaimVerdict.CORRECT.word())) {
            section(block, "correction", Rule.CLAIM_INCOMPLETE);
        }
    }

    private void uncited(BlockDraft block) {
        if (!block.statements().isEmpty()) {
            context.report(
                    Rule.CLAIM_UNCITED,
                    block.statements().getFirst().place(),
                    "The block \"" + block.id()
                            + "\" cites no source. Add [@KEY], or mark it as teaching if it makes no"
                            + " clinical statement.");
        }
    }

    private void prose(BlockDraft block) {
        if (block.passage().words() > LONGEST_PROSE) {
            context.report(
                    Rule.PROSE_LONG,
                    block.place(),
                    "The block has " + block.passage().words()
                            + " words. Break it with a question, a figure or a reveal.");
        }
    }

    private void figure(LessonDraft lesson, BlockDraft block) {
        section(block, "twin", Rule.FIGURE_TWIN_MISSING);
        String alt = block.attributes().text("alt");
        if (alt.length() > LONGEST_ALT) {
            context.report(
                    Rule.ALT_TOO_LONG,
                    block.attributes().place("alt"),
                    "The description has " + alt.length() + " characters; move the details to the twin.");
        }
        String src = block.attributes().text("src");
        if (!src.isBlank()) {
            media(lesson.folder() + "/" + src, block.attributes().place("src"), "vet");
        }
    }

    /** Looks a drawing up and vets it; the drawing with prefixed ids where nothing is wrong. */
    Optional<String> media(String path, Place place, String prefix) {
        context.drafts.used.add(path);
        if (!context.drafts.files.has(path)) {
            context.report(Rule.MEDIA_UNKNOWN, place, "There is no file " + path + ".");
            return Optional.empty();
        }
        int size = context.drafts.files.size(path);
        if (size > Svg.MAX_BYTES) {
            context.report(
                    Rule.MEDIA_SIZE,
                    new Place(context.drafts.files.shown(path), 1, 1),
                    "The drawing has " + size / 1000 + " kB; at most " + Svg.MAX_BYTES / 1000 + " kB are allowed.");
        }
        return context.drafts
                .files
                .text(path, context.problems)
                .flatMap(source -> Svg.vet(source, prefix, context.problems));
    }

    private void section(BlockDraft block, String name, Rule rule) {
        if (block.section(name).isEmpty()) {
            context.report(rule, block.place(), "Add a section \"+++ " + name + "\" with text.");
        }
    }

    private void element(BlockDraft block) {
        String element = block.attributes().text("element");
        if (!element.isBlank() && !Figures.names().contains(element)) {
            context.report(
                    Rule.FIGURE_UNKNOWN,
                    block.attributes().place("element"),
                    "There is no figure \"" + element + "\". Known are: " + String.join(", ", Figures.names()) + ".");
        }
    }

    private void only(BlockDraft block, Class<? extends Node> wanted, String what) {
        boolean fits =
                block.body().size() == 1 && wanted.isInstance(block.body().getFirst());
        if (!fits && !block.body().isEmpty()) {
            context.report(
                    Rule.BLOCK_SECTION,
                    block.place(),
                    "A block of kind " + block.kind().word() + " holds exactly " + what + ".");
        }
    }

    private void timeline(BlockDraft block) {
        boolean list = block.body().size() == 1
                && (block.body().getFirst() instanceof BulletList
                        || block.body().getFirst() instanceof OrderedList);
        boolean labelled = list && items(block.body().getFirst()).stream().allMatch(LessonRules::labelled);
        if (!labelled && !block.body().isEmpty()) {
            context.report(
                    Rule.BLOCK_SECTION,
                    block.place(),
                    "A timeline is a list whose points start with a label: - **Age 24** — text.");
        }
    }

    static List<Node> items(Node list) {
        List<Node> items = new java.util.ArrayList<>();
        for (Node item = list.getFirstChild(); item != null; item = item.getNext()) {
            items.add(item);
        }
        return items;
    }

    private static boolean labelled(Node item) {
        return item.getFirstChild() instanceof Paragraph paragraph
                && paragraph.getFirstChild() instanceof StrongEmphasis;
    }

    /** Vets the drawing of an item. */
    static void hotSpot(Context context, ItemDraft item) {
        item.fields()
                .scalar("image")
                .ifPresent(image ->
                        new LessonRules(context).media(item.folder() + "/" + image.text(), image.place(), "vet"));
    }
}
