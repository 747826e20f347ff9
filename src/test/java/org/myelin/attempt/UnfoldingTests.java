package org.myelin.attempt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.myelin.attempt.SomeCases.WITH_CASE;
import static org.myelin.attempt.SomeCases.item;
import static org.myelin.attempt.SomeItems.ONE;
import static org.myelin.attempt.SomeItems.choice;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.myelin.assessment.ItemId;
import org.myelin.assessment.ItemView;
import org.myelin.content.FeedbackPolicy;
import org.myelin.identity.AccountId;
import org.myelin.testing.EveryDatabase;
import org.myelin.testing.TestDatabase;

/** A case inside an attempt: steps open in order, what was left stays as it is, later steps stay unseen. */
@EveryDatabase
class UnfoldingTests {

    private final AttemptWorld world;
    private final AccountId learner;
    private final AttemptId attempt;

    UnfoldingTests(TestDatabase database) {
        world = AttemptWorld.on(database);
        world.courses.publish(SomeCases.release());
        learner = world.somebody();
        attempt = world.start(learner, WITH_CASE, world.policy());
    }

    private OpenResult open(int step) {
        return world.attempts.open(attempt, learner, item(step));
    }

    private AnswerResult answer(ItemId item, long seq) {
        return world.attempts.answer(attempt, learner, new Answer(item, seq, "tab", choice("a")));
    }

    private static int step(AttemptState.ItemState state) {
        CasePlace place = state.place();
        return place == null ? 0 : place.step();
    }

    @Test
    void only_the_first_step_is_there_at_the_start() {
        AttemptState state = world.attempts.get(attempt, learner);

        assertThat(state.items()).extracting(UnfoldingTests::step).containsExactlyInAnyOrder(0, 0, 1);
        assertThat(state.unopened()).extracting(later -> later.place().step()).containsExactly(2, 3, 4, 5, 6);
        assertThat(state.toString())
                .contains("stem-of-1", "entry-of-1")
                .doesNotContain("stem-of-2", "entry-of-2", "stem-of-6", "entry-of-6");
    }

    @Test
    void a_case_stays_together_and_in_order_however_the_quiz_is_shuffled() {
        for (int i = 0; i < 20; i++) {
            AccountId somebody = world.somebody();
            AttemptState state = world.attempts.get(world.start(somebody, WITH_CASE, world.policy()), somebody);
            int first = state.items().stream()
                    .filter(item -> step(item) == 1)
                    .findFirst()
                    .orElseThrow()
                    .position();
            assertThat(state.unopened())
                    .extracting(AttemptState.Unopened::position)
                    .containsExactlyElementsOf(
                            IntStream.rangeClosed(first + 1, first + 5).boxed().toList());
        }
    }

    @Test
    void going_on_shows_the_next_step_and_its_entries_and_nothing_later() {
        var opened = (OpenResult.Opened) open(2);

        assertThat(opened.item().toString())
                .contains("stem-of-2", "entry-of-1", "entry-of-2")
                .doesNotContain("entry-of-3");
        ItemView.ChartView chart =
                Objects.requireNonNull(opened.item().view().head().chart());
        assertThat(chart.step()).isEqualTo(2);
        assertThat(world.attempts.get(attempt, learner).toString())
                .contains("stem-of-2")
                .doesNotContain("stem-of-3", "entry-of-3");
    }

    @Test
    void a_step_that_was_left_takes_no_answer_any_more_and_shows_the_chart_of_its_moment() {
        assertThat(answer(item(1), 1)).isInstanceOf(AnswerResult.Saved.class);
        open(2);

        assertThat(answer(item(1), 2)).isInstanceOf(AnswerResult.Invalid.class);
        assertThat(answer(item(2), 3)).isInstanceOf(AnswerResult.Saved.class);
        AttemptState.ItemState first = world.attempts.get(attempt, learner).items().stream()
                .filter(state -> step(state) == 1)
                .findFirst()
                .orElseThrow();
        assertThat(first.left()).isTrue();
        assertThat(first.response()).isEqualTo(choice("a"));
        assertThat(first.toString()).doesNotContain("entry-of-2");
    }

    @Test
    void the_message_of_a_step_that_was_left_gets_its_receipt_again() {
        AnswerResult first = answer(item(1), 1);
        open(2);

        assertThat(answer(item(1), 1)).isEqualTo(first);
    }

    @Test
    void steps_cannot_be_skipped_or_answered_before_they_are_open() {
        assertThat(open(3)).isInstanceOf(OpenResult.Invalid.class);
        assertThat(answer(item(2), 1)).isInstanceOf(AnswerResult.Invalid.class);
        assertThat(world.attempts.open(attempt, learner, new ItemId("itm-foreign")))
                .isInstanceOf(OpenResult.Invalid.class);
        assertThat(world.attempts.receipts(attempt, learner).receipts()).hasSize(1);
    }

    @Test
    void opening_twice_is_one_step_of_the_attempt() {
        var first = (OpenResult.Opened) open(2);
        var second = (OpenResult.Opened) open(2);

        assertThat(second.item()).isEqualTo(first.item());
        assertThat(world.attempts.receipts(attempt, learner).receipts())
                .extracting(Receipt::kind)
                .containsExactly("STARTED", "OPENED");
    }

    @Test
    void an_item_outside_of_a_case_is_open_already() {
        assertThat(world.attempts.open(attempt, learner, ONE)).isInstanceOf(OpenResult.Opened.class);
        assertThat(world.attempts.receipts(attempt, learner).receipts()).hasSize(1);
    }

    @Test
    void nobody_else_opens_a_step_and_nothing_opens_after_the_end() {
        AccountId other = world.somebody();
        assertThatThrownBy(() -> world.attempts.open(attempt, other, item(2))).isInstanceOf(AttemptNotFound.class);
        world.attempts.submit(attempt, learner);

        assertThat(open(2)).isInstanceOf(OpenResult.Closed.class);
    }

    @Test
    void the_deadline_closes_a_case_like_everything_else() {
        AttemptId timed =
                world.start(world.somebody(), WITH_CASE, world.policy().withTimeLimit(Duration.ofMinutes(5)));
        AccountId owner = world.reviews.find(timed, _ -> true).orElseThrow().learner();
        world.clock.forward(Duration.ofMinutes(6));

        assertThat(world.attempts.open(timed, owner, item(2))).isInstanceOf(OpenResult.Closed.class);
        assertThat(world.attempts.result(timed, owner)).isPresent();
    }

    @Test
    void the_result_shows_the_whole_case_with_its_chart_when_it_explains() {
        open(2);
        world.attempts.submit(attempt, learner);
        AttemptResult result = world.result(attempt, learner);

        assertThat(result.items()).hasSize(8);
        assertThat(result.grade().max()).isEqualTo(1 + 6 + 3);
        assertThat(result.cases()).singleElement().satisfies(study -> {
            assertThat(study.title()).isEqualTo("The case");
            assertThat(study.chart().toString()).contains("entry-of-6");
        });
        assertThat(result.items())
                .filteredOn(item -> item.place() != null)
                .allSatisfy(item -> assertThat(item.view().head().chart()).isNull());
    }

    @ParameterizedTest
    @ValueSource(strings = {"NEVER", "AFTER_CLOSE"})
    void a_result_without_keys_shows_no_more_of_the_case_than_the_attempt_did(String feedback) {
        AccountId somebody = world.somebody();
        AttemptPolicy policy = world.policy()
                .withFeedback(FeedbackPolicy.valueOf(feedback))
                .withWindow(null, null, AttemptWorld.START.plus(Duration.ofDays(1)), Duration.ZERO);
        AttemptId hidden = world.start(somebody, WITH_CASE, policy);
        world.attempts.open(hidden, somebody, item(2));
        world.attempts.submit(hidden, somebody);

        assertThat(world.result(hidden, somebody).toString())
                .contains("stem-of-2", "entry-of-2")
                .doesNotContain("stem-of-3", "entry-of-3");
    }

    @Test
    void a_running_attempt_keeps_its_case_when_the_files_change() {
        world.courses.publish(SomeCases.release(SomeCases.study("Another title")));

        assertThat(world.attempts.get(attempt, learner).unopened())
                .extracting(later -> later.place().title())
                .containsOnly("The case");
        AccountId other = world.somebody();
        assertThat(world.attempts
                        .get(world.start(other, WITH_CASE, world.policy()), other)
                        .unopened())
                .extracting(later -> later.place().title())
                .containsOnly("Another title");
    }

    @Test
    void everything_stored_about_a_case_follows_from_the_steps() {
        answer(item(1), 1);
        open(2);
        open(3);
        world.attempts.submit(attempt, learner);

        assertThat(world.attempts.verify(attempt)).isInstanceOf(Verification.Intact.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update attempt_item set opened = true where attempt_id = :a and case_step = 6",
                "update attempt_item set case_step = 6 where attempt_id = :a and case_step = 5",
                "update case_snapshot set source = replace(source, 'entry-of-4', 'entry-of-five') where case_id = 'case-test'"
            })
    void a_change_behind_its_back_is_found(String sql) {
        List<String> before = world.database
                .jdbc()
                .sql("select source from case_snapshot where case_id = 'case-test'")
                .query(String.class)
                .list();
        int rows = world.database
                .jdbc()
                .sql(sql)
                .paramSource(Map.of("a", attempt.value()))
                .update();

        assertThat(rows).isPositive();
        assertThat(world.attempts.verify(attempt)).isInstanceOf(Verification.Broken.class);
        if (sql.contains("case_snapshot")) {
            world.database
                    .jdbc()
                    .sql("update case_snapshot set source = replace(source, 'entry-of-five', 'entry-of-4')")
                    .update();
            assertThat(world.database
                            .jdbc()
                            .sql("select source from case_snapshot where case_id = 'case-test'")
                            .query(String.class)
                            .list())
                    .isEqualTo(before);
        }
    }
}
