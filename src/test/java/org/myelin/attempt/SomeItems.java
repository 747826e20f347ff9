package org.myelin.attempt;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.myelin.assessment.ItemId;
import org.myelin.assessment.Response;
import org.myelin.content.CatalogItem;
import org.myelin.content.CountedTry;
import org.myelin.content.Course;
import org.myelin.content.CourseId;
import org.myelin.content.FeedbackPolicy;
import org.myelin.content.ItemReader;
import org.myelin.content.Quiz;
import org.myelin.content.QuizId;
import org.myelin.content.QuizPolicy;
import org.myelin.content.QuizPurpose;
import org.myelin.content.Release;
import org.myelin.content.Revision;
import org.myelin.content.Status;

/** Items and quizzes of the tests of this module. Wherever options are lettered, a is right. */
public final class SomeItems {

    public static final ItemId ONE = new ItemId("itm-one");
    public static final ItemId ALL = new ItemId("itm-all");
    public static final ItemId ORDER = new ItemId("itm-order");
    public static final ItemId DOSE = new ItemId("itm-dose");
    public static final ItemId ESSAY = new ItemId("itm-essay");
    public static final QuizId QUIZ = new QuizId("quz-test");
    public static final QuizId WITH_ESSAY = new QuizId("quz-essay");
    public static final QuizId RETIRED = new QuizId("quz-retired");

    private SomeItems() {}

    private static final String HEAD = """
            "schema": 1, "status": "active", "objectives": ["obj-test"], "step": "take-action", "difficulty": 0.5,
            "safetyCritical": false, "references": ["SOURCE2020"], "reviewed": "2026-11-20", "reviewBy": "2027-11-20",
            """;

    public static CatalogItem one() {
        return one("Which one?");
    }

    public static CatalogItem one(String stem) {
        return ItemReader.read("{" + HEAD + """
                "id": "itm-one", "type": "MC_SINGLE", "stem": "%s", "options": [
                {"id": "a", "text": "Option a", "correct": true, "why": "Rationale of a"},
                {"id": "b", "text": "Option b", "why": "Rationale of b"},
                {"id": "c", "text": "Option c", "why": "Rationale of c"},
                {"id": "d", "text": "Option d", "why": "Rationale of d"}]}""".formatted(stem));
    }

    /** {@link #one()} with another key. */
    public static CatalogItem oneKeyed(String key) {
        return ItemReader.read(one().source()
                .replace("\"correct\":true,", "")
                .replace("\"id\":\"" + key + "\"", "\"correct\":true,\"id\":\"" + key + "\""));
    }

    public static CatalogItem all() {
        return ItemReader.read("{" + HEAD + """
                "id": "itm-all", "type": "MR_SATA", "stem": "Which ones?", "options": [
                {"id": "a", "text": "Option a", "correct": true, "why": "Rationale of a"},
                {"id": "b", "text": "Option b", "correct": true, "why": "Rationale of b"},
                {"id": "c", "text": "Option c", "correct": true, "why": "Rationale of c"},
                {"id": "d", "text": "Option d", "why": "Rationale of d"},
                {"id": "e", "text": "Option e", "why": "Rationale of e"}]}""");
    }

    public static CatalogItem order() {
        return ItemReader.read("{" + HEAD + """
                "id": "itm-order", "type": "ORDERED", "stem": "In which order?", "order": ["a", "b", "c"], "options": [
                {"id": "a", "text": "First", "why": "Rationale of a"},
                {"id": "b", "text": "Second", "why": "Rationale of b"},
                {"id": "c", "text": "Third", "why": "Rationale of c"}]}""");
    }

    public static CatalogItem dose() {
        return ItemReader.read("{" + HEAD + """
                "id": "itm-dose", "type": "NUMERIC", "stem": "How many mL hold {{dose}} micrograms?",
                "unit": "mL", "decimals": 1, "tolerance": 0, "answer": "dose / 10",
                "parameters": {"dose": {"min": 10, "max": 90, "step": 10}}, "why": "Rationale of the dose"}""");
    }

    public static CatalogItem essay() {
        return ItemReader.read("{" + HEAD + """
                "id": "itm-essay", "type": "ESSAY", "stem": "Explain.", "maxLength": 20000, "why": "Rationale", "rubric": [
                {"id": "r1", "text": "Names a cue", "points": 2},
                {"id": "r2", "text": "Plans an action", "points": 3}]}""");
    }

    public static QuizPolicy policy() {
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

    public static Quiz quiz(QuizId id, Status status, List<ItemId> items) {
        return new Quiz(
                id,
                "Title of " + id,
                Optional.empty(),
                QuizPurpose.MODULE_QUIZ,
                status,
                items,
                Optional.empty(),
                policy(),
                Revision.of(id + " " + items));
    }

    public static Release release(CatalogItem... items) {
        Map<ItemId, CatalogItem> catalog = new LinkedHashMap<>();
        for (CatalogItem item : items) {
            catalog.put(item.item().id(), item);
        }
        Map<QuizId, Quiz> quizzes = new LinkedHashMap<>();
        quizzes.put(QUIZ, quiz(QUIZ, Status.ACTIVE, List.of(ONE, ALL, ORDER, DOSE)));
        quizzes.put(WITH_ESSAY, quiz(WITH_ESSAY, Status.ACTIVE, List.of(ONE, ESSAY)));
        quizzes.put(RETIRED, quiz(RETIRED, Status.RETIRED, List.of(ONE)));
        return new Release(
                Revision.of(catalog.toString()),
                Instant.EPOCH,
                new Course(new CourseId("crs-test"), "Test", "Test", "Test", List.of(), Optional.empty()),
                Map.of(),
                Map.of(),
                quizzes,
                catalog,
                Map.of(),
                Map.of(),
                Map.of(),
                Map.of(),
                Map.of(),
                Map.of(),
                List.of());
    }

    public static Release release() {
        return release(one(), all(), order(), dose(), essay());
    }

    public static Response choice(String... ids) {
        return new Response.Choice(List.of(ids));
    }

    public static Response right(ItemId item) {
        return switch (item.value()) {
            case "itm-one" -> choice("a");
            case "itm-all" -> choice("a", "b", "c");
            case "itm-order" -> new Response.Order(List.of("a", "b", "c"));
            case "itm-essay" -> new Response.Text("First I look, then I act.");
            default -> throw new IllegalArgumentException("No fixed key for " + item);
        };
    }
}
