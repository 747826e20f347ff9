package org.myelin.practice.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.myelin.testing.SomeCourse.cardId;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.myelin.content.CardId;
import org.myelin.identity.AccountId;
import org.myelin.practice.Practice;
import org.myelin.practice.Rating;
import org.myelin.practice.RatingResult;
import org.myelin.testing.EveryDatabase;
import org.myelin.testing.SomeCourse;
import org.myelin.testing.TestDatabase;
import org.myelin.testing.World;

/** What is stored about a card follows from the log of its reviews alone. */
@EveryDatabase
class PracticeLogTests {

    private static final CardId CARD = cardId("relapse");

    private final World world;

    PracticeLogTests(TestDatabase database) {
        world = World.on(database);
        world.teach(new SomeCourse()
                .module("one")
                .lesson("overview", "intro")
                .cards("relapse")
                .release());
    }

    /** A line of the log. */
    private record Logged(String rating, LocalDate on) {}

    @Test
    void replaying_the_log_gives_the_stored_state_bit_by_bit() {
        AccountId learner = world.student();
        Practice practice = world.bean(Practice.class);
        var random = new SplittableRandom(3);
        for (int number = 1; number <= 25; number++) {
            Rating rating = Rating.values()[random.nextInt(4)];
            assertThat(practice.rate(learner, CARD, rating, number)).isInstanceOf(RatingResult.Saved.class);
            world.clock.forward(Duration.ofHours(random.nextInt(0, 200)));
        }

        CardState state = null;
        for (Logged review : log(learner)) {
            Rating rating = Rating.of(review.rating()).orElseThrow();
            state = Scheduler.review(CARD.value(), state, rating, review.on()).state();
        }

        CardRow stored = world.bean(PracticeTables.class).all(learner).get(CARD);
        assertThat(stored).isNotNull();
        assertThat(stored.state()).isEqualTo(state);
    }

    private List<Logged> log(AccountId learner) {
        return world.jdbc
                .sql("select rating, reviewed_on from practice_review where learner_id = :learner order by number")
                .param("learner", learner.value())
                .query((row, _) -> new Logged(row.getString("rating"), row.getObject("reviewed_on", LocalDate.class)))
                .list();
    }
}
