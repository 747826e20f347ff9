package org.myelin.attempt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.myelin.attempt.SomeItems.ALL;
import static org.myelin.attempt.SomeItems.DOSE;
import static org.myelin.attempt.SomeItems.ESSAY;
import static org.myelin.attempt.SomeItems.ONE;
import static org.myelin.attempt.SomeItems.ORDER;
import static org.myelin.attempt.SomeItems.QUIZ;
import static org.myelin.attempt.SomeItems.WITH_ESSAY;
import static org.myelin.attempt.SomeItems.choice;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.myelin.assessment.ItemId;
import org.myelin.assessment.Response;
import org.myelin.identity.AccountId;
import org.myelin.testing.Databases;
import org.myelin.testing.EveryDatabase;
import org.myelin.testing.TestDatabase;

@EveryDatabase
class AnsweringTests {

    private final AttemptWorld world;
    private final AccountId learner;
    private final AttemptId attempt;

    AnsweringTests(TestDatabase database) {
        world = AttemptWorld.on(database);
        learner = world.somebody();
        attempt = world.start(learner);
    }

    private AnswerResult answer(ItemId item, long seq, String tab, Response response) {
        return world.attempts.answer(attempt, learner, new Answer(item, seq, tab, response));
    }

    private AttemptState.ItemState slot(ItemId item) {
        return world.attempts.get(attempt, learner).items().stream()
                .filter(state -> state.view().head().id().equals(item))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void the_same_message_again_gets_the_same_receipt_and_changes_nothing() {
        var first = answer(ONE, 1, "t1", choice("a"));
        world.clock.forward(Duration.ofSeconds(5));
        var second = answer(ONE, 1, "t1", choice("a"));

        assertThat(first).isInstanceOf(AnswerResult.Saved.class);
        assertThat(second).isEqualTo(first);
        assertThat(world.attempts.receipts(attempt, learner).receipts()).hasSize(2);
    }

    @Test
    void an_old_message_delivered_again_gets_its_own_receipt_and_the_newer_answer_stays() {
        var first = answer(ONE, 1, "t1", choice("a"));
        answer(ONE, 2, "t1", choice("b"));

        assertThat(answer(ONE, 1, "t1", choice("a"))).isEqualTo(first);
        assertThat(slot(ONE).response()).isEqualTo(choice("b"));
        assertThat(slot(ONE).seq()).isEqualTo(2);
    }

    @Test
    void a_late_message_does_not_replace_a_newer_answer() {
        var newer = (AnswerResult.Saved) answer(ONE, 5, "t1", choice("b"));

        assertThat(answer(ONE, 4, "t1", choice("a")))
                .isEqualTo(new AnswerResult.Newer(5, choice("b"), newer.savedAt()));
        assertThat(slot(ONE).response()).isEqualTo(choice("b"));
    }

    @Test
    void a_second_tab_with_the_same_number_is_told_what_is_stored() {
        var first = (AnswerResult.Saved) answer(ONE, 1, "t1", choice("a"));

        assertThat(answer(ONE, 1, "t2", choice("b")))
                .isEqualTo(new AnswerResult.Newer(1, choice("a"), first.savedAt()));
        assertThat(answer(ONE, 2, "t2", choice("b"))).isInstanceOf(AnswerResult.Saved.class);
        assertThat(answer(ONE, 2, "t1", choice("c")))
                .as("now the first tab is behind")
                .isInstanceOf(AnswerResult.Newer.class);
        assertThat(slot(ONE).response()).isEqualTo(choice("b"));
    }

    @Test
    void the_same_number_and_tab_with_another_answer_is_not_taken_for_a_repetition() {
        var first = (AnswerResult.Saved) answer(ONE, 1, "t1", choice("a"));

        assertThat(answer(ONE, 1, "t1", choice("b")))
                .isEqualTo(new AnswerResult.Newer(1, choice("a"), first.savedAt()));
    }

    @Test
    void a_repeated_message_gets_its_receipt_even_after_the_attempt_was_submitted() {
        var first = answer(ONE, 1, "t1", choice("a"));
        world.attempts.submit(attempt, learner);

        assertThat(answer(ONE, 1, "t1", choice("a"))).isEqualTo(first);
        assertThat(answer(ONE, 1, "t2", choice("a"))).isEqualTo(new AnswerResult.Closed());
        assertThat(answer(ONE, 2, "t1", choice("b"))).isEqualTo(new AnswerResult.Closed());
    }

    @Test
    void an_answer_can_be_taken_back_to_blank() {
        answer(ONE, 1, "t1", choice("a"));

        assertThat(answer(ONE, 2, "t1", null)).isInstanceOf(AnswerResult.Saved.class);
        assertThat(slot(ONE).response()).isNull();
        assertThat(slot(ONE).seq()).isEqualTo(2);
        assertThat(slot(ONE).savedAt()).isNotNull();
    }

    @Test
    void sequence_numbers_of_different_items_are_independent() {
        answer(ONE, 9, "t1", choice("a"));

        assertThat(answer(ALL, 1, "t1", choice("b"))).isInstanceOf(AnswerResult.Saved.class);
    }

    @Test
    void a_response_that_no_player_sends_is_refused_and_noted() {
        int noted = world.audit.about("attempt", attempt.toString()).size();

        assertThat(answer(ONE, 1, "t1", choice("z"))).isInstanceOf(AnswerResult.Invalid.class);
        assertThat(answer(ONE, 1, "t1", choice("a", "b"))).isInstanceOf(AnswerResult.Invalid.class);
        assertThat(answer(ALL, 1, "t1", choice("a", "a"))).isInstanceOf(AnswerResult.Invalid.class);
        assertThat(answer(ORDER, 1, "t1", choice("a"))).isInstanceOf(AnswerResult.Invalid.class);
        assertThat(slot(ONE).seq()).isZero();
        assertThat(world.audit.about("attempt", attempt.toString())).hasSize(noted + 4);
        assertThat(answer(ONE, 1, "t1", choice("a")))
                .as("the number is still free")
                .isInstanceOf(AnswerResult.Saved.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"itm-essay", "itm-none", "'; drop table attempt; --", "itm-\u0000", " "})
    void an_item_outside_the_attempt_is_refused(String id) {
        if (id.isBlank()) {
            assertThatThrownBy(() -> new ItemId(id)).isInstanceOf(IllegalArgumentException.class);
        } else {
            assertThat(answer(new ItemId(id), 1, "t1", choice("a"))).isInstanceOf(AnswerResult.Invalid.class);
            assertThat(world.attempts.flag(attempt, learner, new ItemId(id), true))
                    .isInstanceOf(FlagResult.Invalid.class);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {0, -1, 1L << 53, Long.MAX_VALUE})
    void a_sequence_number_out_of_range_is_refused(long seq) {
        assertThatThrownBy(() -> new Answer(ONE, seq, "t1", null)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "a b",
                "t\u0000",
                "äh",
                "x1234567890123456789012345678901234567890123456789012345678901234"
            })
    void a_tab_name_that_we_do_not_make_is_refused(String tab) {
        assertThatThrownBy(() -> new Answer(ONE, 1, tab, null)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void text_comes_back_to_the_letter_whatever_was_typed() {
        var essay = world.start(learner, WITH_ESSAY, world.policy());
        long seq = 0;
        for (String text : List.of(
                "plain",
                "\u0000 zero",
                "\ud800 half a pair",
                "😀 ü \u202e rtl",
                "\"quotes\" \\ back\\u0000slash",
                "\n\t")) {
            var response = new Response.Text(text);
            world.attempts.answer(essay, learner, new Answer(ESSAY, ++seq, "t1", response));
            String stored = ((Response.Text) world.attempts.get(essay, learner).items().stream()
                            .filter(item -> item.view().head().id().equals(ESSAY))
                            .findFirst()
                            .orElseThrow()
                            .response())
                    .text();
            // Half a surrogate pair is no character and cannot be stored by any database; the rest stays.
            assertThat(stored).isEqualTo(text.replace("\ud800", "\ufffd"));
        }
        assertThat(world.attempts.verify(essay)).isInstanceOf(Verification.Intact.class);
    }

    @Test
    void a_response_beyond_all_measure_is_refused() {
        var essay = world.start(learner, WITH_ESSAY, world.policy());

        assertThat(world.attempts.answer(
                        essay, learner, new Answer(ESSAY, 1, "t1", new Response.Text("x".repeat(20_001)))))
                .isInstanceOf(AnswerResult.Invalid.class);
    }

    @Test
    void without_return_earlier_pages_close_when_the_learner_goes_on() {
        var policy = new AttemptPolicy(
                0,
                0,
                world.policy().counts(),
                null,
                TimeAllowance.ORDINARY,
                null,
                null,
                null,
                Duration.ZERO,
                world.policy().feedback(),
                false,
                2,
                true,
                null,
                false);
        world.attempts.submit(attempt, learner);
        var id = world.start(learner, QUIZ, policy);
        var third = world.attempts.get(id, learner).items().get(2).view().head().id();
        assertThat(third).isEqualTo(ORDER);

        assertThat(world.attempts.answer(id, learner, new Answer(ALL, 1, "t", choice("a"))))
                .isInstanceOf(AnswerResult.Saved.class);
        assertThat(world.attempts.answer(id, learner, new Answer(ONE, 2, "t", choice("a"))))
                .as("the first item is on the same page")
                .isInstanceOf(AnswerResult.Saved.class);
        assertThat(world.attempts.answer(id, learner, new Answer(DOSE, 3, "t", null)))
                .as("going on without an answer is a blank answer")
                .isInstanceOf(AnswerResult.Saved.class);
        assertThat(world.attempts.answer(id, learner, new Answer(ALL, 4, "t", choice("b"))))
                .isInstanceOfSatisfying(
                        AnswerResult.Refused.class,
                        refused -> assertThat(refused.why()).isEqualTo(Refusal.LEFT));
        assertThat(world.attempts.answer(id, learner, new Answer(ALL, 1, "t", choice("a"))))
                .as("a repeated message is still answered")
                .isInstanceOf(AnswerResult.Saved.class);
        assertThat(world.attempts.answer(
                        id, learner, new Answer(ORDER, 5, "t", new Response.Order(List.of("c", "b", "a")))))
                .isInstanceOf(AnswerResult.Saved.class);
    }

    @Test
    void flags_are_kept_and_a_repeated_flag_is_no_step() {
        assertThat(world.attempts.flag(attempt, learner, ONE, true))
                .isEqualTo(new FlagResult.Saved(AttemptWorld.START));
        world.attempts.flag(attempt, learner, ONE, true);
        assertThat(slot(ONE).flagged()).isTrue();
        world.attempts.flag(attempt, learner, ONE, false);

        assertThat(slot(ONE).flagged()).isFalse();
        assertThat(world.attempts.receipts(attempt, learner).receipts()).hasSize(3);
    }

    @Test
    void an_answer_is_not_part_of_another_transaction() {
        assertThatThrownBy(() -> world.database.transactions().execute(_ -> answer(ONE, 1, "t1", choice("a"))))
                .isInstanceOf(IllegalStateException.class);

        assertThat(world.attempts.receipts(attempt, learner).receipts()).hasSize(1);
    }

    @Test
    void saving_an_answer_takes_one_message_and_reading_only_where_the_attempt_is_not_known() {
        int saving = world.database.engine() == Databases.Engine.H2 ? 3 : 1;
        assertThat(world.statements.during(() -> answer(ONE, 1, "t1", choice("a"))))
                .as("attempt and items are read first")
                .hasSize(2 + saving);
        assertThat(world.statements.during(() -> answer(ONE, 2, "t1", choice("b"))))
                .hasSize(saving);
        assertThat(world.statements.during(() -> answer(ALL, 1, "t1", choice("b"))))
                .hasSize(saving);
        assertThat(world.statements.during(() -> answer(ALL, 1, "t1", choice("b"))))
                .as("the same message again is looked up under the lock")
                .hasSize(3);
        assertThat(world.statements.during(() -> world.attempts.get(attempt, learner)))
                .as("the attempt is read for the page, and known from now on")
                .hasSize(2);
        assertThat(world.statements.during(() -> answer(ALL, 2, "t1", choice("a"))))
                .hasSize(saving);
    }

    @Test
    void submitting_takes_the_same_few_statements_for_any_number_of_items() {
        assertThat(world.statements.during(() -> world.attempts.submit(attempt, learner)))
                .hasSizeLessThanOrEqualTo(8);
        assertThat(world.statements.during(() -> world.attempts.result(attempt, learner)))
                .hasSizeLessThanOrEqualTo(3);
    }
}
