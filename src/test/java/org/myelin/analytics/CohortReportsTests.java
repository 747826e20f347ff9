package org.myelin.analytics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;
import static org.myelin.testing.SomeCourse.itemId;
import static org.myelin.testing.SomeCourse.lessonId;
import static org.myelin.testing.SomeCourse.quizId;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.myelin.assessment.ItemId;
import org.myelin.assessment.Response;
import org.myelin.attempt.Accommodation;
import org.myelin.attempt.Answer;
import org.myelin.attempt.AttemptId;
import org.myelin.attempt.AttemptNotFound;
import org.myelin.attempt.Attempts;
import org.myelin.attempt.Grade;
import org.myelin.attempt.MarkResult;
import org.myelin.attempt.Marking;
import org.myelin.attempt.ReopenResult;
import org.myelin.attempt.StartResult;
import org.myelin.attempt.TimeAllowance;
import org.myelin.cohort.AssignmentData;
import org.myelin.cohort.AssignmentTarget;
import org.myelin.cohort.Assignments;
import org.myelin.cohort.CohortId;
import org.myelin.cohort.CohortNotFound;
import org.myelin.cohort.Cohorts;
import org.myelin.cohort.MemberRole;
import org.myelin.cohort.QuizDoor;
import org.myelin.cohort.QuizStart;
import org.myelin.content.QuizId;
import org.myelin.identity.AccountId;
import org.myelin.identity.Role;
import org.myelin.platform.Audit;
import org.myelin.platform.AuditEntry;
import org.myelin.progress.LessonState;
import org.myelin.progress.Progress;
import org.myelin.testing.EveryDatabase;
import org.myelin.testing.TestDatabase;
import org.myelin.testing.World;

@EveryDatabase
class CohortReportsTests {

    private static final QuizId QUIZ = quizId("one");
    private static final Response RIGHT = new Response.Choice(List.of("a"));
    private static final Response WRONG = new Response.Choice(List.of("b"));

    private final World world;
    private final CohortReports reports;
    private final Cohorts cohorts;
    private final Progress progress;
    private final AccountId admin;
    private final AccountId instructor;
    private final AccountId ada;
    private final AccountId ben;
    private final CohortId cohort;

    CohortReportsTests(TestDatabase database) {
        world = World.on(database);
        reports = world.bean(CohortReports.class);
        cohorts = world.bean(Cohorts.class);
        progress = world.bean(Progress.class);
        admin = world.admin();
        instructor = world.instructor();
        ada = world.account("Ada Berg", Role.STUDENT);
        ben = world.account("Ben Carr", Role.STUDENT);
        cohort = cohorts.create("Cohort A", admin);
        cohorts.add(cohort, instructor, MemberRole.INSTRUCTOR, admin);
        cohorts.add(cohort, ben, MemberRole.LEARNER, admin);
        cohorts.add(cohort, ada, MemberRole.LEARNER, admin);
    }

    private CohortDashboard dashboard() {
        return reports.dashboard(cohort, instructor);
    }

    private void finishOverview(AccountId learner, Response check) {
        progress.position(learner, lessonId("overview"), "intro", Set.of("intro", "key"));
        progress.answerCheck(learner, lessonId("overview"), itemId("relapse"), check);
    }

    private AttemptId start(AccountId learner) {
        QuizStart start = world.bean(QuizDoor.class).start(learner, QUIZ);
        return ((StartResult.Started) ((QuizStart.Decided) start).result()).attempt();
    }

    private AttemptId attempt(AccountId learner, Duration time, Response... responses) {
        AttemptId attempt = start(learner);
        List<ItemId> items = List.of(itemId("relapse"), itemId("active"));
        for (int i = 0; i < responses.length; i++) {
            world.bean(Attempts.class).answer(attempt, learner, new Answer(items.get(i), 1, "tab", responses[i]));
        }
        world.clock.forward(time);
        world.bean(Attempts.class).submit(attempt, learner);
        return attempt;
    }

    @Test
    void the_heat_map_shows_state_share_and_first_answers_of_every_learner_in_every_lesson() {
        finishOverview(ada, WRONG);
        progress.answerCheck(ada, lessonId("overview"), itemId("relapse"), RIGHT);
        progress.position(ben, lessonId("overview"), "intro", Set.of("intro"));

        HeatMap map = dashboard().heatMap();

        assertThat(map.columns())
                .extracting(HeatMap.Column::lesson)
                .containsExactly(lessonId("overview"), lessonId("modifiers"), lessonId("immune"));
        assertThat(map.rows())
                .extracting(HeatMap.Row::name, HeatMap.Row::done)
                .containsExactly(tuple("Ada Berg", 1), tuple("Ben Carr", 0));
        assertThat(map.rows().get(0).cells())
                .containsExactly(
                        new HeatMap.Cell(LessonState.DONE, 100, OptionalInt.of(0), Optional.of(World.START)),
                        new HeatMap.Cell(LessonState.OPEN, 0, OptionalInt.empty(), Optional.empty()),
                        new HeatMap.Cell(LessonState.LOCKED, 0, OptionalInt.empty(), Optional.empty()));
        assertThat(map.rows().get(1).cells().getFirst())
                .isEqualTo(new HeatMap.Cell(LessonState.IN_PROGRESS, 33, OptionalInt.empty(), Optional.empty()));
    }

    @Test
    void quiz_results_show_attempts_best_last_and_time() {
        attempt(ada, Duration.ofMinutes(10), RIGHT, RIGHT);
        AttemptId last = attempt(ada, Duration.ofMinutes(4), RIGHT, WRONG);
        start(ben);

        QuizReport report = dashboard().quizzes().getFirst();

        assertThat(report)
                .returns(QUIZ, QuizReport::quiz)
                .returns("Quiz one", QuizReport::title)
                .returns(OptionalInt.of(70), QuizReport::passPercent)
                .returns(1, QuizReport::submitted)
                .returns(1, QuizReport::passed)
                .returns(OptionalInt.of(100), QuizReport::averageBest);
        assertThat(report.rows())
                .containsExactly(
                        new QuizReport.Row(
                                ada,
                                "Ada Berg",
                                2,
                                false,
                                OptionalInt.of(100),
                                OptionalInt.of(50),
                                true,
                                Optional.of(World.START.plus(Duration.ofMinutes(14))),
                                Optional.of(Duration.ofMinutes(4)),
                                Optional.of(last)),
                        new QuizReport.Row(
                                ben,
                                "Ben Carr",
                                0,
                                true,
                                OptionalInt.empty(),
                                OptionalInt.empty(),
                                false,
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty()));
    }

    @Test
    void assignments_show_who_started_who_is_done_and_who_is_late() {
        Instant due = World.START.plus(Duration.ofDays(1));
        world.bean(Assignments.class)
                .assign(cohort, AssignmentData.of(new AssignmentTarget.OfQuiz(QUIZ), null, due), instructor);
        attempt(ada, Duration.ofMinutes(5), RIGHT, RIGHT);
        assertThat(dashboard().assignments())
                .extracting(
                        AssignmentStatus::title,
                        AssignmentStatus::started,
                        AssignmentStatus::done,
                        AssignmentStatus::late,
                        AssignmentStatus::learners)
                .containsExactly(tuple("Quiz one", 0, 1, 0, 2));

        world.clock.set(due.plus(Duration.ofDays(3)));
        CohortDashboard later = dashboard();
        assertThat(later.assignments())
                .extracting(AssignmentStatus::done, AssignmentStatus::late)
                .containsExactly(tuple(1, 1));
        assertThat(later.notStarted())
                .containsExactly(
                        new NotStarted("Multiple sclerosis", Optional.empty(), List.of(new Person(ben, "Ben Carr"))),
                        new NotStarted("Quiz one", Optional.of(due), List.of(new Person(ben, "Ben Carr"))));
        assertThat(later.attention()).extracting(Attention::name).containsExactly("Ben Carr");
        assertThat(later.attention().getFirst().flags())
                .extracting(Flag::kind)
                .containsExactly(Flag.Kind.OVERDUE, Flag.Kind.NOT_STARTED);
    }

    @Test
    void the_latest_submissions_come_first() {
        AttemptId first = attempt(ada, Duration.ofMinutes(5), RIGHT, WRONG);
        AttemptId second = attempt(ben, Duration.ofMinutes(5), RIGHT, RIGHT);

        assertThat(dashboard().recent())
                .extracting(Submission::attempt, Submission::name, Submission::percent, Submission::passed)
                .containsExactly(tuple(second, "Ben Carr", 100, true), tuple(first, "Ada Berg", 50, false));
        assertThat(dashboard())
                .returns(2, CohortDashboard::learners)
                .returns(2, CohortDashboard::active)
                .returns(0, CohortDashboard::finished);
    }

    @Test
    void a_page_for_many_learners_needs_as_many_queries_as_a_page_for_two() {
        finishOverview(ada, RIGHT);
        List<String> two = world.statements.during(this::dashboard);
        List<AccountId> more = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            more.add(world.student());
            cohorts.add(cohort, more.getLast(), MemberRole.LEARNER, admin);
            finishOverview(more.getLast(), RIGHT);
        }
        attempt(more.getFirst(), Duration.ofMinutes(1), RIGHT);

        assertThat(world.statements.during(this::dashboard)).hasSize(two.size());
        assertThat(two).hasSizeLessThan(16);
    }

    @Test
    void nobody_else_sees_the_cohort() {
        for (AccountId who : new AccountId[] {world.instructor(), admin, ada}) {
            assertThatExceptionOfType(CohortNotFound.class).isThrownBy(() -> reports.dashboard(cohort, who));
            assertThatExceptionOfType(CohortNotFound.class).isThrownBy(() -> reports.heatMap(cohort, who));
            assertThatExceptionOfType(CohortNotFound.class).isThrownBy(() -> reports.quizResults(cohort, who));
            assertThatExceptionOfType(CohortNotFound.class).isThrownBy(() -> reports.notStarted(cohort, who));
            assertThatExceptionOfType(CohortNotFound.class).isThrownBy(() -> reports.attention(cohort, who));
        }
    }

    @Test
    void a_learner_is_shown_to_own_instructors_only_and_every_look_is_recorded() {
        finishOverview(ada, RIGHT);
        attempt(ada, Duration.ofMinutes(5), RIGHT, WRONG);
        CohortId foreign = cohorts.create("Foreign", admin);
        cohorts.add(foreign, ada, MemberRole.LEARNER, admin);

        LearnerDetail detail = reports.learner(ada, instructor);

        assertThat(detail)
                .returns("Ada Berg", LearnerDetail::name)
                .returns(List.of("Cohort A"), LearnerDetail::cohorts)
                .returns(1, found -> found.course().done())
                .returns(1, found -> found.attempts().size());
        for (AccountId who : new AccountId[] {world.instructor(), admin, ben, ada}) {
            assertThatExceptionOfType(LearnerNotFound.class).isThrownBy(() -> reports.learner(ada, who));
            assertThatExceptionOfType(LearnerNotFound.class)
                    .isThrownBy(() -> reports.grant(ada, Accommodation.NONE, who));
        }
        assertThat(world.bean(Audit.class).about("account", ada.toString()))
                .extracting(AuditEntry::action, AuditEntry::actor)
                .containsExactly(tuple("learner-viewed", instructor.value()));
    }

    @Test
    void an_attempt_is_shown_to_own_instructors_only_and_every_look_is_recorded() {
        AttemptId attempt = attempt(ada, Duration.ofMinutes(5), RIGHT, WRONG);

        assertThat(reports.attempt(attempt, instructor).orElseThrow().grade().score())
                .isEqualTo(1);
        for (AccountId who : new AccountId[] {world.instructor(), admin, ben}) {
            assertThatExceptionOfType(AttemptNotFound.class).isThrownBy(() -> reports.attempt(attempt, who));
        }
        assertThat(world.bean(Audit.class).about("attempt", attempt.toString()))
                .extracting(AuditEntry::action)
                .contains("attempt-viewed");
    }

    @Test
    void an_instructor_grants_an_accommodation_to_own_learners() {
        Accommodation more = new Accommodation(new TimeAllowance.Factor(200), 1);
        reports.grant(ada, more, instructor);

        assertThat(reports.learner(ada, instructor).accommodation()).isEqualTo(more);
    }

    @Test
    void an_instructor_adds_time_and_reopens_only_for_own_learners() {
        AttemptId done = attempt(ada, Duration.ofMinutes(5), WRONG);
        AccountId stranger = world.instructor();

        assertThatExceptionOfType(AttemptNotFound.class)
                .isThrownBy(() -> reports.reopen(done, Duration.ofMinutes(5), "No right.", stranger));
        assertThatExceptionOfType(AttemptNotFound.class)
                .isThrownBy(() -> reports.extend(done, Duration.ofMinutes(5), "No right.", stranger));
        assertThat(reports.extend(done, Duration.ofMinutes(5), "Too late.", instructor))
                .isFalse();

        assertThat(reports.reopen(done, Duration.ofMinutes(5), "Network.", instructor))
                .isInstanceOf(ReopenResult.Reopened.class);
        assertThat(reports.extend(done, Duration.ofMinutes(5), "More.", instructor))
                .isTrue();
        assertThat(world.bean(Audit.class).about("attempt", done.toString()))
                .extracting(AuditEntry::action)
                .contains("attempt-reopened", "attempt-extended");
    }

    @Test
    void an_instructor_marks_by_hand_only_for_own_learners_and_only_what_was_read() {
        AttemptId done = attempt(ada, Duration.ofMinutes(5), WRONG);
        Instant read = world.clock.instant();
        ItemId item = itemId("relapse");
        Marking marking = new Marking(Map.of(Marking.TOTAL, 1), "Right in your region.");

        assertThatExceptionOfType(AttemptNotFound.class)
                .isThrownBy(() -> reports.mark(done, read, item, marking, world.instructor()));
        assertThatExceptionOfType(AttemptNotFound.class)
                .as("a member of the cohort who does not teach it")
                .isThrownBy(() -> reports.mark(done, read, item, marking, ben));
        assertThat(reports.mark(done, read.minusSeconds(1), item, marking, instructor))
                .isInstanceOf(MarkResult.SubmittedAgain.class);
        assertThat(grade(done).score()).isZero();

        assertThat(reports.mark(done, read, item, marking, instructor)).isInstanceOf(MarkResult.Marked.class);
        assertThat(grade(done).score()).isEqualTo(1);
        assertThat(world.bean(Audit.class).about("attempt", done.toString()))
                .filteredOn(entry -> entry.action().equals("attempt-marked"))
                .extracting(AuditEntry::actor)
                .containsExactly(instructor.value());
    }

    private Grade grade(AttemptId attempt) {
        return reports.attempt(attempt, instructor).orElseThrow().grade();
    }
}
