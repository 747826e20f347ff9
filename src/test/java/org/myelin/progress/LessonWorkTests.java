package org.myelin.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;
import static org.myelin.testing.SomeCourse.lessonId;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.myelin.content.ClaimVerdict;
import org.myelin.content.LessonId;
import org.myelin.identity.AccountId;
import org.myelin.testing.EveryDatabase;
import org.myelin.testing.SomeCourse;
import org.myelin.testing.TestDatabase;
import org.myelin.testing.World;

@EveryDatabase
class LessonWorkTests {

    private static final LessonId LESSON = lessonId("claims");

    private final World world;
    private final LessonWork work;
    private final Progress progress;
    private final AccountId learner;

    LessonWorkTests(TestDatabase database) {
        world = World.on(database);
        world.teach(new SomeCourse()
                .module("one")
                .lesson("claims", "intro", "!beta", "#safe")
                .lesson("later", "!other")
                .requires("claims")
                .release());
        work = world.bean(LessonWork.class);
        progress = world.bean(Progress.class);
        learner = world.student();
    }

    private LessonWorkResult.Judged judge(ClaimVerdict verdict, @Nullable String correction) {
        LessonWorkResult result = work.judge(learner, LESSON, "beta", verdict, correction);
        assertThat(result).isInstanceOf(LessonWorkResult.Judged.class);
        return (LessonWorkResult.Judged) result;
    }

    private Optional<String> correction() {
        return Optional.ofNullable(work.kept(learner, LESSON).judgments().get("beta"))
                .flatMap(Judgment::correction);
    }

    private Set<String> ticked() {
        return Optional.ofNullable(work.kept(learner, LESSON).ticks().get("safe"))
                .orElseThrow()
                .items();
    }

    @Test
    void the_first_verdict_stays_and_the_correction_may_change() {
        judge(ClaimVerdict.OUTDATED, null);
        assertThat(correction()).isEmpty();
        world.clock.forward(Duration.ofMinutes(1));
        judge(ClaimVerdict.WRONG, "  Mine. ");
        judge(ClaimVerdict.WRONG, null);
        assertThat(work.kept(learner, LESSON).judgments())
                .containsOnlyKeys("beta")
                .containsValue(new Judgment(
                        ClaimVerdict.OUTDATED, Optional.of("Mine."), World.START.plus(Duration.ofMinutes(1))));
        judge(ClaimVerdict.WRONG, "Better.");
        assertThat(correction()).contains("Better.");
    }

    @Test
    void a_claim_that_was_only_scrolled_past_keeps_the_lesson_open() {
        progress.position(learner, LESSON, "safe", Set.of("intro", "beta", "safe"));
        assertThat(progress.whyNotComplete(learner, LESSON))
                .contains(new Completion.Incomplete(
                        List.of(new Missing.ClaimNotJudged("beta", "A claim is not judged yet (part 2 of 3)."))));
        assertThat(progress.get(learner, LESSON).orElseThrow().percent()).isEqualTo(66);

        assertThat(judge(ClaimVerdict.CORRECT, null).completedAt()).contains(World.START);
        assertThat(progress.get(learner, LESSON).orElseThrow().state()).isEqualTo(LessonState.DONE);
    }

    @Test
    void ticks_are_replaced_as_a_whole_and_only_points_of_the_list_count() {
        work.tick(learner, LESSON, "safe", Set.of("one", "unknown"));
        assertThat(ticked()).containsExactly("one");
        work.tick(learner, LESSON, "safe", Set.of("two"));
        assertThat(ticked()).containsExactly("two");
        work.tick(learner, LESSON, "safe", Set.of());
        assertThat(ticked()).isEmpty();
    }

    @Test
    void a_locked_lesson_takes_neither_judgments_nor_ticks() {
        assertThat(work.judge(learner, lessonId("later"), "other", ClaimVerdict.WRONG, null))
                .asInstanceOf(type(LessonWorkResult.Locked.class))
                .satisfies(locked -> assertThat(locked.reasons()).hasSize(1));
        assertThat(work.kept(learner, lessonId("later")).judgments()).isEmpty();
    }

    @Test
    void unknown_lessons_and_blocks_of_another_kind_are_unknown() {
        assertThat(work.judge(learner, lessonId("none"), "beta", ClaimVerdict.WRONG, null))
                .isInstanceOf(LessonWorkResult.Unknown.class);
        assertThat(work.judge(learner, LESSON, "safe", ClaimVerdict.WRONG, null))
                .isInstanceOf(LessonWorkResult.Unknown.class);
        assertThat(work.tick(learner, LESSON, "beta", Set.of())).isInstanceOf(LessonWorkResult.Unknown.class);
    }

    @Test
    void a_correction_of_a_thousand_characters_is_saved_and_a_longer_one_refused() {
        judge(ClaimVerdict.WRONG, "x".repeat(LessonWork.LONGEST_CORRECTION));
        assertThat(work.judge(learner, LESSON, "beta", ClaimVerdict.WRONG, "x".repeat(1001)))
                .asInstanceOf(type(LessonWorkResult.Invalid.class))
                .satisfies(invalid -> assertThat(invalid.reason()).contains("1001"));
        assertThat(correction()).hasValueSatisfying(text -> assertThat(text).hasSize(1000));
    }

    @Test
    void what_one_learner_wrote_is_not_seen_by_another() {
        judge(ClaimVerdict.WRONG, "Mine");
        work.tick(learner, LESSON, "safe", Set.of("one"));
        LessonWork.Kept other = work.kept(world.student(), LESSON);
        assertThat(other.judgments()).isEmpty();
        assertThat(other.ticks()).isEmpty();
    }

    @Test
    void a_judgment_counts_as_a_learning_act() {
        judge(ClaimVerdict.WRONG, null);
        assertThat(progress.streak(learner).learnedToday()).isTrue();
    }
}
