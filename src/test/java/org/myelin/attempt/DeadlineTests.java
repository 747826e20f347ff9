package org.myelin.attempt;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.myelin.content.CountedTry;
import org.myelin.content.FeedbackPolicy;
import org.myelin.content.QuizPolicy;

class DeadlineTests {

    private static final Instant START = Instant.parse("2026-11-24T14:00:00Z");
    private static final AttemptPolicy UNLIMITED = AttemptPolicy.of(new QuizPolicy(
            1,
            CountedTry.HIGHEST,
            Optional.empty(),
            FeedbackPolicy.AFTER_SUBMIT,
            false,
            1,
            false,
            OptionalInt.empty()));

    private static AttemptPolicy policy(String limit, Integer percent, String close, String extension) {
        return UNLIMITED
                .withTimeLimit(limit == null ? null : Duration.parse(limit))
                .with(new Accommodation(
                        percent == null ? new TimeAllowance.NoLimit() : new TimeAllowance.Factor(percent), 0))
                .withWindow(null, null, close == null ? null : Instant.parse(close), Duration.parse(extension));
    }

    @ParameterizedTest
    @CsvSource({
        // limit, factor, close, extension, added, expected
        ",        100, ,                     PT0S,  PT0S,  ",
        "PT30M,   100, ,                     PT0S,  PT0S,  2026-11-24T14:30:00Z",
        "PT30M,   200, ,                     PT0S,  PT0S,  2026-11-24T15:00:00Z",
        "PT30M,   125, ,                     PT0S,  PT0S,  2026-11-24T14:37:30Z",
        "PT1S,    101, ,                     PT0S,  PT0S,  2026-11-24T14:00:02Z",
        "PT30M,   ,    ,                     PT0S,  PT0S,  ",
        "PT30M,   ,    2026-11-24T16:00:00Z, PT0S,  PT0S,  2026-11-24T16:00:00Z",
        ",        100, 2026-11-24T16:00:00Z, PT0S,  PT0S,  2026-11-24T16:00:00Z",
        ",        100, 2026-11-24T16:00:00Z, PT24H, PT0S,  2026-11-25T16:00:00Z",
        "PT30M,   100, 2026-11-24T14:10:00Z, PT0S,  PT0S,  2026-11-24T14:10:00Z",
        "PT30M,   100, 2026-11-24T14:30:00Z, PT0S,  PT0S,  2026-11-24T14:30:00Z",
        "PT30M,   200, 2026-11-24T14:10:00Z, PT15M, PT0S,  2026-11-24T14:25:00Z",
        "PT30M,   100, 2026-11-24T14:10:00Z, PT1H,  PT0S,  2026-11-24T14:30:00Z",
        "PT30M,   100, ,                     PT0S,  PT10M, 2026-11-24T14:40:00Z",
        "PT30M,   100, 2026-11-24T14:10:00Z, PT0S,  PT10M, 2026-11-24T14:20:00Z",
        ",        100, ,                     PT0S,  PT10M, ",
    })
    void the_deadline_is_the_earlier_of_limit_and_close(
            String limit, Integer percent, String close, String extension, String added, String expected) {
        var deadline = Deadline.of(START, policy(limit, percent, close, extension), Duration.parse(added));

        assertThat(deadline.at()).isEqualTo(expected == null ? null : Instant.parse(expected));
    }

    @Test
    void more_time_never_brings_the_deadline_nearer() {
        var random = new SplittableRandom(20261124);
        for (int i = 0; i < 20_000; i++) {
            String limit = Duration.ofSeconds(random.nextLong(1, 20_000)).toString();
            String close = START.plusSeconds(random.nextLong(0, 20_000)).toString();
            Duration extension = Duration.ofSeconds(random.nextLong(0, 5_000));
            Duration added = Duration.ofSeconds(random.nextLong(0, 5_000));
            int percent = random.nextInt(100, 1_001);
            var ordinary = Deadline.of(START, policy(limit, 100, close, "PT0S"), Duration.ZERO);
            var granted = Deadline.of(START, policy(limit, percent, close, extension.toString()), added);

            assertThat(granted.at()).isAfterOrEqualTo(ordinary.at());
            assertThat(Deadline.of(START, granted.policy(), added.plusSeconds(7))
                            .at())
                    .isEqualTo(granted.at().plusSeconds(7));
        }
    }

    @Test
    void a_change_to_summer_or_winter_time_neither_adds_nor_takes_an_hour() {
        var berlin = ZoneId.of("Europe/Berlin");
        for (var beforeChange :
                new LocalDateTime[] {LocalDateTime.of(2026, 3, 29, 1, 30), LocalDateTime.of(2026, 10, 25, 1, 30)}) {
            Instant start = beforeChange.atZone(berlin).toInstant();

            assertThat(Deadline.of(start, policy("PT1H", 100, null, "PT0S"), Duration.ZERO)
                            .at())
                    .isEqualTo(start.plus(Duration.ofMinutes(60)));
        }
    }

    @Test
    void answers_are_taken_until_ten_seconds_after_the_deadline_and_marked_as_late() {
        assertThat(Deadline.isLate(START, START)).isFalse();
        assertThat(Deadline.isLate(START, START.plusMillis(1))).isTrue();
        assertThat(Deadline.isLate(START, START.plusSeconds(10))).isTrue();
        assertThat(Deadline.isOver(START, START.plusSeconds(10))).isFalse();
        assertThat(Deadline.isOver(START, START.plusSeconds(10).plusMillis(1))).isTrue();
        assertThat(Deadline.isLate(START, START.plusSeconds(11))).isFalse();
        assertThat(Deadline.isOver(null, Instant.MAX)).isFalse();
        assertThat(Deadline.isLate(null, Instant.MAX)).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "       |100|                     |PT0S |PT0S |No time limit.",
                "PT30M  |100|                     |PT0S |PT0S |Time limit: 30 min.",
                "PT30M  |200|                     |PT0S |PT0S |Time limit for you: 60 min (30 min × 2).",
                "PT30M  |150|                     |PT0S |PT0S |Time limit for you: 45 min (30 min × 1.5).",
                "PT30M  |125|                     |PT0S |PT0S |Time limit for you: 37 min 30 s (30 min × 1.25).",
                "PT4H30M|100|                     |PT0S |PT0S |Time limit: 4 h 30 min.",
                "PT30M  |   |                     |PT0S |PT0S |No time limit for you.",
                "PT30M  |100|2026-11-24T16:00:00Z |PT0S |PT0S |Time limit: 30 min. The quiz closes on 24 Nov 2026, "
                        + "16:00 (Z). Whichever comes first ends the attempt.",
                "       |100|2026-11-24T16:00:00Z |PT1H |PT0S |No time limit. The quiz closes for you on "
                        + "24 Nov 2026, 17:00 (Z), with your extension of 60 min.",
                "PT30M  |100|                     |PT0S |PT10M|Time limit: 30 min. 10 min were added.",
            })
    void the_explanation_names_every_part_of_the_formula(
            String limit, Integer percent, String close, String extension, String added, String expected) {
        var deadline = Deadline.of(START, policy(limit, percent, close, extension), Duration.parse(added));

        assertThat(deadline.explanation(ZoneOffset.UTC)).isEqualTo(expected);
    }

    @Test
    void opening_last_start_and_close_are_three_different_things() {
        var policy = UNLIMITED.withWindow(START, START.plusSeconds(60), START.plusSeconds(120), Duration.ofSeconds(30));

        assertThat(Admission.at(START.minusMillis(1), policy)).isEqualTo(new Admission.NotYet(START));
        assertThat(Admission.at(START, policy)).isEqualTo(new Admission.Open());
        assertThat(Admission.at(START.plusSeconds(90), policy)).isEqualTo(new Admission.Open());
        assertThat(Admission.at(START.plusSeconds(91), policy))
                .isEqualTo(new Admission.Over(START.plusSeconds(90), true));
        assertThat(Admission.at(START.plusSeconds(150), policy))
                .isEqualTo(new Admission.Over(START.plusSeconds(150), false));
    }

    @Test
    void extra_tries_do_not_limit_a_quiz_without_limit() {
        assertThat(UNLIMITED
                        .withTries(0)
                        .with(new Accommodation(TimeAllowance.ORDINARY, 2))
                        .allowedTries())
                .isEqualTo(Integer.MAX_VALUE);
        assertThat(UNLIMITED
                        .withTries(3)
                        .with(new Accommodation(TimeAllowance.ORDINARY, 2))
                        .allowedTries())
                .isEqualTo(5);
    }
}
