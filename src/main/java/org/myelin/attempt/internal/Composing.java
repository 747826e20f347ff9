package org.myelin.attempt.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.myelin.assessment.Blueprint;
import org.myelin.assessment.Candidate;
import org.myelin.assessment.CaseId;
import org.myelin.assessment.ItemId;
import org.myelin.assessment.Selection;
import org.myelin.content.CatalogCase;
import org.myelin.content.CatalogItem;
import org.myelin.content.Quiz;
import org.myelin.content.QuizDraw;
import org.myelin.content.Release;

/**
 * Decides which items an attempt shows: those that the quiz lists, or those drawn from its pool. Pure: quiz, release, seed
 * and what the learner saw before give the same items for ever, so a draw can be replayed.
 */
public final class Composing {

    private final Quiz quiz;
    private final Release release;

    private Composing(Quiz quiz, Release release) {
        this.quiz = quiz;
        this.release = release;
    }

    /**
     * The items of an attempt, in the order of the quiz or of the pool; those of a case together.
     *
     * @param seen in how many earlier attempts at this quiz the learner had an item
     */
    public static List<Drawing.Planned> items(Quiz quiz, Release release, long seed, Map<ItemId, Integer> seen) {
        Composing composing = new Composing(quiz, release);
        List<ItemId> ids =
                quiz.draw().map(draw -> composing.draw(draw, seed, seen)).orElse(quiz.items());
        return ids.stream().map(composing::planned).toList();
    }

    private List<ItemId> draw(QuizDraw draw, long seed, Map<ItemId, Integer> seen) {
        List<Candidate> pool = draw.pool().stream()
                .map(candidate -> candidate.seen(seen.getOrDefault(candidate.id(), 0)))
                .toList();
        Set<ItemId> drawn = new HashSet<>(chosen(draw.blueprint(), pool, seed));
        List<ItemId> items = new ArrayList<>(
                pool.stream().map(Candidate::id).filter(drawn::contains).toList());
        cases(draw, seed, seen).forEach(study -> items.addAll(study.items()));
        return items;
    }

    /** Cases are drawn as items are, by their first item. */
    private List<CatalogCase> cases(QuizDraw draw, long seed, Map<ItemId, Integer> seen) {
        if (draw.cases() == 0) {
            return List.of();
        }
        Map<ItemId, CatalogCase> byFirst = new HashMap<>();
        List<Candidate> pool = new ArrayList<>();
        for (CaseId id : draw.casePool()) {
            CatalogCase study = Objects.requireNonNull(release.cases().get(id), () -> "No case " + id);
            ItemId first = study.items().getFirst();
            byFirst.put(first, study);
            pool.add(new Candidate(first, Set.of(), seen.getOrDefault(first, 0)));
        }
        return chosen(new Blueprint(draw.cases(), List.of()), pool, seed).stream()
                .map(first -> Objects.requireNonNull(byFirst.get(first)))
                .sorted(Comparator.comparingInt(study -> draw.casePool().indexOf(study.id())))
                .toList();
    }

    private List<ItemId> chosen(Blueprint blueprint, List<Candidate> pool, long seed) {
        return switch (Selection.draw(blueprint, pool, seed)) {
            case Selection.Drawn.Chosen(List<ItemId> items) -> items;
            // The linter refuses such a quiz.
            case Selection.Drawn.Impossible(String reason) ->
                throw new IllegalStateException(quiz.id() + " cannot be drawn: " + reason);
        };
    }

    private Drawing.Planned planned(ItemId id) {
        CatalogItem item =
                release.item(id).orElseThrow(() -> new IllegalStateException(quiz.id() + " lists unknown " + id));
        PinnedCase study = release.caseOf(id)
                .map(found -> new PinnedCase(
                        found.id(), found.revision(), found.stepOf(id).orElseThrow()))
                .orElse(null);
        return new Drawing.Planned(item, study);
    }
}
