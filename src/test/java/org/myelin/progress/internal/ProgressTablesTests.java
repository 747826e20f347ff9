package org.myelin.progress.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.myelin.testing.SomeCourse.itemId;
import static org.myelin.testing.SomeCourse.lessonId;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.myelin.content.CourseId;
import org.myelin.content.LessonId;
import org.myelin.content.Revision;
import org.myelin.identity.AccountId;
import org.myelin.progress.CheckScore;
import org.myelin.testing.EveryDatabase;
import org.myelin.testing.TestDatabase;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.transaction.support.TransactionTemplate;

@EveryDatabase
class ProgressTablesTests {

    private static final CourseId COURSE = new CourseId("crs-ms");
    private static final Instant NOON = Instant.parse("2026-03-20T12:00:00.123Z");
    private static final Revision FIRST = Revision.of("first");
    private static final Revision SECOND = Revision.of("second");
    private static final LessonId LESSON = lessonId("overview");

    private final ProgressTables tables;
    private final TransactionTemplate transactions;
    private final AccountId learner = new AccountId(UUID.randomUUID());

    ProgressTablesTests(TestDatabase database) {
        tables = new ProgressTables(database.jdbc());
        transactions = database.transactions();
    }

    private void inTransaction(Runnable work) {
        transactions.executeWithoutResult(_ -> work.run());
    }

    private StoredAnswer answer(int number, int score) {
        return new StoredAnswer(
                itemId("relapse"), FIRST, number, "{\"kind\":\"choice\"}", score, 1, true, NOON.plusSeconds(number));
    }

    @Test
    void a_first_visit_makes_an_empty_row_and_a_second_one_finds_it() {
        inTransaction(() -> {
            LessonRow first = tables.lock(learner, LESSON, FIRST, NOON);
            assertThat(first).isEqualTo(new LessonRow(LESSON, FIRST, null, Set.of(), NOON, NOON, null, null));
            assertThat(tables.lock(learner, LESSON, SECOND, NOON.plusSeconds(9)))
                    .isEqualTo(first);
        });
    }

    @Test
    void what_was_written_is_read_back() {
        LessonRow row = new LessonRow(
                LESSON, SECOND, "key", Set.of("intro", "key"), NOON, NOON.plusSeconds(5), NOON.plusSeconds(5), SECOND);
        inTransaction(() -> {
            tables.lock(learner, LESSON, FIRST, NOON);
            tables.update(learner, row);
        });

        assertThat(tables.find(learner, LESSON)).contains(row);
        AccountId other = new AccountId(UUID.randomUUID());
        assertThat(tables.lessons(List.of(learner, other))).isEqualTo(Map.of(learner, Map.of(LESSON, row)));
        assertThat(tables.lessons(List.of())).isEmpty();
        assertThat(tables.done(List.of(learner, other), COURSE))
                .isEqualTo(new ProgressTables.Done(Map.of(learner, Map.of(LESSON, row)), Map.of(), Map.of()));
        assertThat(tables.done(List.of(), COURSE)).isEqualTo(new ProgressTables.Done(Map.of(), Map.of(), Map.of()));
    }

    @Test
    void a_row_without_last_block_and_completion_is_read_back() {
        LessonRow row = new LessonRow(LESSON, FIRST, null, Set.of(), NOON, NOON, null, null);
        inTransaction(() -> {
            tables.lock(learner, LESSON, FIRST, NOON);
            tables.update(learner, row);
        });

        assertThat(tables.find(learner, LESSON)).contains(row);
    }

    @Test
    void started_lessons_that_were_not_completed_are_found() {
        AccountId finished = new AccountId(UUID.randomUUID());
        LessonId own = lessonId("only-here");
        inTransaction(() -> {
            tables.lock(learner, own, FIRST, NOON);
            tables.lock(finished, own, FIRST, NOON);
            tables.update(finished, new LessonRow(own, FIRST, null, Set.of(), NOON, NOON, NOON, FIRST));
        });

        assertThat(tables.unfinished())
                .filteredOn(unfinished -> unfinished.lesson().equals(own))
                .containsExactly(new ProgressTables.Unfinished(learner, own, FIRST));
    }

    @Test
    void answers_are_numbered_and_the_latest_is_shown() {
        inTransaction(() -> {
            assertThat(tables.nextNumber(learner, LESSON, itemId("relapse"))).isEqualTo(1);
            tables.insert(UUID.randomUUID(), learner, LESSON, "chk-relapse", answer(1, 0));
            tables.insert(UUID.randomUUID(), learner, LESSON, "chk-relapse", answer(2, 1));
            assertThat(tables.nextNumber(learner, LESSON, itemId("relapse"))).isEqualTo(3);
        });

        assertThat(tables.latest(learner, LESSON)).containsExactly(answer(2, 1));
        assertThat(tables.answered(learner, LESSON)).containsExactly(itemId("relapse"));
        assertThat(tables.done(List.of(learner), COURSE).answered())
                .isEqualTo(Map.of(learner, Map.of(LESSON, Set.of(itemId("relapse")))));
        assertThat(tables.checkScores(List.of(learner)))
                .isEqualTo(Map.of(learner, Map.of(LESSON, new CheckScore(1, 0, 1))));
    }

    @Test
    void the_same_answer_number_cannot_exist_twice() {
        inTransaction(() -> tables.insert(UUID.randomUUID(), learner, LESSON, "chk-relapse", answer(1, 0)));

        assertThatExceptionOfType(DataIntegrityViolationException.class)
                .isThrownBy(() -> inTransaction(
                        () -> tables.insert(UUID.randomUUID(), learner, LESSON, "chk-relapse", answer(1, 1))));
    }

    @Test
    void a_learning_day_is_recorded_once_with_its_first_moment() {
        LocalDate day = LocalDate.of(2026, 3, 20);
        inTransaction(() -> {
            tables.learned(learner, day, NOON);
            tables.learned(learner, day, NOON.plusSeconds(60));
            tables.learned(learner, day.minusDays(3), NOON);
        });

        assertThat(tables.learningDays(learner)).containsExactly(day.minusDays(3), day);
    }

    @Test
    void a_setting_is_made_and_then_changed() {
        assertThat(tables.setting(learner)).isEmpty();
        inTransaction(() -> tables.save(learner, new LearningSetting("Europe/Berlin", true), NOON));
        inTransaction(() -> tables.save(learner, new LearningSetting("Asia/Tokyo", false), NOON));

        assertThat(tables.setting(learner)).contains(new LearningSetting("Asia/Tokyo", false));
    }

    @Test
    void a_course_is_completed_once_and_keeps_its_date() {
        inTransaction(() -> {
            assertThat(tables.completeCourse(learner, COURSE, FIRST, NOON)).isTrue();
            assertThat(tables.completeCourse(learner, COURSE, SECOND, NOON.plusSeconds(60)))
                    .isFalse();
        });

        List<AccountId> both = List.of(learner, new AccountId(UUID.randomUUID()));
        assertThat(tables.done(both, COURSE).completed()).isEqualTo(Map.of(learner, NOON));
        assertThat(tables.done(both, new CourseId("crs-other")).completed()).isEmpty();
    }
}
