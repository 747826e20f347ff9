package org.myelin.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.InstanceOfAssertFactories.type;
import static org.myelin.testing.SomeCourse.itemId;
import static org.myelin.testing.SomeCourse.lessonId;
import static org.myelin.testing.SomeCourse.quizId;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.myelin.assessment.Response;
import org.myelin.attempt.Answer;
import org.myelin.attempt.AttemptId;
import org.myelin.attempt.AttemptPolicy;
import org.myelin.attempt.AttemptSummary;
import org.myelin.attempt.Attempts;
import org.myelin.attempt.StartResult;
import org.myelin.content.LessonId;
import org.myelin.content.Quiz;
import org.myelin.content.QuizId;
import org.myelin.identity.AccountId;
import org.myelin.testing.As;
import org.myelin.testing.EveryDatabase;
import org.myelin.testing.SomeCourse;
import org.myelin.testing.TestDatabase;
import org.myelin.testing.World;

@EveryDatabase
class ProgressTests {

    private static final LessonId OVERVIEW = lessonId("overview");
    private static final Response RIGHT = new Response.Choice(List.of("a"));
    private static final Response WRONG = new Response.Choice(List.of("b"));

    private final World world;
    private final Progress progress;
    private final Attempts attempts;
    private final AccountId learner;

    ProgressTests(TestDatabase database) {
        world = World.on(database);
        progress = world.bean(Progress.class);
        attempts = world.bean(Attempts.class);
        learner = world.student();
    }

    private PositionResult.Saved see(LessonId lesson, String... blocks) {
        PositionResult result = progress.position(learner, lesson, blocks[0], Set.of(blocks));
        assertThat(result).isInstanceOf(PositionResult.Saved.class);
        return (PositionResult.Saved) result;
    }

    private CheckResult.Saved answer(LessonId lesson, String item, Response response) {
        CheckResult result = progress.answerCheck(learner, lesson, itemId(item), response);
        assertThat(result).isInstanceOf(CheckResult.Saved.class);
        return (CheckResult.Saved) result;
    }

    private void finish(LessonId lesson, String check) {
        answer(lesson, check, RIGHT);
        assertThat(see(lesson, "key", "intro").completedAt()).isPresent();
    }

    private void pass(String name, boolean rightly) {
        QuizId id = quizId(name);
        Quiz quiz = world.courses.live().quiz(id).orElseThrow();
        StartResult started = attempts.start(learner, id, AttemptPolicy.of(quiz.policy()), null);
        AttemptId attempt = ((StartResult.Started) started).attempt();
        quiz.items()
                .forEach(
                        item -> attempts.answer(attempt, learner, new Answer(item, 1, "tab", rightly ? RIGHT : WRONG)));
        attempts.submit(attempt, learner);
    }

    @Test
    void a_lesson_is_completed_by_the_server_when_all_was_seen_and_answered() {
        assertThat(see(OVERVIEW, "intro").completedAt()).isEmpty();
        assertThat(answer(OVERVIEW, "relapse", WRONG).completedAt()).isEmpty();
        world.clock.forward(Duration.ofMinutes(3));
        Instant now = world.clock.instant();

        assertThat(see(OVERVIEW, "key").completedAt()).contains(now);

        assertThat(progress.get(learner, OVERVIEW).orElseThrow())
                .returns(LessonState.DONE, LessonProgress::state)
                .returns(Optional.of(now), LessonProgress::completedAt)
                .returns(Optional.of("key"), LessonProgress::lastBlock);
        assertThat(world.events(LessonCompleted.class))
                .containsExactly(new LessonCompleted(
                        learner,
                        OVERVIEW,
                        world.courses.live().lesson(OVERVIEW).orElseThrow().revision(),
                        now));
    }

    @Test
    void reading_a_completed_lesson_again_changes_neither_date_nor_state() {
        finish(OVERVIEW, "relapse");
        Instant completed = world.clock.instant();
        world.events(LessonCompleted.class);
        world.clock.forward(Duration.ofDays(2));

        assertThat(see(OVERVIEW, "intro").completedAt()).contains(completed);
        assertThat(world.events(LessonCompleted.class)).isEmpty();
    }

    @Test
    void a_completed_lesson_stays_completed_when_it_grows() {
        finish(OVERVIEW, "relapse");
        world.teach(new SomeCourse()
                .module("one")
                .lesson("overview", "intro", "?relapse", "key", "added")
                .release());

        assertThat(progress.get(learner, OVERVIEW).orElseThrow().state()).isEqualTo(LessonState.DONE);
        assertThat(see(OVERVIEW, "intro").completedAt()).isPresent();
    }

    @Test
    void a_removed_block_does_not_keep_a_learner_from_completing() {
        see(OVERVIEW, "intro");
        answer(OVERVIEW, "relapse", RIGHT);
        world.teach(new SomeCourse()
                .module("one")
                .lesson("overview", "intro", "?relapse")
                .release());

        assertThat(see(OVERVIEW, "intro").completedAt()).isPresent();
    }

    @Test
    void blocks_that_the_lesson_does_not_have_are_ignored() {
        PositionResult result = progress.position(learner, OVERVIEW, "nowhere", Set.of("nowhere", "intro"));

        assertThat(result).isInstanceOf(PositionResult.Saved.class);
        assertThat(progress.get(learner, OVERVIEW).orElseThrow())
                .returns(Set.of("intro"), LessonProgress::seen)
                .returns(Optional.empty(), LessonProgress::lastBlock);
    }

    @Test
    void a_locked_lesson_takes_neither_position_nor_answer_and_says_why() {
        LessonId locked = lessonId("modifiers");

        assertThat(progress.position(learner, locked, "intro", Set.of("intro")))
                .isEqualTo(new PositionResult.Locked(
                        List.of(LockReason.finish(OVERVIEW, "Finish the lesson “Lesson overview”."))));
        assertThat(progress.answerCheck(learner, locked, itemId("active"), RIGHT))
                .isInstanceOf(CheckResult.Locked.class);
        assertThat(progress.get(learner, locked).orElseThrow().startedAt()).isEmpty();
    }

    @Test
    void instructors_read_locked_lessons() {
        AccountId instructor = world.instructor();

        assertThat(progress.position(instructor, lessonId("immune"), "intro", Set.of("intro")))
                .isInstanceOf(PositionResult.Saved.class);
    }

    @Test
    void the_session_tells_whether_its_own_account_teaches_and_nothing_about_others() {
        LessonId locked = lessonId("immune");

        assertThat(As.instructor(learner)
                        .call(() -> progress.get(learner, locked))
                        .orElseThrow()
                        .state())
                .isEqualTo(LessonState.OPEN);
        assertThat(As.instructor(world.instructor())
                        .call(() -> progress.get(learner, locked))
                        .orElseThrow()
                        .state())
                .isEqualTo(LessonState.LOCKED);
        AccountId instructor = world.instructor();
        assertThat(As.student(learner)
                        .call(() -> progress.get(instructor, locked))
                        .orElseThrow()
                        .state())
                .isEqualTo(LessonState.OPEN);
    }

    @Test
    void unknown_lessons_and_checks_are_unknown() {
        assertThat(progress.position(learner, lessonId("none"), "intro", Set.of()))
                .isInstanceOf(PositionResult.Unknown.class);
        assertThat(progress.answerCheck(learner, lessonId("none"), itemId("relapse"), RIGHT))
                .isInstanceOf(CheckResult.Unknown.class);
        assertThat(progress.answerCheck(learner, OVERVIEW, itemId("active"), RIGHT))
                .isInstanceOf(CheckResult.Unknown.class);
        assertThat(progress.get(learner, lessonId("none"))).isEmpty();
        assertThat(progress.whyNotComplete(learner, lessonId("none"))).isEmpty();
    }

    @Test
    void a_check_may_be_answered_again_and_the_first_answer_stays_the_evidence() {
        CheckAnswer first = answer(OVERVIEW, "relapse", WRONG).answer();
        CheckAnswer second = answer(OVERVIEW, "relapse", RIGHT).answer();

        assertThat(List.of(first.number(), first.score(), first.max())).containsExactly(1, 0, 1);
        assertThat(List.of(second.number(), second.score(), second.max())).containsExactly(2, 1, 1);
        assertThat(progress.answers(learner, OVERVIEW)).containsExactly(second);
        assertThat(world.events(CheckAnswered.class))
                .extracting(CheckAnswered::number, CheckAnswered::score)
                .containsExactly(tuple(1, 0), tuple(2, 1));
        assertThat(world.bean(ProgressReviews.class)
                        .of(List.of(learner))
                        .get(learner)
                        .checks())
                .containsEntry(OVERVIEW, new CheckScore(1, 0, 1));
    }

    @Test
    void an_answer_that_is_blank_incomplete_or_foreign_is_not_stored() {
        assertThat(progress.answerCheck(learner, OVERVIEW, itemId("relapse"), null))
                .isInstanceOf(CheckResult.Invalid.class);
        assertThat(progress.answerCheck(learner, OVERVIEW, itemId("relapse"), new Response.Choice(List.of())))
                .isInstanceOf(CheckResult.Invalid.class);
        assertThat(progress.answerCheck(learner, OVERVIEW, itemId("relapse"), new Response.Choice(List.of("zz"))))
                .isInstanceOf(CheckResult.Invalid.class);
        assertThat(progress.answerCheck(learner, OVERVIEW, itemId("relapse"), new Response.Number("1")))
                .isInstanceOf(CheckResult.Invalid.class);

        assertThat(progress.answers(learner, OVERVIEW)).isEmpty();
        assertThat(progress.get(learner, OVERVIEW).orElseThrow().state()).isEqualTo(LessonState.OPEN);
    }

    @Test
    void why_a_lesson_is_not_complete_is_answered_from_what_is_stored() {
        see(OVERVIEW, "intro");

        assertThat(progress.whyNotComplete(learner, OVERVIEW).orElseThrow())
                .asInstanceOf(type(Completion.Incomplete.class))
                .satisfies(incomplete -> assertThat(incomplete.missing())
                        .extracting(Missing::block)
                        .containsExactly("chk-relapse", "key"));

        finish(OVERVIEW, "relapse");
        assertThat(progress.whyNotComplete(learner, OVERVIEW).orElseThrow()).isInstanceOf(Completion.Complete.class);
    }

    @Test
    void a_passed_quiz_opens_the_next_module_and_the_last_requirement_completes_the_course() {
        finish(OVERVIEW, "relapse");
        finish(lessonId("modifiers"), "active");
        pass("one", false);
        assertThat(progress.get(learner, lessonId("immune")).orElseThrow().locks())
                .extracting(LockReason::quiz)
                .containsExactly(Optional.of(quizId("one")));

        world.clock.forward(Duration.ofDays(1));
        pass("one", true);
        assertThat(progress.get(learner, lessonId("immune")).orElseThrow().state())
                .isEqualTo(LessonState.OPEN);
        assertThat(progress.of(learner).completedAt()).isEmpty();

        world.clock.forward(Duration.ofDays(1));
        see(lessonId("immune"), "intro", "key");
        assertThat(progress.of(learner).completedAt()).contains(world.clock.instant());
        assertThat(world.events(CourseCompleted.class))
                .containsExactly(new CourseCompleted(learner, SomeCourse.ID, world.clock.instant()));
    }

    @Test
    void a_quiz_can_be_the_last_requirement_too() {
        world.teach(new SomeCourse()
                .module("one")
                .lesson("overview", "intro", "?relapse", "key")
                .quiz("one", 70, "relapse")
                .release());
        finish(OVERVIEW, "relapse");
        pass("one", true);

        assertThat(progress.of(learner).completedAt()).contains(world.clock.instant());
    }

    @Test
    void a_passed_quiz_stays_passed_after_a_worse_attempt() {
        pass("one", true);
        pass("one", false);

        QuizProgress quiz = progress.of(learner)
                .module(SomeCourse.moduleId("one"))
                .orElseThrow()
                .quiz()
                .orElseThrow();
        assertThat(quiz.passed()).isTrue();
        assertThat(quiz.submitted()).isEqualTo(2);
        assertThat(quiz.bestPercent()).hasValue(100);
    }

    @Test
    void the_streak_counts_days_in_the_zone_of_the_learner() {
        progress.setZone(learner, ZoneId.of("Asia/Tokyo"));
        world.clock.set(Instant.parse("2026-03-20T14:30:00Z"));
        see(OVERVIEW, "intro");
        world.clock.set(Instant.parse("2026-03-20T15:30:00Z"));
        assertThat(progress.streak(learner)).isEqualTo(new Streak(true, 1, 2, false, 1));

        answer(OVERVIEW, "relapse", RIGHT);
        assertThat(progress.streak(learner)).isEqualTo(new Streak(true, 2, 2, true, 2));
        assertThat(progress.zone(learner)).isEqualTo(ZoneId.of("Asia/Tokyo"));
    }

    @Test
    void seeing_the_same_block_again_is_no_learning_act() {
        see(OVERVIEW, "intro");
        world.clock.forward(Duration.ofDays(1));
        see(OVERVIEW, "intro");

        assertThat(progress.streak(learner).learnedToday()).isFalse();
    }

    @Test
    void a_streak_can_be_switched_off_and_on_without_losing_days() {
        see(OVERVIEW, "intro");
        progress.setStreak(learner, false);
        assertThat(progress.streak(learner)).isEqualTo(Streak.off());

        progress.setStreak(learner, true);
        assertThat(progress.streak(learner).days()).isEqualTo(1);
    }

    @Test
    void two_tabs_do_not_overwrite_each_others_blocks() throws InterruptedException, ExecutionException {
        String[] blocks = {"b0", "b1", "b2", "b3", "b4", "b5", "b6", "b7"};
        world.teach(new SomeCourse().module("one").lesson("overview", blocks).release());
        CountDownLatch start = new CountDownLatch(1);
        try (var threads = Executors.newFixedThreadPool(4)) {
            List<Future<?>> running = new ArrayList<>();
            for (String block : blocks) {
                running.add(threads.submit(() -> {
                    start.await();
                    return progress.position(learner, OVERVIEW, block, Set.of(block));
                }));
            }
            start.countDown();
            for (Future<?> future : running) {
                future.get();
            }
        }

        assertThat(progress.get(learner, OVERVIEW).orElseThrow().seen()).containsExactlyInAnyOrder(blocks);
        assertThat(world.events(LessonCompleted.class)).hasSize(1);
    }

    @Test
    void learners_do_not_see_each_other() {
        see(OVERVIEW, "intro");
        AccountId other = world.student();

        assertThat(progress.of(other).continueAt()).contains(OVERVIEW);
        assertThat(progress.get(other, OVERVIEW).orElseThrow().startedAt()).isEmpty();
        assertThat(progress.answers(other, OVERVIEW)).isEmpty();
    }

    @Test
    void the_course_map_needs_the_same_number_of_queries_for_every_learner() {
        int before = world.statements.during(() -> progress.of(learner)).size();
        finish(OVERVIEW, "relapse");
        finish(lessonId("modifiers"), "active");
        pass("one", true);

        assertThat(world.statements.during(() -> progress.of(learner)))
                .hasSize(before)
                .hasSizeLessThanOrEqualTo(5);
    }

    @Test
    void the_records_of_many_learners_need_as_many_queries_as_that_of_one() {
        ProgressReviews reviews = world.bean(ProgressReviews.class);
        List<AccountId> many = List.of(learner, world.student(), world.student(), world.student());
        int one = world.statements.during(() -> reviews.of(List.of(learner))).size();

        assertThat(world.statements.during(() -> reviews.of(many))).hasSize(one);
        assertThat(reviews.of(many)).containsOnlyKeys(many);
    }

    @Test
    void a_pre_check_counts_for_nothing() {
        world.teach(new SomeCourse()
                .module("one")
                .lesson("overview", "intro", "?relapse")
                .preCheck("before", "relapse")
                .release());
        pass("before", true);

        ModuleProgress module = progress.of(learner).modules().getFirst();
        assertThat(module.preCheck()).hasValueSatisfying(mine -> {
            assertThat(mine.submitted()).isEqualTo(1);
            assertThat(mine.bestPercent()).hasValue(100);
        });
        assertThat(module.quiz()).isEmpty();
        assertThat(module.complete()).isFalse();
        assertThat(progress.get(learner, OVERVIEW).orElseThrow().percent()).isZero();
        LearnerRecord record = world.bean(ProgressReviews.class)
                .of(List.of(learner))
                .values()
                .iterator()
                .next();
        assertThat(record.course().attempts()).isEmpty();
        assertThat(record.attempts()).isEmpty();
        assertThat(progress.of(learner).attempts()).singleElement().returns(quizId("before"), AttemptSummary::quiz);

        see(OVERVIEW, "intro");
        answer(OVERVIEW, "relapse", RIGHT);
        assertThat(progress.of(learner).modules().getFirst().complete()).isTrue();
    }
}
