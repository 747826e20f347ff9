package org.myelin.content.internal.load;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.myelin.content.Place;
import org.myelin.content.Rule;
import org.myelin.content.internal.item.CaseDraft;
import org.myelin.content.internal.item.ItemDraft;
import org.myelin.content.internal.load.Drafts.BlockDraft;
import org.myelin.content.internal.load.Drafts.LessonDraft;
import org.myelin.content.internal.markdown.Passage;
import org.myelin.content.internal.source.Fields;
import org.myelin.content.internal.source.Problems;

/** What all rules share: everything read, looked up by id, and the place to report to. */
final class Context {

    final Drafts drafts;
    final Problems problems;
    final LocalDate today;
    final Map<String, LessonDraft> lessons = new HashMap<>();
    final Map<String, ItemDraft> items = new HashMap<>();
    final Map<String, CaseDraft> cases = new HashMap<>();
    final Map<String, Drafts.ReferenceDraft> references = new HashMap<>();
    final Map<String, Drafts.TermDraft> terms = new HashMap<>();
    final Set<String> objectives = new HashSet<>();
    final Set<String> modules = new HashSet<>();
    private final List<Owned> allTexts;

    Context(Drafts drafts, Problems problems, LocalDate today) {
        this.drafts = drafts;
        this.problems = problems;
        this.today = today;
        drafts.lessons.forEach(lesson -> lessons.putIfAbsent(lesson.id(), lesson));
        drafts.items.forEach(item -> items.putIfAbsent(item.id(), item));
        drafts.cases.forEach(study -> cases.putIfAbsent(study.id(), study));
        drafts.references.forEach(reference -> references.putIfAbsent(reference.key(), reference));
        drafts.terms.forEach(term -> terms.putIfAbsent(term.id(), term));
        drafts.modules.forEach(module -> {
            modules.add(module.id());
            module.objectives().forEach(objective -> objectives.add(objective.id()));
        });
        this.allTexts = gather();
    }

    void report(Rule rule, Place place, String message) {
        problems.add(rule, place, message);
    }

    /** The items that a quiz names, those of its cases included; what does not exist is left out. */
    List<ItemDraft> items(Drafts.QuizDraft quiz) {
        return quiz.fields().texts("items").stream()
                .flatMap(name ->
                        cases.containsKey(name) ? cases.get(name).fields().texts("items").stream() : Stream.of(name))
                .flatMap(name -> Stream.ofNullable(items.get(name)))
                .toList();
    }

    Optional<BlockDraft> block(LessonDraft lesson, String id) {
        return lesson.blocks().stream().filter(block -> block.id().equals(id)).findFirst();
    }

    /** Every text of the course with the thing that it belongs to. */
    List<Owned> texts() {
        return allTexts;
    }

    private List<Owned> gather() {
        List<Owned> texts = new ArrayList<>();
        for (LessonDraft lesson : drafts.lessons) {
            for (BlockDraft block : lesson.blocks()) {
                boolean quotes = block.kind().quotes();
                texts.add(new Owned(lesson.id(), block.passage(), !quotes && !wrong(block)));
                if (quotes) {
                    texts.add(new Owned(lesson.id(), block.stated(), true));
                }
            }
        }
        for (ItemDraft item : drafts.items) {
            item.texts().forEach(text -> texts.add(new Owned(item.id(), text.passage(), claims(text.role()))));
        }
        for (CaseDraft study : drafts.cases) {
            study.texts().forEach(text -> texts.add(new Owned(study.id(), text.passage(), claims(text.role()))));
        }
        drafts.terms.forEach(term -> texts.add(new Owned("glossary " + term.id(), term.passage(), true)));
        for (Drafts.CardDraft card : drafts.cards) {
            texts.add(new Owned(card.id(), card.front(), false));
            texts.add(new Owned(card.id(), card.back(), true));
        }
        headings(texts);
        return texts;
    }

    /** Titles, summaries and objectives: plain text, but read by learners all the same. */
    private void headings(List<Owned> texts) {
        drafts.course.ifPresent(course -> plain(texts, course.text("id"), course, "title", "summary", "statement"));
        drafts.course
                .flatMap(course -> course.inner("capstone"))
                .ifPresent(capstone -> plain(texts, "capstone", capstone, "title", "summary"));
        drafts.modules.forEach(module -> {
            plain(texts, module.id(), module.fields(), "title", "summary");
            module.objectives().forEach(objective -> plain(texts, module.id(), objective.fields(), "text"));
        });
        drafts.lessons.forEach(lesson -> plain(texts, lesson.id(), lesson.front(), "title"));
        drafts.cases.forEach(study -> plain(texts, study.id(), study.fields(), "title", "summary"));
        drafts.quizzes.forEach(quiz -> plain(texts, quiz.id(), quiz.fields(), "title"));
    }

    private static void plain(List<Owned> texts, String owner, Fields fields, String... names) {
        for (String name : names) {
            fields.scalar(name)
                    .ifPresent(scalar -> texts.add(
                            new Owned(owner, Passage.plain(scalar.text().strip(), scalar), true)));
        }
    }

    private static boolean wrong(BlockDraft block) {
        return block.kind() == BlockKind.NOTE && block.attributes().text("tone").equals("wrong");
    }

    private static boolean claims(org.myelin.content.internal.item.ItemText.Role role) {
        return switch (role) {
            case KEY, EXPLANATION -> true;
            case STEM, DISTRACTOR, RATIONALE, LABEL, CHART, BODY, RUBRIC -> false;
        };
    }

    /**
     * A text and its owner.
     *
     * @param claims whether the text is put forward as true; distractors and marked errors are not
     */
    record Owned(String owner, Passage passage, boolean claims) {}
}
