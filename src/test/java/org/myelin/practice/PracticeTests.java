package org.myelin.practice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;
import static org.myelin.testing.SomeCourse.cardId;
import static org.myelin.testing.SomeCourse.itemId;
import static org.myelin.testing.SomeCourse.lessonId;
import static org.myelin.testing.SomeCourse.moduleId;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.myelin.assessment.Response;
import org.myelin.content.CardId;
import org.myelin.content.Release;
import org.myelin.identity.AccountId;
import org.myelin.progress.Progress;
import org.myelin.testing.EveryDatabase;
import org.myelin.testing.SomeCourse;
import org.myelin.testing.TestDatabase;
import org.myelin.testing.World;

@EveryDatabase
class PracticeTests {

    private static final CardId RELAPSE = cardId("relapse");

    private final World world;
    private final Practice practice;
    private final Progress progress;
    private final AccountId learner;

    PracticeTests(TestDatabase database) {
        world = World.on(database);
        world.teach(course());
        practice = world.bean(Practice.class);
        progress = world.bean(Progress.class);
        learner = world.student();
        begin(learner);
    }

    /** The second module needs the first. */
    private static Release course() {
        return new SomeCourse()
                .module("one")
                .lesson("overview", "intro", "?relapse")
                .cards("relapse", "fever", "course")
                .module("two", "one")
                .lesson("immune", "intro")
                .cards("t-cell")
                .release();
    }

    private void begin(AccountId who) {
        progress.position(who, lessonId("overview"), "intro", Set.of("intro"));
    }

    private RatingResult.Saved rate(CardId card, Rating rating, int number) {
        RatingResult result = practice.rate(learner, card, rating, number);
        assertThat(result).isInstanceOf(RatingResult.Saved.class);
        return (RatingResult.Saved) result;
    }

    private List<CardId> round() {
        return practice.round(learner, Set.of()).stream()
                .map(card -> card.card().id())
                .toList();
    }

    private PracticeOverview overview(AccountId who) {
        return practice.overview(who, progress.of(who));
    }

    @Test
    void a_beginner_finds_new_cards_in_the_order_of_the_course_and_nothing_due() {
        assertThat(practice.round(learner, Set.of()))
                .allMatch(PracticeCard::fresh)
                .extracting(card -> card.card().id())
                .containsExactly(RELAPSE, cardId("fever"), cardId("course"));
        PracticeOverview overview = overview(learner);
        assertThat(overview.due()).isZero();
        assertThat(overview.fresh()).isEqualTo(3);
        assertThat(overview.nextDueAt()).isEmpty();
    }

    @Test
    void modules_that_were_not_begun_give_cards_only_when_they_are_chosen() {
        AccountId other = world.student();
        assertThat(practice.round(other, Set.of())).isEmpty();
        assertThat(overview(other).fresh()).isZero();
        assertThat(practice.round(other, Set.of(moduleId("one")))).hasSize(3);
    }

    @Test
    void cards_of_a_locked_module_are_neither_shown_nor_rated() {
        assertThat(practice.round(learner, Set.of(moduleId("two")))).isEmpty();
        assertThat(practice.rate(learner, cardId("t-cell"), Rating.GOOD, 1))
                .asInstanceOf(type(RatingResult.Locked.class))
                .satisfies(locked -> assertThat(locked.reasons()).isNotEmpty());
        assertThat(overview(learner).modules())
                .filteredOn(module -> !module.open())
                .extracting(PracticeModule::module)
                .containsExactly(moduleId("two"));

        progress.answerCheck(learner, lessonId("overview"), itemId("relapse"), new Response.Choice(List.of("a")));
        assertThat(practice.round(learner, Set.of(moduleId("two")))).hasSize(1);
        assertThat(rate(cardId("t-cell"), Rating.GOOD, 1).next().number()).isEqualTo(2);
    }

    @Test
    void a_rated_card_leaves_the_round_and_comes_back_when_it_is_due() {
        RatingResult.Saved saved = rate(RELAPSE, Rating.GOOD, 1);
        assertThat(saved.dueAt()).isEqualTo(World.START.plus(Duration.ofMinutes(10)));
        assertThat(round()).doesNotContain(RELAPSE);
        assertThat(overview(learner).nextDueAt()).contains(saved.dueAt());

        world.clock.forward(Duration.ofMinutes(10));
        assertThat(round()).startsWith(RELAPSE);
        assertThat(overview(learner).due()).isEqualTo(1);
        assertThat(overview(learner).nextDueAt()).isEmpty();
    }

    @Test
    void a_card_that_waits_for_days_comes_back_at_the_beginning_of_the_day_of_the_learner() {
        progress.setZone(learner, ZoneId.of("America/New_York"));
        rate(RELAPSE, Rating.GOOD, 1);
        RatingResult.Saved saved = rate(RELAPSE, Rating.GOOD, 2);
        assertThat(saved.dueAt()).isEqualTo(Instant.parse("2026-03-22T04:00:00Z"));
    }

    @Test
    void the_longest_due_card_comes_first_and_new_ones_behind() {
        rate(cardId("fever"), Rating.AGAIN, 1);
        world.clock.forward(Duration.ofSeconds(30));
        rate(RELAPSE, Rating.AGAIN, 1);
        world.clock.forward(Duration.ofHours(1));
        assertThat(round()).containsExactly(cardId("fever"), RELAPSE, cardId("course"));
    }

    @Test
    void a_round_has_at_most_twenty_cards_and_ten_new_ones() {
        String[] names = IntStream.range(0, 40).mapToObj(i -> "card" + i).toArray(String[]::new);
        world.teach(new SomeCourse()
                .module("one")
                .lesson("overview", "intro", "?relapse")
                .cards(names)
                .release());
        assertThat(round()).hasSize(Practice.FRESH);
        for (int i = 0; i < 15; i++) {
            rate(cardId("card" + i), Rating.AGAIN, 1);
        }
        world.clock.forward(Duration.ofHours(1));
        assertThat(practice.round(learner, Set.of()))
                .hasSize(Practice.ROUND)
                .filteredOn(PracticeCard::fresh)
                .hasSize(5);
    }

    @Test
    void the_same_message_twice_is_stored_once_and_answered_alike() {
        RatingResult.Saved first = rate(RELAPSE, Rating.GOOD, 1);
        world.clock.forward(Duration.ofSeconds(20));
        assertThat(rate(RELAPSE, Rating.GOOD, 1))
                .returns(first.savedAt(), RatingResult.Saved::savedAt)
                .returns(first.dueAt(), RatingResult.Saved::dueAt);
        assertThat(reviews()).isEqualTo(1);
    }

    @Test
    void a_message_that_was_overtaken_changes_nothing_and_shows_the_card_as_it_is() {
        rate(RELAPSE, Rating.GOOD, 1);
        assertThat(practice.rate(learner, RELAPSE, Rating.AGAIN, 1))
                .asInstanceOf(type(RatingResult.Stale.class))
                .satisfies(stale -> assertThat(stale.now().number()).isEqualTo(2));
        assertThat(practice.rate(learner, RELAPSE, Rating.AGAIN, 5)).isInstanceOf(RatingResult.Stale.class);
        assertThat(reviews()).isEqualTo(1);
    }

    @Test
    void two_tabs_that_rate_at_once_store_one_review() throws Exception {
        CountDownLatch start = new CountDownLatch(1);
        List<Future<RatingResult>> results = new ArrayList<>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Rating rating : Rating.values()) {
                results.add(threads.submit(() -> {
                    start.await();
                    return practice.rate(learner, RELAPSE, rating, 1);
                }));
            }
            start.countDown();
        }
        int saved = 0;
        for (Future<RatingResult> result : results) {
            saved += result.get() instanceof RatingResult.Saved ? 1 : 0;
        }
        assertThat(saved).isEqualTo(1);
        assertThat(reviews()).isEqualTo(1);
    }

    @Test
    void a_rating_counts_as_a_learning_act() {
        AccountId other = world.student();
        assertThat(progress.streak(other).learnedToday()).isFalse();
        practice.rate(other, RELAPSE, Rating.GOOD, 1);
        assertThat(progress.streak(other).learnedToday()).isTrue();
    }

    @Test
    void what_one_learner_rated_is_not_seen_by_another() {
        AccountId other = world.student();
        begin(other);
        rate(RELAPSE, Rating.EASY, 1);
        assertThat(practice.round(other, Set.of())).hasSize(3).allMatch(PracticeCard::fresh);
    }

    @Test
    void a_card_that_the_course_no_longer_has_is_unknown_and_not_due() {
        rate(RELAPSE, Rating.AGAIN, 1);
        world.clock.forward(Duration.ofHours(1));
        world.teach(new SomeCourse()
                .module("one")
                .lesson("overview", "intro", "?relapse")
                .cards("fever")
                .release());
        assertThat(overview(learner).due()).isZero();
        assertThat(practice.rate(learner, RELAPSE, Rating.GOOD, 2)).isInstanceOf(RatingResult.Unknown.class);
    }

    private int reviews() {
        return world.jdbc
                .sql("select count(*) from practice_review where learner_id = :learner")
                .param("learner", learner.value())
                .query(Integer.class)
                .single();
    }
}
