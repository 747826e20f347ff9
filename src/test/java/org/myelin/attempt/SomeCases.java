package org.myelin.attempt;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.myelin.assessment.CaseId;
import org.myelin.assessment.ItemId;
import org.myelin.assessment.JudgmentStep;
import org.myelin.content.CaseReader;
import org.myelin.content.CatalogCase;
import org.myelin.content.CatalogItem;
import org.myelin.content.ItemReader;
import org.myelin.content.Quiz;
import org.myelin.content.QuizId;
import org.myelin.content.Release;
import org.myelin.content.Status;

/**
 * A release with an unfolding case between two other items. Every entry of the chart and every stem holds a word that
 * says at which step it may be seen: {@code entry-of-3} not before step 3.
 */
public final class SomeCases {

    public static final CaseId CASE = new CaseId("case-test");
    public static final QuizId WITH_CASE = new QuizId("quz-case");

    private SomeCases() {}

    /** The item of a step, 1 to 6; option a is right. */
    public static ItemId item(int step) {
        return new ItemId("itm-case-test-" + step);
    }

    public static CatalogCase study(String title) {
        StringBuilder entries = new StringBuilder();
        for (int step = 1; step <= 6; step++) {
            entries.append(step == 1 ? "" : ",").append("""
                    {"id": "e%d", "time": "Day %d", "text": "entry-of-%d", "visibleFromStep": %d}""".formatted(step, step, step, step));
        }
        String items = String.join(
                ", ",
                IntStream.rangeClosed(1, 6)
                        .mapToObj(step -> "\"" + item(step) + "\"")
                        .toList());
        return CaseReader.read("""
                {"schema": 1, "id": "case-test", "title": "%s", "status": "active", "summary": "A summary",
                 "references": ["SOURCE2020"], "reviewed": "2026-11-20", "reviewBy": "2027-11-20", "items": [%s],
                 "chart": {"tabs": [{"id": "notes", "label": "Notes", "entries": [%s]}]}}""".formatted(title, items, entries));
    }

    private static CatalogItem read(int step) {
        return ItemReader.read("""
                {"schema": 1, "status": "active", "objectives": ["obj-test"], "step": "%s", "difficulty": 0.5,
                 "safetyCritical": false, "references": ["SOURCE2020"], "reviewed": "2026-11-20",
                 "reviewBy": "2027-11-20", "id": "%s", "type": "MC_SINGLE", "stem": "stem-of-%d", "options": [
                 {"id": "a", "text": "Option a", "correct": true, "why": "Rationale of a"},
                 {"id": "b", "text": "Option b", "why": "Rationale of b"},
                 {"id": "c", "text": "Option c", "why": "Rationale of c"}]}""".formatted(JudgmentStep.values()[step - 1].id(), item(step), step));
    }

    public static Release release() {
        return release(study("The case"));
    }

    public static Release release(CatalogCase study) {
        Release plain = SomeItems.release();
        Map<ItemId, CatalogItem> items = new LinkedHashMap<>(plain.items());
        List<ItemId> order = new ArrayList<>(List.of(SomeItems.ONE));
        for (int step = 1; step <= 6; step++) {
            items.put(item(step), read(step));
            order.add(item(step));
        }
        order.add(SomeItems.ALL);
        Map<QuizId, Quiz> quizzes = new LinkedHashMap<>(plain.quizzes());
        quizzes.put(WITH_CASE, SomeItems.quiz(WITH_CASE, Status.ACTIVE, order));
        return new Release(
                plain.revision(),
                plain.loadedAt(),
                plain.course(),
                plain.modules(),
                plain.lessons(),
                quizzes,
                items,
                Map.of(study.id(), study),
                plain.objectives(),
                plain.references(),
                plain.glossary(),
                plain.cards(),
                plain.dependants(),
                plain.diagnostics());
    }
}
