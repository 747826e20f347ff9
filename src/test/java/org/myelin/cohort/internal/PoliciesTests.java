package org.myelin.cohort.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.myelin.attempt.Accommodation;
import org.myelin.cohort.EffectivePolicy;
import org.myelin.cohort.PolicyLine;
import org.myelin.content.CountedTry;
import org.myelin.content.FeedbackPolicy;
import org.myelin.content.Quiz;
import org.myelin.content.QuizId;
import org.myelin.content.QuizPolicy;
import org.myelin.content.QuizPurpose;
import org.myelin.content.Revision;
import org.myelin.content.Status;

class PoliciesTests {

    private static EffectivePolicy of(QuizPurpose purpose, Optional<Duration> limit) {
        var policy = new QuizPolicy(
                0, CountedTry.HIGHEST, limit, FeedbackPolicy.AFTER_SUBMIT, false, 1, false, OptionalInt.empty());
        var quiz = new Quiz(
                new QuizId("quz-one"),
                "One",
                Optional.empty(),
                purpose,
                Status.ACTIVE,
                List.of(),
                Optional.empty(),
                policy,
                Revision.of("one"));
        return Policies.effective(quiz, Optional.empty(), Accommodation.NONE);
    }

    private static Optional<String> pause(EffectivePolicy effective) {
        return PolicyWords.explain(effective, ZoneId.of("UTC")).stream()
                .filter(line -> line.label().equals("Pause"))
                .map(PolicyLine::value)
                .findFirst();
    }

    @ParameterizedTest
    @EnumSource(QuizPurpose.class)
    void practice_can_be_paused_and_nothing_else(QuizPurpose purpose) {
        boolean practice = purpose == QuizPurpose.PRACTICE;
        var timed = of(purpose, Optional.of(Duration.ofMinutes(30)));

        assertThat(timed.policy().pausable()).isEqualTo(practice);
        assertThat(pause(timed))
                .contains(
                        practice
                                ? "Whenever you like; your time stands still"
                                : "None: leaving does not stop your time");
    }

    @Test
    void without_a_time_limit_there_is_nothing_to_say_about_a_pause() {
        assertThat(pause(of(QuizPurpose.PRACTICE, Optional.empty()))).isEmpty();
        assertThat(pause(of(QuizPurpose.EXAMINATION, Optional.empty()))).isEmpty();
    }
}
