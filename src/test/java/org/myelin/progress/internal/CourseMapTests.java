package org.myelin.progress.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.myelin.progress.LessonState.DONE;
import static org.myelin.progress.LessonState.IN_PROGRESS;
import static org.myelin.progress.LessonState.LOCKED;
import static org.myelin.progress.LessonState.OPEN;
import static org.myelin.testing.SomeCourse.itemId;
import static org.myelin.testing.SomeCourse.lessonId;
import static org.myelin.testing.SomeCourse.moduleId;
import static org.myelin.testing.SomeCourse.quizId;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.myelin.assessment.ItemId;
import org.myelin.content.Lesson;
import org.myelin.content.LessonId;
import org.myelin.content.QuizId;
import org.myelin.content.Release;
import org.myelin.content.Revision;
import org.myelin.content.Status;
import org.myelin.progress.CapstoneProgress;
import org.myelin.progress.CourseProgress;
import org.myelin.progress.LessonProgress;
import org.myelin.progress.LockReason;
import org.myelin.progress.ModuleProgress;
import org.myelin.testing.SomeCourse;

class CourseMapTests {

    private static final Instant NOON = Instant.parse("2026-03-20T12:00:00Z");

    private final Map<LessonId, LessonRow> lessons = new HashMap<>();
    private final Map<LessonId, Set<ItemId>> answered = new HashMap<>();
    private final Map<QuizId, QuizFacts> quizzes = new HashMap<>();
    private Release release = SomeCourse.ofTwoModules().release();
    private boolean staff;

    private CourseMap map() {
        return new CourseMap(release, new Facts(lessons, answered, quizzes, List.of(), Optional.empty(), staff));
    }

    private CourseProgress course() {
        return map().course();
    }

    private LessonProgress lesson(String name) {
        return course().lesson(lessonId(name)).orElseThrow();
    }

    private void done(String name, int minute) {
        row(name, minute, NOON.plusSeconds(60L * minute), "intro", "key");
    }

    private void started(String name, int minute, String... seen) {
        row(name, minute, null, seen);
    }

    private void row(String name, int minute, Instant completed, String... seen) {
        Revision revision = Revision.of(name);
        lessons.put(
                lessonId(name),
                new LessonRow(
                        lessonId(name),
                        revision,
                        "intro",
                        Set.of(seen),
                        NOON,
                        NOON.plusSeconds(60L * minute),
                        completed,
                        completed == null ? null : revision));
    }

    private void answeredCheck(String lesson, String item) {
        answered.computeIfAbsent(lessonId(lesson), _ -> new HashSet<>()).add(itemId(item));
    }

    private void passed(String quiz) {
        quizzes.put(quizId(quiz), new QuizFacts(1, false, OptionalInt.of(80), NOON));
    }

    @Test
    void a_new_learner_finds_the_first_lesson_open_and_the_rest_locked_with_reasons() {
        CourseProgress course = course();

        assertThat(course.continueAt()).contains(lessonId("overview"));
        assertThat(lesson("overview").state()).isEqualTo(OPEN);
        assertThat(lesson("modifiers").state()).isEqualTo(LOCKED);
        assertThat(lesson("modifiers").locks())
                .containsExactly(LockReason.finish(lessonId("overview"), "Finish the lesson “Lesson overview”."));
        assertThat(lesson("immune").locks())
                .containsExactly(
                        LockReason.finish(lessonId("overview"), "Finish the lesson “Lesson overview” in module 1."),
                        LockReason.finish(lessonId("modifiers"), "Finish the lesson “Lesson modifiers” in module 1."),
                        LockReason.pass(quizId("one"), "Pass the quiz “Quiz one” with 70 % or more."));
    }

    @Test
    void a_lesson_is_conditional_exactly_when_a_new_learner_finds_it_locked() {
        List<Lesson> lessons = release.lessonsInOrder();

        assertThat(lessons)
                .allSatisfy(lesson -> assertThat(CourseMap.isConditional(lesson, release))
                        .isEqualTo(!map().locks(lesson).isEmpty()));
        assertThat(lessons).anyMatch(lesson -> CourseMap.isConditional(lesson, release));
        assertThat(lessons).anyMatch(lesson -> !CourseMap.isConditional(lesson, release));
    }

    @Test
    void finishing_what_is_required_opens_the_next_lesson() {
        done("overview", 1);

        assertThat(lesson("overview").state()).isEqualTo(DONE);
        assertThat(lesson("modifiers").state()).isEqualTo(OPEN);
        assertThat(course().continueAt()).contains(lessonId("modifiers"));
    }

    @Test
    void a_required_module_opens_the_next_one_only_with_its_quiz_passed() {
        done("overview", 1);
        done("modifiers", 2);
        quizzes.put(quizId("one"), new QuizFacts(1, false, OptionalInt.of(69), null));
        assertThat(lesson("immune").locks()).extracting(LockReason::quiz).containsExactly(Optional.of(quizId("one")));

        passed("one");
        assertThat(lesson("immune").state()).isEqualTo(OPEN);
        assertThat(course().module(moduleId("two")).orElseThrow().locks()).isEmpty();
    }

    @Test
    void a_required_quiz_without_pass_mark_does_not_lock() {
        release = new SomeCourse()
                .module("one")
                .lesson("overview", "intro")
                .quiz("one", 0, "relapse")
                .module("two", "one")
                .lesson("immune", "intro")
                .release();
        done("overview", 1);

        assertThat(lesson("immune").state()).isEqualTo(OPEN);
    }

    @Test
    void a_started_lesson_stays_open_when_conditions_are_added() {
        started("immune", 1, "intro");

        assertThat(lesson("immune").state()).isEqualTo(IN_PROGRESS);
        assertThat(lesson("immune").locks()).isEmpty();
    }

    @Test
    void instructors_and_admins_read_every_lesson() {
        staff = true;

        assertThat(course().modules())
                .flatExtracting(ModuleProgress::lessons)
                .extracting(LessonProgress::state)
                .containsOnly(OPEN);
    }

    @Test
    void a_requirement_that_is_no_longer_offered_does_not_lock() {
        release = new SomeCourse()
                .module("one")
                .lesson("old", Status.RETIRED, "intro")
                .lesson("new", "intro")
                .requires("old", "never-existed")
                .release();

        assertThat(lesson("new").state()).isEqualTo(OPEN);
    }

    @Test
    void the_last_used_unfinished_lesson_is_where_to_continue() {
        release = new SomeCourse()
                .module("one")
                .lesson("a", "intro", "key")
                .lesson("b", "intro", "key")
                .lesson("c", "intro", "key")
                .release();
        started("a", 1, "intro");
        started("b", 5, "intro");
        done("c", 9);

        assertThat(course().continueAt()).contains(lessonId("b"));
    }

    @Test
    void after_the_last_lesson_in_order_earlier_open_lessons_come_next() {
        release = new SomeCourse()
                .module("one")
                .lesson("a", "intro")
                .lesson("b", "intro")
                .lesson("c", "intro")
                .release();
        done("b", 1);
        done("c", 2);
        assertThat(course().continueAt()).contains(lessonId("a"));

        done("a", 3);
        assertThat(course().continueAt()).isEmpty();
    }

    @Test
    void progress_counts_seen_blocks_and_answered_checks() {
        started("overview", 1, "intro");
        answeredCheck("overview", "relapse");

        LessonProgress lesson = lesson("overview");
        assertThat(lesson.percent()).isEqualTo(66);
        assertThat(lesson.minutesLeft()).isEqualTo(4);
        assertThat(lesson.seen()).containsExactlyInAnyOrder("intro", "chk-relapse");
        assertThat(course().module(moduleId("one")).orElseThrow().percent()).isEqualTo(33);
        assertThat(course().minutesLeft()).isEqualTo(24);
    }

    @Test
    void a_lesson_is_never_shown_as_done_before_the_server_said_so() {
        started("overview", 1, "intro", "key");
        answeredCheck("overview", "relapse");

        assertThat(lesson("overview").percent()).isEqualTo(99);
        assertThat(lesson("overview").state()).isEqualTo(IN_PROGRESS);
    }

    @Test
    void a_completed_lesson_stays_completed_when_blocks_are_added() {
        row("overview", 1, NOON, "intro");

        assertThat(lesson("overview").state()).isEqualTo(DONE);
        assertThat(lesson("overview").percent()).isEqualTo(100);
        assertThat(lesson("overview").minutesLeft()).isZero();
    }

    @Test
    void resuming_points_only_at_blocks_that_still_exist() {
        started("overview", 1, "intro");
        assertThat(lesson("overview").lastBlock()).contains("intro");

        release = new SomeCourse().module("one").lesson("overview", "beginning").release();
        assertThat(lesson("overview").lastBlock()).isEmpty();
    }

    @Test
    void the_course_is_complete_with_all_lessons_and_all_quizzes() {
        done("overview", 1);
        done("modifiers", 2);
        done("immune", 3);
        assertThat(map().complete()).isFalse();

        passed("one");
        assertThat(map().complete()).isTrue();
        assertThat(course().modules()).allMatch(ModuleProgress::complete);
        ModuleProgress module = course().module(moduleId("one")).orElseThrow();
        assertThat(module.lessonsDoneAt()).contains(NOON.plusSeconds(120));
        assertThat(module.completedAt()).contains(NOON.plusSeconds(120));
        assertThat(module.startedAt()).contains(NOON);
    }

    @Test
    void a_beta_lesson_is_offered_but_not_required() {
        release = new SomeCourse()
                .module("one")
                .lesson("a", "intro")
                .lesson("trial", Status.BETA, "intro")
                .module("two", "one")
                .lesson("b", "intro")
                .release();
        done("a", 1);

        assertThat(lesson("trial").state()).isEqualTo(OPEN);
        assertThat(lesson("b").state()).isEqualTo(OPEN);
        assertThat(course().total()).isEqualTo(2);
        assertThat(List.of(
                        course().done(),
                        course().module(moduleId("one")).orElseThrow().done()))
                .containsOnly(1);
    }

    private CapstoneProgress capstone() {
        return course().capstone().orElseThrow();
    }

    @Test
    void the_capstone_names_every_module_that_comes_first_and_what_is_left_of_it() {
        release = SomeCourse.ofTwoModules().capstone("one", "two").release();

        assertThat(capstone().locks())
                .containsExactly(
                        new LockReason(
                                "Complete module 1 “Module one”: 2 lessons and the quiz are left.",
                                Optional.of(lessonId("overview")),
                                Optional.empty()),
                        new LockReason(
                                "Complete module 2 “Module two”: one lesson is left.",
                                Optional.of(lessonId("immune")),
                                Optional.empty()));
        assertThat(course().quiz(quizId("end")).orElseThrow().locks())
                .isEqualTo(capstone().locks());

        done("overview", 1);
        done("modifiers", 2);
        done("immune", 3);
        assertThat(capstone().locks())
                .containsExactly(new LockReason(
                        "Complete module 1 “Module one”: the quiz is left.",
                        Optional.empty(),
                        Optional.of(quizId("one"))));

        passed("one");
        assertThat(capstone().locks()).isEmpty();
    }

    @Test
    void the_capstone_opens_by_its_modules_alone_and_for_staff_at_once() {
        release = SomeCourse.ofTwoModules().capstone("two").release();
        done("immune", 3);
        assertThat(capstone().locks()).isEmpty();

        release = SomeCourse.ofTwoModules().capstone("one").release();
        assertThat(capstone().locks()).isNotEmpty();
        staff = true;
        assertThat(capstone().locks()).isEmpty();
    }

    @Test
    void the_course_is_complete_only_with_the_capstone() {
        release = SomeCourse.ofTwoModules().capstone("one").release();
        done("overview", 1);
        done("modifiers", 2);
        done("immune", 3);
        passed("one");
        quizzes.put(quizId("end"), new QuizFacts(1, false, OptionalInt.of(59), null));
        assertThat(map().complete()).isFalse();
        assertThat(capstone().completedAt()).isEmpty();
        assertThat(capstone().done()).isZero();

        passed("end");
        assertThat(map().complete()).isTrue();
        assertThat(capstone().completedAt()).contains(NOON);
        assertThat(capstone().done()).isEqualTo(1);
    }

    @Test
    void an_empty_course_is_not_complete() {
        release = new SomeCourse().module("one").release();
        assertThat(map().complete()).isFalse();
    }
}
