package org.myelin.cohort;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;
import static org.myelin.testing.SomeCourse.itemId;
import static org.myelin.testing.SomeCourse.lessonId;
import static org.myelin.testing.SomeCourse.moduleId;
import static org.myelin.testing.SomeCourse.quizId;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.myelin.assessment.Response;
import org.myelin.attempt.Accommodation;
import org.myelin.attempt.Accommodations;
import org.myelin.attempt.Admission;
import org.myelin.attempt.Answer;
import org.myelin.attempt.AttemptId;
import org.myelin.attempt.AttemptSummary;
import org.myelin.attempt.Attempts;
import org.myelin.attempt.StartResult;
import org.myelin.attempt.TimeAllowance;
import org.myelin.content.FeedbackPolicy;
import org.myelin.content.QuizId;
import org.myelin.identity.AccountId;
import org.myelin.platform.Audit;
import org.myelin.platform.AuditEntry;
import org.myelin.progress.LockReason;
import org.myelin.progress.Progress;
import org.myelin.testing.EveryDatabase;
import org.myelin.testing.SomeCourse;
import org.myelin.testing.TestDatabase;
import org.myelin.testing.World;
import org.springframework.dao.OptimisticLockingFailureException;

@EveryDatabase
class AssignmentsTests {

    private static final QuizId QUIZ = quizId("one");
    private static final AssignmentTarget OF_QUIZ = new AssignmentTarget.OfQuiz(QUIZ);
    private static final Instant NOW = World.START;
    private static final Instant TOMORROW = NOW.plus(Duration.ofDays(1));
    private static final Instant NEXT_WEEK = NOW.plus(Duration.ofDays(7));

    private final World world;
    private final Assignments assignments;
    private final Cohorts cohorts;
    private final QuizDoor door;
    private final AccountId admin;
    private final AccountId instructor;
    private final AccountId learner;
    private final CohortId cohort;

    AssignmentsTests(TestDatabase database) {
        world = World.on(database);
        assignments = world.bean(Assignments.class);
        cohorts = world.bean(Cohorts.class);
        door = world.bean(QuizDoor.class);
        admin = world.admin();
        instructor = world.instructor();
        learner = world.student();
        cohort = cohort("Cohort A", instructor);
    }

    private CohortId cohort(String name, AccountId teacher) {
        CohortId id = cohorts.create(name, admin);
        cohorts.add(id, teacher, MemberRole.INSTRUCTOR, admin);
        cohorts.add(id, learner, MemberRole.LEARNER, admin);
        return id;
    }

    private AssignmentId assign(AssignmentData data) {
        return assign(cohort, data);
    }

    private AssignmentId assign(CohortId to, AssignmentData data) {
        AssignResult result = assignments.assign(to, data, instructor);
        assertThat(result).isInstanceOf(AssignResult.Assigned.class);
        return ((AssignResult.Assigned) result).id();
    }

    private List<String> problems(AssignmentData data) {
        AssignResult result = assignments.assign(cohort, data, instructor);
        assertThat(result).isInstanceOf(AssignResult.Refused.class);
        return ((AssignResult.Refused) result).problems();
    }

    private StartResult start() {
        return ((QuizStart.Decided) door.start(learner, QUIZ)).result();
    }

    private void submit() {
        AttemptId attempt = ((StartResult.Started) start()).attempt();
        world.bean(Attempts.class).submit(attempt, learner);
    }

    private DueItem due() {
        List<DueItem> items = assigned(learner);
        assertThat(items).hasSize(1);
        return items.getFirst();
    }

    private String line(String label) {
        return assignments.effectivePolicy(learner, QUIZ).explain(ZoneId.of("UTC")).stream()
                .filter(line -> line.label().equals(label))
                .map(line -> line.value() + ", from " + line.source())
                .findFirst()
                .orElseThrow();
    }

    private List<DueItem> assigned(AccountId who) {
        return assignments.listFor(who, world.bean(Progress.class).of(who));
    }

    @Test
    void what_was_assigned_is_read_back_and_due_for_the_learner() {
        AssignmentData data = AssignmentData.of(OF_QUIZ, NOW, TOMORROW)
                .lastStart(TOMORROW)
                .closing(NEXT_WEEK)
                .overriding(5, Duration.ofMinutes(45), FeedbackPolicy.AFTER_CLOSE);
        AssignmentId id = assign(data);

        assertThat(assignments.get(id, instructor)).isEqualTo(new Assignment(id, 1, cohort, data, instructor, NOW));
        assertThat(assignments.listFor(cohort, instructor)).containsExactly(assignments.get(id, instructor));
        assertThat(due())
                .isEqualTo(new DueItem(
                        id,
                        cohort,
                        "Cohort A",
                        OF_QUIZ,
                        "Quiz one",
                        Optional.of(NOW),
                        Optional.of(TOMORROW),
                        Optional.of(NEXT_WEEK),
                        DueState.OPEN,
                        Optional.empty()));
        assertThat(assigned(world.student())).isEmpty();
    }

    @Test
    void an_assignment_with_nothing_but_a_target_is_read_back() {
        AssignmentData data = AssignmentData.of(new AssignmentTarget.OfCourse(SomeCourse.ID), null, null);
        AssignmentId id = assign(data);

        assertThat(assignments.get(id, instructor).data()).isEqualTo(data);
    }

    @Test
    void only_instructors_of_the_cohort_see_and_change_its_assignments() {
        AssignmentData data = AssignmentData.of(OF_QUIZ, null, TOMORROW);
        AssignmentId id = assign(data);
        for (AccountId who : new AccountId[] {world.instructor(), admin, learner}) {
            assertThatExceptionOfType(CohortNotFound.class).isThrownBy(() -> assignments.assign(cohort, data, who));
            assertThatExceptionOfType(CohortNotFound.class).isThrownBy(() -> assignments.listFor(cohort, who));
            assertThatExceptionOfType(AssignmentNotFound.class).isThrownBy(() -> assignments.get(id, who));
            assertThatExceptionOfType(AssignmentNotFound.class).isThrownBy(() -> assignments.change(id, data, 1, who));
            assertThatExceptionOfType(AssignmentNotFound.class).isThrownBy(() -> assignments.withdraw(id, 1, who));
            assertThatExceptionOfType(AssignmentNotFound.class)
                    .isThrownBy(() -> assignments.effectivePolicies(id, who));
        }
    }

    @Test
    void every_change_is_audited_and_a_stale_one_is_refused() {
        AssignmentId id = assign(AssignmentData.of(OF_QUIZ, null, TOMORROW));
        AssignmentData later = AssignmentData.of(OF_QUIZ, null, NEXT_WEEK);
        assertThat(assignments.change(id, later, 1, instructor)).isEqualTo(new AssignResult.Assigned(id, 2));

        assertThatExceptionOfType(OptimisticLockingFailureException.class)
                .isThrownBy(() -> assignments.change(id, later, 1, instructor));
        assertThatExceptionOfType(OptimisticLockingFailureException.class)
                .isThrownBy(() -> assignments.withdraw(id, 1, instructor));
        assignments.withdraw(id, 2, instructor);

        assertThat(assigned(learner)).isEmpty();
        assertThatExceptionOfType(AssignmentNotFound.class).isThrownBy(() -> assignments.get(id, instructor));
        assertThat(world.bean(Audit.class).about("assignment", id.toString()))
                .extracting(AuditEntry::action, AuditEntry::actor)
                .containsExactly(
                        tuple("assignment-created", instructor.value()),
                        tuple("assignment-changed", instructor.value()),
                        tuple("assignment-withdrawn", instructor.value()));
    }

    @Test
    void impossible_assignments_are_refused_with_every_reason() {
        assertThat(problems(new AssignmentData(
                        new AssignmentTarget.OfModule(moduleId("none")),
                        NEXT_WEEK,
                        TOMORROW,
                        null,
                        NOW.plusSeconds(60),
                        101,
                        Duration.ofDays(2),
                        null)))
                .hasSize(7);
        assertThat(problems(AssignmentData.of(OF_QUIZ, null, NOW.minusSeconds(1))))
                .containsExactly("The due time has passed already.");
        assertThat(problems(AssignmentData.of(OF_QUIZ, null, TOMORROW)
                        .lastStart(NEXT_WEEK)
                        .closing(TOMORROW)))
                .containsExactly("The closing time cannot be before the last start.");
        assertThat(problems(AssignmentData.of(OF_QUIZ, null, null).lastStart(NOW.minusSeconds(1))))
                .containsExactly("The last start has passed already.");
        assertThat(problems(AssignmentData.of(new AssignmentTarget.OfModule(moduleId("one")), null, null)
                        .lastStart(TOMORROW)))
                .hasSize(1);
        assertThat(problems(AssignmentData.of(new AssignmentTarget.OfQuiz(quizId("none")), null, null)))
                .hasSize(1);
        assign(AssignmentData.of(OF_QUIZ, null, TOMORROW));
        assertThat(problems(AssignmentData.of(OF_QUIZ, null, NEXT_WEEK)))
                .containsExactly("This is already assigned to the cohort. Change that assignment instead.");
    }

    @Test
    void the_target_of_an_assignment_does_not_change() {
        AssignmentId id = assign(AssignmentData.of(OF_QUIZ, null, TOMORROW));

        assertThat(assignments.change(
                        id,
                        AssignmentData.of(new AssignmentTarget.OfModule(moduleId("one")), null, TOMORROW),
                        1,
                        instructor))
                .isInstanceOf(AssignResult.Refused.class);
    }

    @Test
    void a_learner_moves_from_not_open_to_open_to_overdue_to_closed() {
        assign(AssignmentData.of(OF_QUIZ, NOW.plusSeconds(60), TOMORROW).closing(NEXT_WEEK));

        assertThat(due().state()).isEqualTo(DueState.NOT_OPEN_YET);
        world.clock.set(NOW.plusSeconds(60));
        assertThat(due().state()).isEqualTo(DueState.OPEN);
        world.clock.set(TOMORROW.plusMillis(1));
        assertThat(due().state()).isEqualTo(DueState.OVERDUE);
        world.clock.set(NEXT_WEEK);
        assertThat(due().state()).isEqualTo(DueState.CLOSED);
    }

    @Test
    void a_submitted_quiz_is_done_and_listed_last() {
        assign(AssignmentData.of(OF_QUIZ, null, TOMORROW));
        assign(AssignmentData.of(new AssignmentTarget.OfModule(moduleId("one")), null, NEXT_WEEK));
        submit();

        assertThat(assigned(learner))
                .extracting(DueItem::title, DueItem::state)
                .containsExactly(tuple("Module one", DueState.OPEN), tuple("Quiz one", DueState.DONE));
    }

    @Test
    void a_module_is_done_when_its_lessons_are_done_and_its_quiz_is_passed() {
        world.teach(new SomeCourse().module("one").lesson("overview", "intro").release());
        assign(AssignmentData.of(new AssignmentTarget.OfModule(moduleId("one")), null, TOMORROW));
        assertThat(due().state()).isEqualTo(DueState.OPEN);

        world.bean(Progress.class).position(learner, lessonId("overview"), "intro", Set.of("intro"));
        assertThat(due()).returns(DueState.DONE, DueItem::state).returns(Optional.of(NOW), DueItem::doneAt);
    }

    @Test
    void an_assigned_quiz_opens_only_in_its_window() {
        assign(AssignmentData.of(OF_QUIZ, TOMORROW, null).closing(NEXT_WEEK));

        assertThat(start()).isEqualTo(new StartResult.NotOpenYet(TOMORROW));
        world.clock.set(NEXT_WEEK);
        assertThat(start()).isEqualTo(new StartResult.Closed(NEXT_WEEK, false));
        world.clock.set(TOMORROW);
        assertThat(start()).isInstanceOf(StartResult.Started.class);
        assertThat(start()).isInstanceOf(StartResult.Resumed.class);
    }

    @Test
    void the_learner_with_two_assignments_of_a_quiz_gets_the_better_one() {
        CohortId second = cohort("Cohort B", instructor);
        assign(AssignmentData.of(OF_QUIZ, TOMORROW, null));
        AssignmentId open = assign(second, AssignmentData.of(OF_QUIZ, null, TOMORROW));

        assertThat(assignments.effectivePolicy(learner, QUIZ).assignment().map(Assignment::id))
                .contains(open);
    }

    @Test
    void every_effective_rule_says_where_it_comes_from() {
        assertThat(line("Tries")).isEqualTo("3, from the quiz");
        assertThat(line("Closes")).isEqualTo("Never, from ");
        assign(AssignmentData.of(OF_QUIZ, null, TOMORROW)
                .closing(NEXT_WEEK)
                .overriding(2, Duration.ofMinutes(40), FeedbackPolicy.AFTER_CLOSE));
        world.bean(Accommodations.class)
                .grant(
                        learner,
                        new Accommodation(new TimeAllowance.Factor(150), 1),
                        instructor,
                        account -> cohorts.teaches(instructor, account));

        assertThat(line("Tries")).isEqualTo("3 (2 + 1), from the assignment to Cohort A and your accommodation");
        assertThat(line("Time limit"))
                .isEqualTo("60 min (40 min × 1.5), from the assignment to Cohort A and your accommodation");
        assertThat(line("Due")).isEqualTo("Sat 21 Mar 2026, 12:00 UTC, from the assignment to Cohort A");
        assertThat(line("Closes")).isEqualTo("Fri 27 Mar 2026, 12:00 UTC, from the assignment to Cohort A");
        assertThat(line("Feedback")).isEqualTo("After the quiz closes, from the assignment to Cohort A");
        assertThat(line("Pass mark")).isEqualTo("70 %, from the quiz");
    }

    @Test
    void the_learner_reads_before_the_start_whether_a_timed_quiz_can_be_paused() {
        assertThat(line("Pause"))
                .as("a module quiz of 30 minutes")
                .isEqualTo("None: leaving does not stop your time, from the quiz, which is not for practice");
        world.bean(Accommodations.class)
                .grant(learner, new Accommodation(new TimeAllowance.NoLimit(), 0), instructor, _ -> true);
        assertThat(assignments.effectivePolicy(learner, QUIZ).explain(ZoneId.of("UTC")))
                .as("nothing runs, so nothing can be paused")
                .noneMatch(line -> line.label().equals("Pause"));
    }

    @Test
    void after_the_last_start_nobody_starts_but_a_running_attempt_goes_on() {
        assign(AssignmentData.of(OF_QUIZ, null, NEXT_WEEK)
                .lastStart(NOW.plusSeconds(600))
                .closing(NEXT_WEEK));
        assertThat(line("Last start")).isEqualTo("Fri 20 Mar 2026, 12:10 UTC, from the assignment to Cohort A");
        QuizDoor door = world.bean(QuizDoor.class);
        AccountId other = world.student();
        cohorts.add(cohort, other, MemberRole.LEARNER, admin);
        var started = (StartResult.Started) ((QuizStart.Decided) door.start(learner, QUIZ)).result();
        world.clock.forward(Duration.ofSeconds(601));

        assertThat(((QuizStart.Decided) door.start(other, QUIZ)).result())
                .isEqualTo(new StartResult.Closed(NOW.plusSeconds(600), true));
        assertThat(((QuizStart.Decided) door.start(learner, QUIZ)).result())
                .isEqualTo(new StartResult.Resumed(started.attempt()));
    }

    @Test
    void the_instructor_sees_the_rule_of_every_learner_with_a_fixed_number_of_queries() {
        AssignmentId id = assign(AssignmentData.of(OF_QUIZ, null, TOMORROW));
        int one = world.statements
                .during(() -> assignments.effectivePolicies(id, instructor))
                .size();
        AccountId other = world.student();
        cohorts.add(cohort, other, MemberRole.LEARNER, admin);
        world.bean(Accommodations.class)
                .grant(other, new Accommodation(new TimeAllowance.NoLimit(), 0), instructor, _ -> true);

        assertThat(world.statements.during(() -> assignments.effectivePolicies(id, instructor)))
                .hasSize(one);
        assertThat(assignments.effectivePolicies(id, instructor))
                .extracting(
                        LearnerPolicy::learner,
                        policy -> policy.policy().policy().allowance())
                .containsExactlyInAnyOrder(
                        tuple(learner, TimeAllowance.ORDINARY), tuple(other, new TimeAllowance.NoLimit()));
    }

    @Test
    void a_quiz_of_a_locked_module_is_locked_unless_it_is_assigned() {
        world.teach(new SomeCourse()
                .module("zero")
                .lesson("first", "intro")
                .module("one", "zero")
                .lesson("overview", "intro")
                .quiz("one", 70, "relapse")
                .release());
        assertThat(door.start(learner, QUIZ))
                .isEqualTo(new QuizStart.Locked(List.of(
                        LockReason.finish(lessonId("first"), "Finish the lesson “Lesson first” in module 1."))));
        assertThat(door.intro(learner, QUIZ).orElseThrow().canStart()).isFalse();

        assign(AssignmentData.of(OF_QUIZ, null, TOMORROW));
        assertThat(door.intro(learner, QUIZ).orElseThrow().canStart()).isTrue();
        assertThat(start()).isInstanceOf(StartResult.Started.class);
    }

    @Test
    void the_capstone_is_locked_until_its_modules_are_complete_unless_it_is_assigned() {
        world.teach(SomeCourse.ofTwoModules().capstone("two").release());
        QuizId end = quizId("end");
        assertThat(door.start(learner, end))
                .isEqualTo(new QuizStart.Locked(List.of(new LockReason(
                        "Complete module 2 “Module two”: one lesson is left.",
                        Optional.of(lessonId("immune")),
                        Optional.empty()))));

        assign(AssignmentData.of(new AssignmentTarget.OfQuiz(end), null, TOMORROW));
        assertThat(door.intro(learner, end).orElseThrow().canStart()).isTrue();
    }

    @Test
    void the_introduction_tells_tries_window_and_deadline_before_the_start() {
        assign(AssignmentData.of(OF_QUIZ, null, null).closing(NOW.plus(Duration.ofMinutes(20))));
        QuizIntro before = door.intro(learner, QUIZ).orElseThrow();

        assertThat(before.used()).isZero();
        assertThat(before.left()).isEqualTo(OptionalInt.of(3));
        assertThat(before.admission()).isEqualTo(new Admission.Open());
        assertThat(before.deadline().at()).isEqualTo(NOW.plus(Duration.ofMinutes(20)));
        assertThat(before.canStart()).isTrue();
        assertThat(before.attempts()).isEmpty();

        submit();
        AttemptId running = ((StartResult.Started) start()).attempt();
        QuizIntro after = door.intro(learner, QUIZ).orElseThrow();
        assertThat(after.used()).isEqualTo(2);
        assertThat(after.left()).isEqualTo(OptionalInt.of(1));
        assertThat(after.running()).contains(running);
        assertThat(after.attempts()).hasSize(2).last().returns(running, AttemptSummary::id);
        assertThat(door.intro(learner, quizId("none"))).isEmpty();
        assertThat(door.start(learner, quizId("none"))).isEqualTo(new QuizStart.Decided(new StartResult.UnknownQuiz()));
    }

    @Test
    void tries_are_counted_under_the_assignment() {
        submit();
        assign(AssignmentData.of(OF_QUIZ, null, TOMORROW).overriding(1, null, null));
        assertThat(due().state()).isEqualTo(DueState.OPEN);
        submit();

        assertThat(start()).isInstanceOf(StartResult.NoTriesLeft.class);
        assertThat(door.intro(learner, QUIZ).orElseThrow().canStart()).isFalse();
    }

    @Test
    void a_quiz_passed_before_it_was_assigned_counts_as_done() {
        AttemptId attempt = ((StartResult.Started) start()).attempt();
        for (String item : List.of("relapse", "active")) {
            world.bean(Attempts.class)
                    .answer(attempt, learner, new Answer(itemId(item), 1, "tab", new Response.Choice(List.of("a"))));
        }
        world.bean(Attempts.class).submit(attempt, learner);
        assign(AssignmentData.of(OF_QUIZ, null, TOMORROW));

        assertThat(due().state()).isEqualTo(DueState.DONE);
    }
}
