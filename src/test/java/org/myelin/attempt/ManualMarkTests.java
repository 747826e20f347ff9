package org.myelin.attempt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.myelin.attempt.SomeItems.ESSAY;
import static org.myelin.attempt.SomeItems.ONE;
import static org.myelin.attempt.SomeItems.ORDER;
import static org.myelin.attempt.SomeItems.WITH_ESSAY;
import static org.myelin.attempt.SomeItems.choice;
import static org.myelin.attempt.SomeItems.right;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.myelin.assessment.Outcome;
import org.myelin.identity.AccountId;
import org.myelin.testing.EveryDatabase;
import org.myelin.testing.TestDatabase;

@EveryDatabase
class ManualMarkTests {

    private final AttemptWorld world;
    private final AccountId learner;
    private final AccountId teacher;
    private final AttemptId attempt;

    ManualMarkTests(TestDatabase database) {
        world = AttemptWorld.on(database);
        learner = world.somebody();
        teacher = world.somebody();
        attempt = world.start(learner, WITH_ESSAY, world.policy());
        world.save(attempt, learner, ONE, choice("a"));
        world.save(attempt, learner, ESSAY, right(ESSAY));
    }

    private MarkResult mark(int cue, int action) {
        return world.reviews.mark(
                attempt, ESSAY, new Marking(Map.of("r1", cue, "r2", action), "Well observed."), teacher, _ -> true);
    }

    @Test
    void an_essay_waits_for_a_person_and_then_counts() {
        assertThat(mark(1, 1)).isEqualTo(new MarkResult.NotSubmitted());
        world.attempts.submit(attempt, learner);
        assertThat(world.result(attempt, learner).grade()).isEqualTo(new Grade(1, 6, 5));
        assertThat(world.result(attempt, learner).grade().passed(70))
                .as("marking can still decide it")
                .isNull();
        world.clock.forward(Duration.ofDays(1));

        assertThat(mark(2, 1)).isEqualTo(new MarkResult.Marked(new Grade(4, 6, 0)));

        var result = world.result(attempt, learner);
        assertThat(result.grade()).isEqualTo(new Grade(4, 6, 0));
        assertThat(result.grade().passed(70)).isFalse();
        assertThat(result.changes())
                .containsExactly(new AttemptResult.GradeChange(
                        AttemptWorld.START.plus(Duration.ofDays(1)),
                        "Marked by hand",
                        true,
                        new Grade(1, 6, 5),
                        new Grade(4, 6, 0)));
        var essay = result.items().stream()
                .filter(item -> item.view().head().id().equals(ESSAY))
                .findFirst()
                .orElseThrow()
                .reviewed();
        assertThat(essay.manual()).isTrue();
        assertThat(essay.note()).isEqualTo("Well observed.");
        assertThat(((Outcome.Scored) essay.outcome()).lines()).hasSize(2);
        assertThat(world.attempts.verify(attempt)).isInstanceOf(Verification.Intact.class);
        assertThat(world.events)
                .contains(new AttemptGraded(
                        attempt, learner, WITH_ESSAY, null, 4, 6, 0, AttemptWorld.START.plus(Duration.ofDays(1))));
        assertThat(world.audit.about("attempt", attempt.toString()))
                .anyMatch(entry -> entry.action().equals("attempt-marked"));
    }

    @Test
    void marking_again_replaces_the_marks_and_keeps_the_old_run() {
        world.attempts.submit(attempt, learner);
        mark(0, 0);
        mark(2, 3);

        assertThat(world.result(attempt, learner).grade()).isEqualTo(new Grade(6, 6, 0));
        assertThat(world.result(attempt, learner).changes()).hasSize(2);
        assertThat(world.attempts.verify(attempt)).isInstanceOf(Verification.Intact.class);
    }

    @Test
    void points_outside_the_rubric_are_refused() {
        world.attempts.submit(attempt, learner);

        assertThat(mark(3, 0)).isInstanceOf(MarkResult.Invalid.class);
        assertThat(mark(-1, 0)).isInstanceOf(MarkResult.Invalid.class);
        assertThat(world.reviews.mark(attempt, ESSAY, new Marking(Map.of("r1", 1), ""), teacher, _ -> true))
                .isInstanceOf(MarkResult.Invalid.class);
        assertThat(world.reviews.mark(attempt, ORDER, new Marking(Map.of("total", 1), ""), teacher, _ -> true))
                .isInstanceOf(MarkResult.Invalid.class);
        assertThat(world.result(attempt, learner).changes()).isEmpty();
    }

    @Test
    void a_person_can_overrule_an_automatic_mark() {
        world.attempts.submit(attempt, learner);

        assertThat(world.reviews.mark(
                        attempt, ONE, new Marking(Map.of(Marking.TOTAL, 0), "Copied."), teacher, _ -> true))
                .isEqualTo(new MarkResult.Marked(new Grade(0, 6, 5)));
        assertThat(world.reviews.mark(attempt, ONE, new Marking(Map.of(Marking.TOTAL, 2), ""), teacher, _ -> true))
                .isInstanceOf(MarkResult.Invalid.class);
        assertThat(world.attempts.verify(attempt)).isInstanceOf(Verification.Intact.class);
    }

    @Test
    void nobody_marks_an_attempt_that_they_may_not_see() {
        world.attempts.submit(attempt, learner);

        assertThatThrownBy(() -> world.reviews.mark(
                        attempt, ESSAY, new Marking(Map.of("r1", 2, "r2", 3), ""), teacher, _ -> false))
                .isInstanceOf(AttemptNotFound.class);
        assertThat(world.result(attempt, learner).grade().score()).isEqualTo(1);
    }
}
