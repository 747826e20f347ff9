package org.myelin.attempt;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.myelin.assessment.Criterion;
import org.myelin.assessment.Item;
import org.myelin.assessment.ItemId;
import org.myelin.assessment.Option;
import org.myelin.assessment.Parameter;
import org.myelin.assessment.Response;
import org.myelin.assessment.Token;
import org.myelin.content.CatalogItem;
import org.myelin.content.CountedTry;
import org.myelin.content.Course;
import org.myelin.content.CourseId;
import org.myelin.content.FeedbackPolicy;
import org.myelin.content.Quiz;
import org.myelin.content.QuizId;
import org.myelin.content.QuizPolicy;
import org.myelin.content.QuizPurpose;
import org.myelin.content.Release;
import org.myelin.content.Revision;
import org.myelin.content.Status;

/** Items and quizzes of the tests of this module. Wherever options are lettered, a is right. */
final class SomeItems {

    static final ItemId ONE = new ItemId("itm-one");
    static final ItemId ALL = new ItemId("itm-all");
    static final ItemId ORDER = new ItemId("itm-order");
    static final ItemId DOSE = new ItemId("itm-dose");
    static final ItemId ESSAY = new ItemId("itm-essay");
    static final QuizId QUIZ = new QuizId("quz-test");
    static final QuizId WITH_ESSAY = new QuizId("quz-essay");
    static final QuizId RETIRED = new QuizId("quz-retired");

    private SomeItems() {}

    private static Option option(String id, boolean correct) {
        return new Option(id, "Option " + id, correct, "Why " + id, null);
    }

    static Item one() {
        return new Item.SingleChoice(
                ONE,
                "Which one?",
                null,
                null,
                List.of(option("a", true), option("b", false), option("c", false), option("d", false)));
    }

    static Item all() {
        return new Item.SelectAll(
                ALL,
                "Which ones?",
                null,
                null,
                List.of(
                        option("a", true),
                        option("b", true),
                        option("c", true),
                        option("d", false),
                        option("e", false)));
    }

    static Item order() {
        return new Item.Ordered(
                ORDER,
                "In which order?",
                null,
                null,
                List.of(
                        new Token("a", "First", "Why"),
                        new Token("b", "Second", "Why"),
                        new Token("c", "Third", "Why")),
                List.of("a", "b", "c"));
    }

    static Item dose() {
        return new Item.Numeric(
                DOSE,
                "How many mL hold {{dose}} micrograms?",
                null,
                null,
                "mL",
                1,
                BigDecimal.ZERO,
                "dose / 10",
                Map.of("dose", new Parameter(new BigDecimal(10), new BigDecimal(90), new BigDecimal(10))));
    }

    static Item essay() {
        return new Item.Essay(
                ESSAY,
                "Explain.",
                null,
                null,
                2_000,
                List.of(new Criterion("r1", "Names a cue", 2), new Criterion("r2", "Plans an action", 3)));
    }

    static CatalogItem catalog(Item item) {
        // Tests of this module never read a file; the text only has to name the item and to be stored.
        String source = "{\"id\":\"" + item.id() + "\",\"text\":\"" + item.hashCode() + "\"}";
        return new CatalogItem(
                item,
                Revision.of(source),
                List.of(),
                Optional.empty(),
                0.5,
                false,
                List.of(),
                Optional.empty(),
                Status.ACTIVE,
                source);
    }

    static QuizPolicy policy() {
        return new QuizPolicy(
                3,
                CountedTry.HIGHEST,
                Optional.empty(),
                FeedbackPolicy.AFTER_SUBMIT,
                true,
                1,
                false,
                OptionalInt.of(70));
    }

    static Quiz quiz(QuizId id, Status status, List<ItemId> items) {
        return new Quiz(
                id,
                "Title of " + id,
                Optional.empty(),
                QuizPurpose.MODULE_QUIZ,
                status,
                items,
                policy(),
                Revision.of(id + " " + items));
    }

    static Release release(Item... items) {
        Map<ItemId, CatalogItem> catalog = new LinkedHashMap<>();
        for (Item item : items) {
            catalog.put(item.id(), catalog(item));
        }
        Map<QuizId, Quiz> quizzes = new LinkedHashMap<>();
        quizzes.put(QUIZ, quiz(QUIZ, Status.ACTIVE, List.of(ONE, ALL, ORDER, DOSE)));
        quizzes.put(WITH_ESSAY, quiz(WITH_ESSAY, Status.ACTIVE, List.of(ONE, ESSAY)));
        quizzes.put(RETIRED, quiz(RETIRED, Status.RETIRED, List.of(ONE)));
        return new Release(
                Revision.of(catalog.toString()),
                Instant.EPOCH,
                new Course(new CourseId("crs-test"), "Test", "Test", "Test", List.of()),
                Map.of(),
                Map.of(),
                quizzes,
                catalog,
                Map.of(),
                Map.of(),
                Map.of(),
                List.of());
    }

    static Release release() {
        return release(one(), all(), order(), dose(), essay());
    }

    static Response choice(String... ids) {
        return new Response.Choice(List.of(ids));
    }

    static Response right(ItemId item) {
        return switch (item.value()) {
            case "itm-one" -> choice("a");
            case "itm-all" -> choice("a", "b", "c");
            case "itm-order" -> new Response.Order(List.of("a", "b", "c"));
            case "itm-essay" -> new Response.Text("First I look, then I act.");
            default -> throw new IllegalArgumentException("No fixed key for " + item);
        };
    }
}
