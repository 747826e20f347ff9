package org.myelin.attempt;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.myelin.assessment.Blueprint;
import org.myelin.assessment.Candidate;
import org.myelin.assessment.ItemId;
import org.myelin.assessment.Quota;
import org.myelin.attempt.internal.AttemptStore;
import org.myelin.attempt.internal.Composing;
import org.myelin.attempt.internal.Drawing;
import org.myelin.attempt.internal.PinnedItem;
import org.myelin.attempt.internal.Stored;
import org.myelin.content.CatalogItem;
import org.myelin.content.ItemReader;
import org.myelin.content.Quiz;
import org.myelin.content.QuizDraw;
import org.myelin.content.QuizId;
import org.myelin.content.QuizPurpose;
import org.myelin.content.Release;
import org.myelin.content.Revision;
import org.myelin.content.Status;
import org.myelin.identity.AccountId;
import org.myelin.testing.EveryDatabase;
import org.myelin.testing.TestDatabase;

/** Attempts at a quiz that draws: what is drawn, what repeats, and that a draw can be replayed. */
@EveryDatabase
class DrawnQuizTests {

    private static final QuizId DRAWN = new QuizId("quz-drawn");
    private static final int POOL = 12;

    private final AttemptWorld world;
    private final AccountId learner;

    DrawnQuizTests(TestDatabase database) {
        world = AttemptWorld.on(database);
        world.courses.publish(release());
        learner = world.somebody();
    }

    /** Twelve items, of which the first three are of a kind that every draw takes one of, and one case. */
    private static Release release() {
        Release base = SomeCases.release();
        Map<ItemId, CatalogItem> items = new LinkedHashMap<>(base.items());
        List<Candidate> pool = new ArrayList<>();
        for (int i = 0; i < POOL; i++) {
            CatalogItem item = ItemReader.read(
                    SomeItems.one("Question " + i).source().replace("\"itm-one\"", "\"itm-pool-" + i + "\""));
            items.put(item.id(), item);
            pool.add(new Candidate(item.id(), i < 3 ? Set.of("rare") : Set.of(), 0));
        }
        Quota rare = new Quota("exactly 1 of rare", Set.of("rare"), 1, 1);
        List<ItemId> all = new ArrayList<>(pool.stream().map(Candidate::id).toList());
        IntStream.rangeClosed(1, 6).mapToObj(SomeCases::item).forEach(all::add);
        Map<QuizId, Quiz> quizzes = new LinkedHashMap<>(base.quizzes());
        quizzes.put(
                DRAWN,
                new Quiz(
                        DRAWN,
                        "Drawn",
                        Optional.empty(),
                        QuizPurpose.EXAMINATION,
                        Status.ACTIVE,
                        all,
                        Optional.of(new QuizDraw(new Blueprint(4, List.of(rare)), pool, 1, List.of(SomeCases.CASE))),
                        SomeItems.policy(),
                        Revision.of("drawn")));
        return new Release(
                base.revision(),
                base.loadedAt(),
                base.course(),
                base.modules(),
                base.lessons(),
                quizzes,
                items,
                base.cases(),
                base.objectives(),
                base.references(),
                base.glossary(),
                base.cards(),
                base.dependants(),
                base.diagnostics());
    }

    private List<PinnedItem> pinned(AttemptId attempt) {
        return world.bean(AttemptStore.class).items(attempt).stream()
                .map(Stored.Item::pinned)
                .toList();
    }

    private AttemptId next() {
        AttemptId attempt = world.start(learner, DRAWN, world.policy());
        world.attempts.submit(attempt, learner);
        return attempt;
    }

    @Test
    void an_attempt_shows_as_many_items_as_the_blueprint_says_and_its_cases() {
        List<PinnedItem> items = pinned(next());

        assertThat(items).hasSize(4 + 6);
        assertThat(world.courses.live().quiz(DRAWN).orElseThrow().length()).isEqualTo(10);
        assertThat(items)
                .filteredOn(item -> Set.of("itm-pool-0", "itm-pool-1", "itm-pool-2")
                        .contains(item.item().value()))
                .hasSize(1);
        assertThat(items).filteredOn(item -> item.study() != null).hasSize(6);
    }

    @Test
    void no_item_repeats_over_the_attempts_of_a_learner_while_the_pool_lasts() {
        Map<ItemId, Integer> seen = new HashMap<>();
        for (int i = 0; i < 3; i++) {
            pinned(next()).stream()
                    .filter(item -> item.study() == null)
                    .forEach(item -> seen.merge(item.item(), 1, Integer::sum));
        }

        assertThat(seen).hasSize(POOL);
        assertThat(seen.values()).containsOnly(1);
    }

    @Test
    void a_stored_draw_can_be_replayed_from_its_seed() {
        Release release = world.courses.live();
        Quiz quiz = release.quiz(DRAWN).orElseThrow();
        Map<ItemId, Integer> seen = new HashMap<>();
        for (int i = 0; i < 3; i++) {
            AttemptId attempt = next();
            long seed =
                    world.bean(AttemptStore.class).find(attempt).orElseThrow().seed();
            List<PinnedItem> replayed = Drawing.draw(seed, Composing.items(quiz, release, seed, seen), true);

            assertThat(replayed).isEqualTo(pinned(attempt));
            world.bean(AttemptStore.class).items(attempt).stream()
                    .filter(Stored.Item::opened)
                    .forEach(item -> seen.merge(item.pinned().item(), 1, Integer::sum));
        }
    }

    @Test
    void what_others_had_does_not_matter() {
        Set<ItemId> first = new java.util.HashSet<>();
        for (int i = 0; i < 40; i++) {
            AccountId other = world.somebody();
            pinned(world.start(other, DRAWN, world.policy())).forEach(item -> first.add(item.item()));
        }

        assertThat(first).as("first attempts reach the whole pool").hasSize(POOL + 6);
    }
}
