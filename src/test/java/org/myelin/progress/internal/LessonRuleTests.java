package org.myelin.progress.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.myelin.content.Lesson;
import org.myelin.progress.Missing;
import org.myelin.testing.SomeCourse;

class LessonRuleTests {

    private static Lesson lesson(String... blocks) {
        return new SomeCourse()
                .module("one")
                .lesson("x", blocks)
                .release()
                .lesson(SomeCourse.lessonId("x"))
                .orElseThrow();
    }

    @Test
    void every_unseen_block_and_unanswered_check_is_missing_in_the_order_of_the_lesson() {
        assertThat(LessonRule.missing(lesson("intro", "?relapse", "key"), Set.of(), Set.of()))
                .containsExactly(
                        new Missing.BlockNotSeen("intro", "You have not seen a section of text (part 1 of 3)."),
                        new Missing.CheckNotAnswered(
                                "chk-relapse",
                                SomeCourse.itemId("relapse"),
                                "A knowledge check is not answered yet (part 2 of 3)."),
                        new Missing.BlockNotSeen("key", "You have not seen a section of text (part 3 of 3)."));
    }

    @Test
    void nothing_is_missing_when_all_was_seen_and_answered() {
        assertThat(LessonRule.missing(
                        lesson("intro", "?relapse", "key"),
                        Set.of("intro", "key"),
                        Set.of(SomeCourse.itemId("relapse"))))
                .isEmpty();
    }

    @Test
    void a_lesson_is_read_when_nothing_but_answers_can_be_missing() {
        Lesson lesson = lesson("intro", "?relapse", "key");
        for (Set<String> seen : List.of(
                Set.<String>of(), Set.of("intro"), Set.of("key", "chk-relapse"), Set.of("intro", "key", "gone"))) {
            assertThat(LessonRule.isRead(lesson, seen))
                    .as("seen %s", seen)
                    .isEqualTo(LessonRule.missing(lesson, seen, Set.of(SomeCourse.itemId("relapse")))
                            .isEmpty());
        }
        assertThat(LessonRule.isRead(lesson, Set.of("intro", "key"))).isTrue();
    }

    @Test
    void a_check_that_was_seen_but_not_answered_is_missing() {
        assertThat(LessonRule.missing(lesson("?relapse"), Set.of("chk-relapse"), Set.of()))
                .hasSize(1);
    }

    @Test
    void a_removed_block_and_a_removed_check_are_not_asked_for() {
        assertThat(LessonRule.missing(lesson("intro"), Set.of("intro", "gone"), Set.of(SomeCourse.itemId("gone"))))
                .isEmpty();
    }

    @Test
    void an_added_block_is_asked_for() {
        assertThat(LessonRule.missing(lesson("intro", "added"), Set.of("intro"), Set.of()))
                .extracting(Missing::block)
                .containsExactly("added");
    }

    @Test
    void progress_is_rounded_down() {
        Lesson lesson = lesson("a", "b", "c");
        assertThat(LessonRule.percent(lesson, Set.of("a", "b"), Set.of())).isEqualTo(66);
        assertThat(LessonRule.percent(lesson, Set.of("a", "b", "c"), Set.of())).isEqualTo(100);
    }

    @Test
    void an_unfinished_lesson_always_has_at_least_a_minute_left() {
        assertThat(LessonRule.minutesLeft(lesson("a"), 0)).isEqualTo(10);
        assertThat(LessonRule.minutesLeft(lesson("a"), 45)).isEqualTo(6);
        assertThat(LessonRule.minutesLeft(lesson("a"), 99)).isEqualTo(1);
        assertThat(LessonRule.minutesLeft(lesson("a"), 100)).isEqualTo(1);
    }
}
