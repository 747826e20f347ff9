package org.myelin.analytics.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.myelin.analytics.Flag;
import org.myelin.attempt.AttemptId;
import org.myelin.attempt.AttemptPhase;
import org.myelin.attempt.AttemptPolicy;
import org.myelin.attempt.AttemptSummary;
import org.myelin.attempt.Grade;
import org.myelin.cohort.DueState;
import org.myelin.content.QuizId;
import org.myelin.identity.AccountId;
import org.myelin.progress.CourseProgress;
import org.myelin.progress.LessonProgress;
import org.myelin.progress.LessonState;
import org.myelin.progress.ModuleProgress;
import org.myelin.testing.SomeCourse;

class AttentionRuleTests {

    private static final Instant NOW = Instant.parse("2026-03-20T12:00:00Z");
    private static final AttemptPolicy THREE_TRIES = AttemptPolicy.of(SomeCourse.ofTwoModules()
            .release()
            .quiz(SomeCourse.quizId("one"))
            .orElseThrow()
            .policy());

    private @Nullable Instant lastActivity = daysAgo(1);
    private @Nullable Instant finished;
    private @Nullable Instant lastVisit;
    private final List<AttemptSummary> attempts = new ArrayList<>();
    private final List<LearnerFacts.Due> due = new ArrayList<>();
    private int joinedDaysAgo = 30;

    private static Instant daysAgo(int days) {
        return NOW.minus(Duration.ofDays(days));
    }

    private List<Flag> flags() {
        List<LessonProgress> lessons = lastVisit == null
                ? List.of()
                : List.of(new LessonProgress(
                        SomeCourse.lessonId("overview"),
                        LessonState.IN_PROGRESS,
                        40,
                        6,
                        Optional.empty(),
                        Set.of(),
                        Set.of(),
                        Optional.of(lastVisit),
                        Optional.of(lastVisit),
                        Optional.empty(),
                        List.of()));
        ModuleProgress module = new ModuleProgress(
                SomeCourse.moduleId("one"),
                0,
                1,
                40,
                6,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                lessons,
                Optional.empty(),
                Optional.empty(),
                List.of());
        return AttentionRule.flags(
                new LearnerFacts(
                        daysAgo(joinedDaysAgo),
                        Optional.ofNullable(lastActivity),
                        new CourseProgress(
                                List.of(module),
                                Optional.empty(),
                                0,
                                1,
                                6,
                                Optional.empty(),
                                Optional.ofNullable(finished),
                                attempts),
                        attempts,
                        due,
                        Map.of(SomeCourse.lessonId("overview"), "One disease")),
                NOW);
    }

    private void attempt(String quiz, int tryNo, @Nullable Integer percent, int startedDaysAgo) {
        attempts.add(new AttemptSummary(
                new AttemptId(UUID.randomUUID()),
                new AccountId(new UUID(1, 1)),
                new QuizId(quiz),
                "Types",
                null,
                tryNo,
                percent == null ? AttemptPhase.OPEN : AttemptPhase.SUBMITTED,
                daysAgo(startedDaysAgo),
                null,
                percent == null ? null : daysAgo(startedDaysAgo).plusSeconds(600),
                THREE_TRIES,
                percent == null ? null : new Grade(percent, 100, 0)));
    }

    private void due(boolean quiz, DueState state) {
        due.add(new LearnerFacts.Due("Types", quiz, state, Optional.of(daysAgo(2)), Optional.of(daysAgo(1))));
    }

    @Test
    void somebody_who_learns_needs_no_attention() {
        attempt("q", 1, 50, 2);
        attempt("q", 2, 80, 1);
        due(true, DueState.OPEN);
        due(true, DueState.DONE);
        due(true, DueState.NOT_OPEN_YET);

        assertThat(flags()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"2, 0", "3, 1"})
    void not_started_is_said_after_three_days(int joined, int expected) {
        lastActivity = null;
        joinedDaysAgo = joined;

        assertThat(flags()).hasSize(expected).allSatisfy(flag -> {
            assertThat(flag.kind()).isEqualTo(Flag.Kind.NOT_STARTED);
            assertThat(flag.reason()).isEqualTo("Has not started; joined 3 days ago.");
        });
    }

    @ParameterizedTest
    @CsvSource({"6, 0", "7, 1"})
    void seven_quiet_days_raise_a_flag(int quiet, int expected) {
        lastActivity = daysAgo(quiet);

        assertThat(flags())
                .hasSize(expected)
                .allSatisfy(flag -> assertThat(flag)
                        .isEqualTo(new Flag(
                                Flag.Kind.NO_ACTIVITY,
                                "No activity for 7 days.",
                                "Does something in a lesson or quiz.")));
    }

    @Test
    void whoever_finished_the_course_may_rest() {
        lastActivity = daysAgo(60);
        finished = daysAgo(60);

        assertThat(flags()).isEmpty();
    }

    @Test
    void something_overdue_says_since_when_and_what_clears_it() {
        due(true, DueState.OVERDUE);
        due(false, DueState.OVERDUE);
        due(true, DueState.CLOSED);

        assertThat(flags())
                .extracting(Flag::reason)
                .containsExactly(
                        "“Types” was due 2 days ago and is not submitted yet.",
                        "“Types” was due 2 days ago and is not finished yet.",
                        "“Types” closed yesterday before it was submitted.");
        assertThat(flags()).allSatisfy(flag -> assertThat(flag.clearedBy()).isNotBlank());
    }

    @Test
    void failing_once_is_no_reason_failing_twice_is_one() {
        attempt("q", 1, 50, 3);
        assertThat(flags()).isEmpty();

        attempt("q", 2, 60, 2);
        assertThat(flags())
                .containsExactly(new Flag(
                        Flag.Kind.FAILED_TWICE,
                        "“Types” not passed in 2 tries; best result 60 %.",
                        "Passes it on a later try."));
    }

    @Test
    void a_failed_quiz_without_tries_left_is_for_the_instructor_to_solve() {
        attempt("q", 1, 50, 3);
        attempt("q", 2, 60, 2);
        attempt("q", 3, 55, 1);

        assertThat(flags())
                .containsExactly(new Flag(
                        Flag.Kind.NO_TRIES_LEFT,
                        "“Types” not passed in 3 tries; best result 60 %. No try is left.",
                        "You allow another try and it is passed."));
    }

    @Test
    void failures_in_different_quizzes_are_not_added_up() {
        attempt("q", 1, 50, 3);
        attempt("r", 1, 50, 2);

        assertThat(flags()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"4, 0", "5, 1"})
    void a_lesson_left_for_five_days_is_stalled(int days, int expected) {
        lastVisit = daysAgo(days);

        assertThat(flags())
                .hasSize(expected)
                .allSatisfy(flag -> assertThat(flag.reason())
                        .isEqualTo("Started “One disease” and was last there 5 days ago; 40 % read."));
    }

    @Test
    void a_stalled_lesson_is_not_told_beside_no_activity() {
        lastVisit = daysAgo(9);
        lastActivity = daysAgo(9);

        assertThat(flags()).extracting(Flag::kind).containsExactly(Flag.Kind.NO_ACTIVITY);
    }

    @Test
    void an_attempt_open_since_yesterday_is_told() {
        attempt("q", 1, null, 1);

        assertThat(flags())
                .containsExactly(new Flag(
                        Flag.Kind.ATTEMPT_LEFT_OPEN,
                        "Started “Types” yesterday and has not submitted it.",
                        "Submits that attempt."));
    }

    @Test
    void the_most_urgent_flag_comes_first() {
        lastActivity = daysAgo(8);
        due(true, DueState.OVERDUE);
        attempt("q", 1, 10, 10);
        attempt("q", 2, 20, 9);

        assertThat(flags())
                .extracting(Flag::kind)
                .containsExactly(Flag.Kind.FAILED_TWICE, Flag.Kind.OVERDUE, Flag.Kind.NO_ACTIVITY);
    }
}
