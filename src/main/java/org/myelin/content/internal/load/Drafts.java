package org.myelin.content.internal.load;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.commonmark.node.Node;
import org.jspecify.annotations.Nullable;
import org.myelin.content.Place;
import org.myelin.content.Status;
import org.myelin.content.internal.item.CaseDraft;
import org.myelin.content.internal.item.ItemDraft;
import org.myelin.content.internal.markdown.Attributes;
import org.myelin.content.internal.markdown.Passage;
import org.myelin.content.internal.source.Fields;
import org.myelin.content.internal.source.FileSet;
import org.myelin.content.internal.source.SourceText;

/** Everything that was read, right or wrong, before the rules look at it. */
public final class Drafts {

    /** A module and its folder. */
    public record ModuleDraft(SourceText source, String folder, Fields fields, List<ObjectiveDraft> objectives) {
        public String id() {
            return fields.text("id");
        }

        public Status status() {
            return fields.choice("status", Status.class, Status.ACTIVE);
        }
    }

    /** An objective. */
    public record ObjectiveDraft(String id, String text, Fields fields) {}

    /** A lesson and its folder; the path ends without a slash. */
    public record LessonDraft(
            SourceText source, String folder, String slug, Fields front, ModuleDraft module, List<BlockDraft> blocks) {
        public String id() {
            return front.text("id");
        }

        public Status status() {
            return front.choice("status", Status.class, Status.ACTIVE);
        }
    }

    /**
     * A block of a lesson.
     *
     * @param heading the title as inline nodes
     * @param passage all its texts
     * @param stated the texts that the course puts forward: all, or all but what it quotes to be judged
     * @param statements what it states, one entry per paragraph, list item or table
     */
    record BlockDraft(
            BlockKind kind,
            String id,
            Place place,
            Attributes attributes,
            @Nullable Node heading,
            List<Node> body,
            Map<String, List<Node>> sections,
            Passage passage,
            Passage stated,
            List<Statement> statements) {

        boolean teaching() {
            return attributes.teaching();
        }

        List<Node> section(String name) {
            return sections.getOrDefault(name, List.of());
        }
    }

    /** Something that is stated, with the keys that are cited right there. */
    public record Statement(Place place, String text, List<String> keys) {}

    /** A glossary entry. */
    public record TermDraft(String id, Fields fields, Passage passage) {}

    /** A flashcard of a module. */
    public record CardDraft(String id, Fields fields, ModuleDraft module, Passage front, Passage back) {}

    /** A source. */
    public record ReferenceDraft(String key, Fields fields) {}

    /** A quiz; {@code module} is the one whose folder holds it. */
    public record QuizDraft(
            SourceText source,
            String folder,
            Fields fields,
            @Nullable ModuleDraft module) {
        public String id() {
            return fields.text("id");
        }

        public Status status() {
            return fields.choice("status", Status.class, Status.ACTIVE);
        }
    }

    final FileSet files;
    final List<ModuleDraft> modules = new ArrayList<>();
    final List<LessonDraft> lessons = new ArrayList<>();
    final List<ItemDraft> items = new ArrayList<>();
    final List<CaseDraft> cases = new ArrayList<>();
    final List<QuizDraft> quizzes = new ArrayList<>();
    final List<TermDraft> terms = new ArrayList<>();
    final List<CardDraft> cards = new ArrayList<>();
    final List<ReferenceDraft> references = new ArrayList<>();
    final Set<String> used = ConcurrentHashMap.newKeySet();
    String courseFolder = "";
    Optional<Fields> course = Optional.empty();

    Drafts(FileSet files) {
        this.files = files;
    }

    /** The files of drafts, as diagnostics print them. */
    Set<String> draftFiles() {
        Set<String> found = new HashSet<>();
        lessons.stream()
                .filter(lesson ->
                        lesson.status() == Status.DRAFT || lesson.module().status() == Status.DRAFT)
                .forEach(lesson -> found.add(lesson.source().path()));
        items.stream().filter(item -> item.status() == Status.DRAFT).forEach(item -> found.add(item.shown()));
        cases.stream().filter(study -> study.status() == Status.DRAFT).forEach(study -> found.add(study.shown()));
        quizzes.stream()
                .filter(quiz -> quiz.status() == Status.DRAFT)
                .forEach(quiz -> found.add(quiz.source().path()));
        cards.stream()
                .filter(card -> card.module().status() == Status.DRAFT)
                .forEach(card -> found.add(card.fields().place().file()));
        return found;
    }

    /** How much was read, for people. */
    public String summary() {
        return lessons.size() + " lessons, " + items.size() + " items, " + cases.size() + " cases, " + quizzes.size()
                + " quizzes, " + cards.size() + " cards, " + terms.size() + " terms, " + references.size()
                + " sources";
    }
}
