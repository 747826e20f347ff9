package org.myelin.testing;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.myelin.assessment.ItemId;
import org.myelin.content.Block;
import org.myelin.content.Capstone;
import org.myelin.content.CardId;
import org.myelin.content.CatalogItem;
import org.myelin.content.ClaimVerdict;
import org.myelin.content.CountedTry;
import org.myelin.content.Course;
import org.myelin.content.CourseId;
import org.myelin.content.CourseModule;
import org.myelin.content.FeedbackPolicy;
import org.myelin.content.Flashcard;
import org.myelin.content.ItemReader;
import org.myelin.content.Lesson;
import org.myelin.content.LessonId;
import org.myelin.content.ModuleId;
import org.myelin.content.ObjectiveId;
import org.myelin.content.Quiz;
import org.myelin.content.QuizId;
import org.myelin.content.QuizPolicy;
import org.myelin.content.QuizPurpose;
import org.myelin.content.Release;
import org.myelin.content.Revision;
import org.myelin.content.Status;

/**
 * Makes small releases for tests, from words: a block {@code "intro"} is prose, a block {@code "?relapse"} is a check
 * of the item {@code itm-relapse}, whose right option is {@code a}, a block {@code "!beta"} is a wrong claim and a block
 * {@code "#safe"} a checklist with the points {@code one} and {@code two}. All ids get their prefix here.
 */
public final class SomeCourse {

    public static final CourseId ID = new CourseId("crs-ms");

    private final List<CourseModule> modules = new ArrayList<>();
    private final Map<LessonId, Lesson> lessons = new LinkedHashMap<>();
    private Optional<Capstone> end = Optional.empty();
    private final Map<QuizId, Quiz> quizzes = new LinkedHashMap<>();
    private final Map<CardId, Flashcard> cards = new LinkedHashMap<>();
    private final Map<ItemId, CatalogItem> items = new LinkedHashMap<>();

    /** Two modules: the second needs the first with its quiz; in each the second lesson needs the first. */
    public static SomeCourse ofTwoModules() {
        return new SomeCourse()
                .module("one")
                .lesson("overview", "intro", "?relapse", "key")
                .lesson("modifiers", "intro", "?active", "key")
                .requires("overview")
                .quiz("one", 70, "relapse", "active")
                .module("two", "one")
                .lesson("immune", "intro", "key");
    }

    public static LessonId lessonId(String name) {
        return new LessonId("les-" + name);
    }

    public static ItemId itemId(String name) {
        return new ItemId("itm-" + name);
    }

    public static CardId cardId(String name) {
        return new CardId("crd-" + name);
    }

    public static QuizId quizId(String name) {
        return new QuizId("quz-" + name);
    }

    public static ModuleId moduleId(String name) {
        return new ModuleId("mod-" + name);
    }

    /** Begins a module; the lessons that follow belong to it. */
    public SomeCourse module(String name, String... requires) {
        modules.add(new CourseModule(
                moduleId(name),
                name,
                modules.size() + 1,
                "Module " + name,
                "About " + name,
                Status.ACTIVE,
                Arrays.stream(requires).map(SomeCourse::moduleId).toList(),
                List.of(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                List.of()));
        return this;
    }

    /** Adds an active lesson of ten minutes to the last module. */
    public SomeCourse lesson(String name, String... blocks) {
        return lesson(name, Status.ACTIVE, blocks);
    }

    public SomeCourse lesson(String name, Status status, String... blocks) {
        CourseModule module = modules.removeLast();
        lessons.put(
                lessonId(name),
                new Lesson(
                        lessonId(name),
                        name,
                        "Lesson " + name,
                        module.id(),
                        10,
                        Revision.of(name + String.join("|", blocks)),
                        List.of(),
                        List.of(),
                        LocalDate.of(2026, 1, 1),
                        LocalDate.of(2027, 1, 1),
                        status,
                        Arrays.stream(blocks).map(this::block).toList(),
                        List.of(),
                        List.of()));
        List<LessonId> offered = new ArrayList<>(module.lessons());
        if (status.offered()) {
            offered.add(lessonId(name));
        }
        modules.add(with(module, offered, module.quiz(), module.preCheck(), module.cards()));
        return this;
    }

    /** The last lesson needs these. */
    public SomeCourse requires(String... names) {
        LessonId last = new ArrayList<>(lessons.keySet()).getLast();
        Lesson lesson = lessons.get(last);
        lessons.put(
                last,
                new Lesson(
                        lesson.id(),
                        lesson.slug(),
                        lesson.title(),
                        lesson.module(),
                        lesson.minutes(),
                        lesson.revision(),
                        lesson.objectives(),
                        Arrays.stream(names).map(SomeCourse::lessonId).toList(),
                        lesson.reviewed(),
                        lesson.reviewBy(),
                        lesson.status(),
                        lesson.blocks(),
                        lesson.references(),
                        lesson.terms()));
        return this;
    }

    /** Gives the last module a quiz of three tries and 30 minutes; pass mark 0 means none. */
    public SomeCourse quiz(String name, int passPercent, String... itemNames) {
        for (String item : itemNames) {
            item(item);
        }
        CourseModule module = modules.removeLast();
        modules.add(with(module, module.lessons(), Optional.of(quizId(name)), module.preCheck(), module.cards()));
        quizzes.put(
                quizId(name),
                new Quiz(
                        quizId(name),
                        "Quiz " + name,
                        Optional.of(module.id()),
                        QuizPurpose.MODULE_QUIZ,
                        Status.ACTIVE,
                        Arrays.stream(itemNames).map(SomeCourse::itemId).toList(),
                        Optional.empty(),
                        new QuizPolicy(
                                3,
                                CountedTry.HIGHEST,
                                Optional.of(Duration.ofMinutes(30)),
                                FeedbackPolicy.AFTER_SUBMIT,
                                false,
                                1,
                                false,
                                passPercent == 0 ? OptionalInt.empty() : OptionalInt.of(passPercent)),
                        Revision.of("quiz" + name + String.join("|", itemNames))));
        return this;
    }

    /** Gives the last module a pre-check. */
    public SomeCourse preCheck(String name, String... itemNames) {
        for (String item : itemNames) {
            item(item);
        }
        CourseModule module = modules.removeLast();
        modules.add(with(module, module.lessons(), module.quiz(), Optional.of(quizId(name)), module.cards()));
        quizzes.put(
                quizId(name),
                new Quiz(
                        quizId(name),
                        "Before you start",
                        Optional.of(module.id()),
                        QuizPurpose.PRE_CHECK,
                        Status.ACTIVE,
                        Arrays.stream(itemNames).map(SomeCourse::itemId).toList(),
                        Optional.empty(),
                        new QuizPolicy(
                                0,
                                CountedTry.LAST,
                                Optional.empty(),
                                FeedbackPolicy.AT_ONCE,
                                false,
                                1,
                                false,
                                OptionalInt.empty()),
                        Revision.of("pre" + name + String.join("|", itemNames))));
        return this;
    }

    /** Gives the last module flashcards. */
    public SomeCourse cards(String... names) {
        CourseModule module = modules.removeLast();
        List<CardId> ids = new ArrayList<>(module.cards());
        for (String name : names) {
            CardId id = cardId(name);
            ids.add(id);
            cards.put(
                    id,
                    new Flashcard(
                            id,
                            module.id(),
                            new ObjectiveId("obj-test"),
                            "What is " + name + "?",
                            "It is " + name + ".",
                            List.of(),
                            List.of()));
        }
        modules.add(with(module, module.lessons(), module.quiz(), module.preCheck(), ids));
        return this;
    }

    /** Gives the course a capstone after these modules, with the quiz {@code end} of one item and a pass mark of 60. */
    public SomeCourse capstone(String... requires) {
        item("end");
        quizzes.put(
                quizId("end"),
                new Quiz(
                        quizId("end"),
                        "Quiz end",
                        Optional.empty(),
                        QuizPurpose.EXAMINATION,
                        Status.ACTIVE,
                        List.of(itemId("end")),
                        Optional.empty(),
                        new QuizPolicy(
                                0,
                                CountedTry.HIGHEST,
                                Optional.empty(),
                                FeedbackPolicy.AFTER_SUBMIT,
                                false,
                                1,
                                false,
                                OptionalInt.of(60)),
                        Revision.of("quiz end")));
        end = Optional.of(new Capstone(
                "Capstone",
                "About the end",
                Arrays.stream(requires).map(SomeCourse::moduleId).toList(),
                List.of(quizId("end"))));
        return this;
    }

    public Release release() {
        Map<ModuleId, CourseModule> byId = new LinkedHashMap<>();
        modules.forEach(module -> byId.put(module.id(), module));
        return new Release(
                Revision.of(modules.toString() + lessons + quizzes + cards),
                Instant.parse("2026-03-01T00:00:00Z"),
                new Course(ID, "Multiple sclerosis", "About MS", "Education only", modules, end),
                byId,
                lessons,
                quizzes,
                items,
                Map.of(),
                Map.of(),
                Map.of(),
                Map.of(),
                cards,
                Map.of(),
                List.of());
    }

    private Block block(String word) {
        if (word.startsWith("?")) {
            String name = word.substring(1);
            item(name);
            return new Block.Check("chk-" + name, Optional.empty(), itemId(name), false);
        }
        if (word.startsWith("!")) {
            return new Block.Claim(
                    word.substring(1),
                    Optional.empty(),
                    1,
                    ClaimVerdict.WRONG,
                    true,
                    "<p>They say so</p>",
                    "<p>The evidence</p>",
                    Optional.of("<p>Our sentence</p>"));
        }
        if (word.startsWith("#")) {
            return new Block.Checklist(
                    word.substring(1),
                    Optional.empty(),
                    List.of(new Block.ChecklistItem("one", "One"), new Block.ChecklistItem("two", "Two")));
        }
        return new Block.Prose(word, Optional.empty(), "<p>" + word + "</p>");
    }

    /** Read as an attempt reads what it stored, so that what is asked here can be attempted. */
    private void item(String name) {
        items.put(itemId(name), ItemReader.read("""
                {"schema":1,"id":"itm-%s","type":"MC_SINGLE","status":"active","objectives":["obj-test"],
                 "step":"take-action","difficulty":0.5,"safetyCritical":false,"references":["SOURCE2020"],
                 "reviewed":"2026-01-01","reviewBy":"2027-01-01","stem":"What about %s?",
                 "options":[{"id":"a","text":"Option a","correct":true,"why":"Because"},
                            {"id":"b","text":"Option b","why":"Because"},
                            {"id":"c","text":"Option c","why":"Because"}]}""".formatted(name, name)));
    }

    private static CourseModule with(
            CourseModule module,
            List<LessonId> lessonIds,
            Optional<QuizId> quiz,
            Optional<QuizId> preCheck,
            List<CardId> cardIds) {
        return new CourseModule(
                module.id(),
                module.slug(),
                module.number(),
                module.title(),
                module.summary(),
                module.status(),
                module.requires(),
                module.objectives(),
                lessonIds,
                quiz,
                preCheck,
                cardIds);
    }
}
