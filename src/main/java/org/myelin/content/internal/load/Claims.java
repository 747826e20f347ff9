package org.myelin.content.internal.load;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.myelin.assessment.CaseId;
import org.myelin.assessment.ItemId;
import org.myelin.content.CardId;
import org.myelin.content.Dependant;
import org.myelin.content.LessonId;
import org.myelin.content.internal.item.InlineHtml;
import org.myelin.content.internal.item.ItemDraft;
import org.myelin.content.internal.item.ItemText.Role;
import org.myelin.content.internal.load.Drafts.BlockDraft;
import org.myelin.content.internal.load.Drafts.LessonDraft;
import org.myelin.content.internal.load.Drafts.Statement;
import org.myelin.content.internal.markdown.Passage;

/**
 * The claim ledger: which clinical statement rests on which source. A statement of a lesson rests on what it cites
 * itself, else on what its block cites; a rationale rests on the sources of its item.
 */
public final class Claims {

    private int statements;
    private int supportedDirectly;
    private int supportedByBlock;
    private int rationales;
    private int rationalesSupported;
    private int definitions;
    private int definitionsSupported;
    private int cards;
    private int cardsSupported;
    private final List<String> uncovered = new ArrayList<>();
    private final Map<String, Set<Dependant>> dependants = new TreeMap<>();

    private Claims() {}

    /** Counts the statements of everything that was read. */
    public static Claims of(Drafts drafts) {
        Claims claims = new Claims();
        drafts.references.forEach(reference -> claims.dependants.put(reference.key(), new LinkedHashSet<>()));
        drafts.lessons.forEach(claims::lesson);
        drafts.items.forEach(claims::item);
        drafts.cases.forEach(study -> study.fields()
                .texts("references")
                .forEach(key -> claims.depends(key, new Dependant.OfCase(new CaseId(study.id())))));
        drafts.terms.forEach(claims::term);
        drafts.cards.forEach(claims::card);
        return claims;
    }

    private void lesson(LessonDraft lesson) {
        for (BlockDraft block : lesson.blocks()) {
            if (!block.kind().needsSource() || block.teaching()) {
                continue;
            }
            List<String> byBlock = keys(block.stated());
            Dependant dependant = new Dependant.OfBlock(new LessonId(lesson.id()), block.id(), name(block));
            for (Statement statement : block.statements()) {
                statements++;
                List<String> keys = statement.keys().isEmpty() ? byBlock : statement.keys();
                if (!statement.keys().isEmpty()) {
                    supportedDirectly++;
                } else if (!byBlock.isEmpty()) {
                    supportedByBlock++;
                } else {
                    uncovered.add(statement.place() + " " + lesson.id() + "#" + block.id());
                }
                keys.forEach(key -> depends(key, dependant));
            }
        }
    }

    private void item(ItemDraft item) {
        List<String> keys = item.fields().texts("references");
        long texts = item.texts().stream()
                .filter(text -> text.role() == Role.RATIONALE || text.role() == Role.EXPLANATION)
                .count();
        rationales += (int) texts;
        if (keys.isEmpty()) {
            uncovered.add(item.place() + " " + item.id());
        } else {
            rationalesSupported += (int) texts;
        }
        keys.forEach(key -> depends(key, new Dependant.OfItem(new ItemId(item.id()))));
    }

    private void term(Drafts.TermDraft term) {
        if (term.fields().flag("teaching")) {
            return;
        }
        definitions++;
        List<String> keys = keys(term.passage());
        if (keys.isEmpty()) {
            uncovered.add(term.fields().place("id") + " glossary " + term.id());
        } else {
            definitionsSupported++;
        }
        keys.forEach(key -> depends(key, new Dependant.OfTerm(term.id())));
    }

    private void card(Drafts.CardDraft card) {
        if (card.fields().flag("teaching")) {
            return;
        }
        cards++;
        List<String> keys = keys(card.back());
        if (keys.isEmpty()) {
            uncovered.add(card.fields().place("id") + " card " + card.id());
        } else {
            cardsSupported++;
        }
        keys.forEach(key -> depends(key, new Dependant.OfCard(new CardId(card.id()))));
    }

    private static List<String> keys(Passage passage) {
        return passage.citations().stream().map(Passage.Use::name).distinct().toList();
    }

    private void depends(String key, Dependant dependant) {
        dependants.computeIfAbsent(key, _ -> new LinkedHashSet<>()).add(dependant);
    }

    /** The heading or title of a block in plain words, else what kind of block it is. */
    private static String name(BlockDraft block) {
        String title = block.attributes().text("title");
        if (block.heading() != null && !block.passage().segments().isEmpty()) {
            return block.passage().segments().getFirst().text().strip();
        }
        return title.isBlank() ? block.kind().shown() : InlineHtml.plain(title);
    }

    /** How many clinical statements, rationales, definitions and flashcards there are. */
    public int total() {
        return statements + rationales + definitions + cards;
    }

    /** How many of them rest on at least one source. */
    public int covered() {
        return supportedDirectly + supportedByBlock + rationalesSupported + definitionsSupported + cardsSupported;
    }

    /** What depends on each source: lesson blocks, items, cases, glossary entries and flashcards, as they were read. */
    public Map<String, List<Dependant>> dependants() {
        Map<String, List<Dependant>> lists = new LinkedHashMap<>();
        dependants.forEach((key, uses) -> lists.put(key, List.copyOf(uses)));
        return lists;
    }

    private static String printed(Dependant dependant) {
        return switch (dependant) {
            case Dependant.OfBlock use -> use.lesson() + "#" + use.block();
            case Dependant.OfItem(var item) -> item.value();
            case Dependant.OfCase(var study) -> study.value();
            case Dependant.OfTerm(var term) -> "glossary " + term;
            case Dependant.OfCard(var card) -> "card " + card;
        };
    }

    /** Prints the numbers, what is not covered, and the dependants of every source. */
    public void print(PrintStream out) {
        out.println("Clinical statements in lessons: " + statements + " (" + supportedDirectly
                + " cited where they stand, " + supportedByBlock + " by their block)");
        out.println("Rationales in items: " + rationales + " (" + rationalesSupported + " with a source)");
        out.println("Definitions: " + definitions + " (" + definitionsSupported + " with a source)");
        out.println("Flashcards: " + cards + " (" + cardsSupported + " with a source)");
        out.println("Covered: " + covered() + " of " + total());
        uncovered.forEach(place -> out.println("  not covered: " + place));
        dependants().forEach((key, uses) -> {
            List<String> names = uses.stream().map(Claims::printed).sorted().toList();
            out.println(key + " supports " + names.size() + ": " + String.join(", ", names));
        });
    }
}
