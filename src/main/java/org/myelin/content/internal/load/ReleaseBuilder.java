package org.myelin.content.internal.load;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;
import org.myelin.assessment.Candidate;
import org.myelin.assessment.CaseId;
import org.myelin.assessment.ItemId;
import org.myelin.content.Bloom;
import org.myelin.content.Capstone;
import org.myelin.content.CardId;
import org.myelin.content.CaseReader;
import org.myelin.content.CatalogCase;
import org.myelin.content.CatalogItem;
import org.myelin.content.CountedTry;
import org.myelin.content.Course;
import org.myelin.content.CourseId;
import org.myelin.content.CourseModule;
import org.myelin.content.Dependant;
import org.myelin.content.FeedbackPolicy;
import org.myelin.content.Flashcard;
import org.myelin.content.ItemReader;
import org.myelin.content.Lesson;
import org.myelin.content.LessonId;
import org.myelin.content.ModuleId;
import org.myelin.content.Objective;
import org.myelin.content.ObjectiveId;
import org.myelin.content.Quiz;
import org.myelin.content.QuizDraw;
import org.myelin.content.QuizId;
import org.myelin.content.QuizPolicy;
import org.myelin.content.QuizPurpose;
import org.myelin.content.Reference;
import org.myelin.content.ReferenceTag;
import org.myelin.content.Release;
import org.myelin.content.Revision;
import org.myelin.content.Status;
import org.myelin.content.Term;
import org.myelin.content.internal.item.CanonicalJson;
import org.myelin.content.internal.item.InlineHtml;
import org.myelin.content.internal.item.ItemDraft;
import org.myelin.content.internal.load.Drafts.CardDraft;
import org.myelin.content.internal.load.Drafts.ModuleDraft;
import org.myelin.content.internal.load.Drafts.QuizDraft;
import org.myelin.content.internal.load.Drafts.TermDraft;
import org.myelin.content.internal.markdown.Passage;
import org.myelin.content.internal.markdown.Svg;
import org.myelin.content.internal.source.Fields;
import org.myelin.content.internal.source.Node.Mapping;
import org.myelin.content.internal.source.Problems;

/** Makes a release from content without errors. Drafts are left out. */
public final class ReleaseBuilder {

    private final Drafts drafts;
    private final DrawReader draws;
    private final Map<String, String> words = new HashMap<>();
    private final Map<String, TermDraft> terms = new HashMap<>();
    private final Map<LessonId, Lesson> lessons = new LinkedHashMap<>();
    private final Map<CaseId, CatalogCase> cases = new LinkedHashMap<>();
    private final Map<QuizId, Quiz> quizzes = new LinkedHashMap<>();
    private final Map<CardId, Flashcard> cards = new LinkedHashMap<>();

    private ReleaseBuilder(Drafts drafts) {
        this.drafts = drafts;
        this.draws = new DrawReader(drafts, new Problems());
        drafts.terms.forEach(term -> {
            words.put(term.id(), term.fields().text("term"));
            terms.put(term.id(), term);
        });
    }

    /**
     * Builds the release.
     *
     * @throws IllegalArgumentException when the content has errors
     */
    public static Release build(Checked checked, Instant at) {
        if (checked.refused()) {
            throw new IllegalArgumentException("Content with errors cannot be released");
        }
        return new ReleaseBuilder(checked.drafts()).release(checked, at);
    }

    private Release release(Checked checked, Instant at) {
        Fields course = drafts.course.orElseThrow();
        Map<ItemId, CatalogItem> items = items();
        drafts.lessons.parallelStream()
                .filter(lesson ->
                        shown(lesson.status()) && shown(lesson.module().status()))
                .map(lesson -> new LessonRenderer(lesson, drafts, terms, words).lesson())
                .toList()
                .forEach(lesson -> lessons.put(lesson.id(), lesson));
        drafts.cases.stream().filter(study -> shown(study.status())).forEach(study -> {
            CatalogCase built = CaseReader.of(study.root());
            cases.put(built.id(), built);
        });
        drafts.quizzes.stream().filter(quiz -> shown(quiz.status())).forEach(this::quiz);
        drafts.cards.stream().filter(card -> shown(card.module().status())).forEach(this::card);
        Map<ModuleId, CourseModule> modules = new LinkedHashMap<>();
        Map<ObjectiveId, Objective> objectives = new LinkedHashMap<>();
        for (ModuleDraft draft : drafts.modules) {
            if (shown(draft.status())) {
                CourseModule module = module(draft);
                modules.put(module.id(), module);
                module.objectives().forEach(objective -> objectives.put(objective.id(), objective));
            }
        }
        return new Release(
                drafts.files.revision(drafts.courseFolder),
                at,
                new Course(
                        new CourseId(course.text("id")),
                        course.text("title"),
                        course.text("summary"),
                        course.text("statement"),
                        modules.values().stream()
                                .filter(m -> m.status().offered())
                                .toList(),
                        course.inner("capstone").map(capstone -> capstone(capstone, modules.values()))),
                modules,
                lessons,
                quizzes,
                items,
                cases,
                objectives,
                references(),
                glossary(),
                cards,
                dependants(items, cases),
                checked.diagnostics());
    }

    /** The claim ledger without what no learner can be shown. */
    private Map<String, List<Dependant>> dependants(Map<ItemId, CatalogItem> items, Map<CaseId, CatalogCase> cases) {
        Map<String, List<Dependant>> shown = new LinkedHashMap<>();
        Claims.of(drafts)
                .dependants()
                .forEach((key, uses) -> shown.put(
                        key,
                        uses.stream()
                                .filter(use -> switch (use) {
                                    case Dependant.OfBlock block -> lessons.containsKey(block.lesson());
                                    case Dependant.OfItem(var item) -> items.containsKey(item);
                                    case Dependant.OfCase(var study) -> cases.containsKey(study);
                                    case Dependant.OfTerm _ -> true;
                                    case Dependant.OfCard(var card) -> cards.containsKey(card);
                                })
                                .toList()));
        return shown;
    }

    private static Capstone capstone(Fields fields, Collection<CourseModule> modules) {
        List<ModuleId> requires = fields.has("requires")
                ? fields.texts("requires").stream().map(ModuleId::new).toList()
                : modules.stream()
                        .filter(module -> module.status().offered())
                        .map(CourseModule::id)
                        .toList();
        return new Capstone(
                fields.text("title"),
                fields.text("summary"),
                requires,
                fields.texts("quizzes").stream().map(QuizId::new).toList());
    }

    private static boolean shown(Status status) {
        return status != Status.DRAFT;
    }

    private Map<ItemId, CatalogItem> items() {
        Map<ItemId, CatalogItem> items = new LinkedHashMap<>();
        drafts.items.parallelStream()
                .filter(draft -> shown(draft.status()))
                .map(draft -> ItemReader.of(withImage(draft)))
                .toList()
                .forEach(item -> items.put(item.id(), item));
        return items;
    }

    private Mapping withImage(ItemDraft draft) {
        return draft.fields()
                .find("image")
                .map(image -> {
                    String svg = drafts.files
                            .text(draft.folder() + "/" + image, new Problems())
                            .flatMap(source -> Svg.vet(source, draft.id(), new Problems()))
                            .orElseThrow(
                                    () -> new IllegalStateException("The rules refuse an item without its drawing"));
                    return CanonicalJson.withImage(draft.root(), svg);
                })
                .orElse(draft.root());
    }

    private CourseModule module(ModuleDraft draft) {
        Fields fields = draft.fields();
        ModuleId id = new ModuleId(draft.id());
        List<Objective> objectives = draft.objectives().stream()
                .map(o -> new Objective(
                        new ObjectiveId(o.id()),
                        id,
                        o.text(),
                        o.fields().choice("bloom", Bloom.class, Bloom.UNDERSTAND)))
                .toList();
        List<LessonId> offered = lessons.values().stream()
                .filter(lesson -> lesson.module().equals(id) && lesson.status().offered())
                .map(Lesson::id)
                .toList();
        return new CourseModule(
                id,
                draft.folder().substring(draft.folder().lastIndexOf('/') + 1),
                fields.integer("number", 0),
                fields.text("title"),
                fields.text("summary"),
                draft.status(),
                fields.texts("requires").stream().map(ModuleId::new).toList(),
                objectives,
                offered,
                quizOf(id, false),
                quizOf(id, true),
                cards.values().stream()
                        .filter(card -> card.module().equals(id))
                        .map(Flashcard::id)
                        .toList());
    }

    private Optional<QuizId> quizOf(ModuleId module, boolean preCheck) {
        return quizzes.values().stream()
                .filter(quiz -> quiz.module().filter(module::equals).isPresent()
                        && quiz.status().offered()
                        && (quiz.purpose() == QuizPurpose.PRE_CHECK) == preCheck)
                .map(Quiz::id)
                .findFirst();
    }

    /** Sources of the card come first, those of the terms it links behind them. */
    private void card(CardDraft draft) {
        List<Passage> texts = List.of(draft.front(), draft.back());
        List<String> linked = LessonRenderer.linkedTerms(texts, terms);
        Set<String> sources = new LinkedHashSet<>();
        texts.forEach(text -> text.citations().forEach(use -> sources.add(use.name())));
        linked.forEach(term -> sources.addAll(LessonRenderer.citedBy(term, terms)));
        List<String> keys = List.copyOf(sources);
        CardId id = new CardId(draft.id());
        cards.put(
                id,
                new Flashcard(
                        id,
                        new ModuleId(draft.module().id()),
                        new ObjectiveId(draft.fields().text("objective")),
                        InlineHtml.render(draft.fields().text("front"), keys, words),
                        InlineHtml.render(draft.fields().text("back"), keys, words),
                        keys,
                        linked));
    }

    private void quiz(QuizDraft draft) {
        ModuleDraft module = draft.module();
        if (module != null && !shown(module.status())) {
            return;
        }
        Fields fields = draft.fields();
        Fields policy = fields.inner("policy").orElseThrow();
        QuizId id = new QuizId(draft.id());
        Optional<QuizDraw> draw = draws.read(draft);
        Revision revision = CanonicalJson.revision(fields.mapping());
        quizzes.put(
                id,
                new Quiz(
                        id,
                        fields.text("title"),
                        Optional.ofNullable(module).map(m -> new ModuleId(m.id())),
                        fields.choice("purpose", QuizPurpose.class, QuizPurpose.PRACTICE),
                        draft.status(),
                        draw.map(this::items).orElseGet(() -> items(fields)),
                        draw,
                        policy(policy),
                        revision));
    }

    /** Everything that an attempt can show. */
    private List<ItemId> items(QuizDraw draw) {
        return Stream.concat(
                        draw.pool().stream().map(Candidate::id),
                        draw.casePool().stream()
                                .flatMap(id -> Stream.ofNullable(cases.get(id)))
                                .flatMap(study -> study.items().stream()))
                .toList();
    }

    /** The items of a quiz in order; a case stands for its own. */
    private List<ItemId> items(Fields quiz) {
        List<ItemId> items = new ArrayList<>();
        for (String name : quiz.texts("items")) {
            CatalogCase study = name.startsWith("case-") ? cases.get(new CaseId(name)) : null;
            if (study == null) {
                items.add(new ItemId(name));
            } else {
                items.addAll(study.items());
            }
        }
        return items;
    }

    private static QuizPolicy policy(Fields policy) {
        int minutes = policy.integer("timeLimitMinutes", 0);
        return new QuizPolicy(
                policy.integer("tries", 0),
                policy.choice("counts", CountedTry.class, CountedTry.HIGHEST),
                minutes > 0 ? Optional.of(Duration.ofMinutes(minutes)) : Optional.empty(),
                policy.choice("feedback", FeedbackPolicy.class, FeedbackPolicy.AFTER_SUBMIT),
                policy.flag("shuffle"),
                policy.integer("perPage", 1),
                policy.flag("noReturn"),
                policy.has("passPercent") ? OptionalInt.of(policy.integer("passPercent", 0)) : OptionalInt.empty());
    }

    private Map<String, Reference> references() {
        Map<String, Reference> references = new LinkedHashMap<>();
        for (Drafts.ReferenceDraft draft : drafts.references) {
            Fields f = draft.fields();
            references.put(
                    draft.key(),
                    new Reference(
                            draft.key(),
                            f.text("citation"),
                            f.find("url"),
                            f.find("identifier"),
                            f.integer("year", 0),
                            f.text("read"),
                            f.choice("tag", ReferenceTag.class, ReferenceTag.GK),
                            f.date("checked").orElseThrow(),
                            f.date("reviewBy").orElseThrow()));
        }
        return references;
    }

    private Map<String, Term> glossary() {
        Map<String, Term> glossary = new LinkedHashMap<>();
        for (TermDraft draft : drafts.terms) {
            List<String> sources = new ArrayList<>(draft.passage().citations().stream()
                    .map(Passage.Use::name)
                    .distinct()
                    .toList());
            String markdown = draft.fields().text("definition");
            glossary.put(
                    draft.id(),
                    new Term(
                            draft.id(),
                            draft.fields().text("term"),
                            draft.fields().texts("also"),
                            markdown,
                            InlineHtml.render(markdown, sources, words),
                            sources));
        }
        return glossary;
    }
}
