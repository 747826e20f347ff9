package org.myelin.content;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.myelin.assessment.CaseId;
import org.myelin.assessment.ItemId;

/**
 * Everything that learners can be shown, as of one moment: immutable and shared by all. Drafts are not in it; retired
 * modules, lessons, items, cases and quizzes can be found by their id but are in no list that is offered.
 *
 * @param revision changes when any file changes
 * @param dependants what rests on each source, by its key
 * @param diagnostics the warnings that the release was made with
 */
public record Release(
        Revision revision,
        Instant loadedAt,
        Course course,
        Map<ModuleId, CourseModule> modules,
        Map<LessonId, Lesson> lessons,
        Map<QuizId, Quiz> quizzes,
        Map<ItemId, CatalogItem> items,
        Map<CaseId, CatalogCase> cases,
        Map<ObjectiveId, Objective> objectives,
        Map<String, Reference> references,
        Map<String, Term> glossary,
        Map<CardId, Flashcard> cards,
        Map<String, List<Dependant>> dependants,
        List<Diagnostic> diagnostics) {

    public Release {
        modules = Map.copyOf(modules);
        lessons = Map.copyOf(lessons);
        quizzes = Map.copyOf(quizzes);
        items = Map.copyOf(items);
        cases = Map.copyOf(cases);
        objectives = Map.copyOf(objectives);
        references = Map.copyOf(references);
        glossary = Map.copyOf(glossary);
        cards = Map.copyOf(cards);
        dependants = Map.copyOf(dependants);
        diagnostics = List.copyOf(diagnostics);
    }

    /** A module by id, retired ones included. */
    public Optional<CourseModule> module(ModuleId id) {
        return Optional.ofNullable(modules.get(id));
    }

    /** A lesson by id, retired ones included. */
    public Optional<Lesson> lesson(LessonId id) {
        return Optional.ofNullable(lessons.get(id));
    }

    /** A quiz by id, retired ones included. */
    public Optional<Quiz> quiz(QuizId id) {
        return Optional.ofNullable(quizzes.get(id));
    }

    /** Whether this is a quiz to try before reading, which counts for nothing and which only its learner sees. */
    public boolean isPreCheck(QuizId id) {
        return quiz(id).filter(quiz -> quiz.purpose() == QuizPurpose.PRE_CHECK).isPresent();
    }

    /** An item by id, retired ones included. */
    public Optional<CatalogItem> item(ItemId id) {
        return Optional.ofNullable(items.get(id));
    }

    /** The case that an item belongs to, retired ones included; an item belongs to one at most. */
    public Optional<CatalogCase> caseOf(ItemId item) {
        return cases.values().stream()
                .filter(study -> study.items().contains(item))
                .findFirst();
    }

    /** An objective by id. */
    public Optional<Objective> objective(ObjectiveId id) {
        return Optional.ofNullable(objectives.get(id));
    }

    /** A flashcard by id. */
    public Optional<Flashcard> card(CardId id) {
        return Optional.ofNullable(cards.get(id));
    }

    /** What rests on a source; nothing when there is no such source. */
    public List<Dependant> dependantsOf(String key) {
        return dependants.getOrDefault(key, List.of());
    }

    /** The word of every glossary term by its id. */
    public Map<String, String> termWords() {
        return glossary.values().stream().collect(Collectors.toUnmodifiableMap(Term::id, Term::term));
    }

    /** All offered lessons in the order of the course. */
    public List<Lesson> lessonsInOrder() {
        return course.modules().stream()
                .flatMap(module -> module.lessons().stream())
                .map(id -> Optional.ofNullable(lessons.get(id)))
                .flatMap(Optional::stream)
                .toList();
    }
}
