package org.myelin.analytics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;
import static org.myelin.testing.SomeCourse.itemId;
import static org.myelin.testing.SomeCourse.lessonId;
import static org.myelin.testing.SomeCourse.moduleId;
import static org.myelin.testing.SomeCourse.quizId;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.myelin.assessment.Response;
import org.myelin.attempt.Answer;
import org.myelin.attempt.AttemptId;
import org.myelin.attempt.Attempts;
import org.myelin.attempt.StartResult;
import org.myelin.cohort.CohortId;
import org.myelin.cohort.Cohorts;
import org.myelin.cohort.MemberRole;
import org.myelin.cohort.QuizDoor;
import org.myelin.cohort.QuizStart;
import org.myelin.identity.AccountId;
import org.myelin.identity.Role;
import org.myelin.platform.Audit;
import org.myelin.platform.AuditEntry;
import org.myelin.progress.Progress;
import org.myelin.testing.As;
import org.myelin.testing.EveryDatabase;
import org.myelin.testing.SomeCourse;
import org.myelin.testing.TestDatabase;
import org.myelin.testing.World;
import org.springframework.security.access.AccessDeniedException;

@EveryDatabase
class CompletionReportsTests {

    private static final Response RIGHT = new Response.Choice(List.of("a"));
    private static final Requirement LESSONS = new Requirement.LessonsOf(moduleId("one"));
    private static final Requirement QUIZ = new Requirement.Passed(quizId("one"));
    private static final Requirement COURSE = new Requirement.WholeCourse(SomeCourse.ID);

    private final World world;
    private final CompletionReports reports;
    private final AccountId admin;
    private final AccountId ada;
    private final CohortId cohort;

    CompletionReportsTests(TestDatabase database) {
        world = World.on(database);
        world.teach(new SomeCourse()
                .module("one")
                .lesson("overview", "intro")
                .quiz("one", 70, "relapse")
                .release());
        reports = world.bean(CompletionReports.class);
        Cohorts cohorts = world.bean(Cohorts.class);
        admin = world.admin();
        ada = world.account("=Ada", Role.STUDENT);
        cohort = cohorts.create("+Cohort", admin);
        cohorts.add(cohort, ada, MemberRole.LEARNER, admin);
    }

    private List<CompletionRow> rows(CompletionFilter filter) {
        return As.admin(admin).call(() -> reports.rows(filter, admin));
    }

    private CompletionFilter inCohort(CompletionStatus status, Instant asOf) {
        return new CompletionFilter(cohort, null, status, "", asOf);
    }

    private AttemptId pass(AccountId learner) {
        QuizStart start = world.bean(QuizDoor.class).start(learner, quizId("one"));
        AttemptId attempt = ((StartResult.Started) ((QuizStart.Decided) start).result()).attempt();
        world.bean(Attempts.class).answer(attempt, learner, new Answer(itemId("relapse"), 1, "tab", RIGHT));
        world.bean(Attempts.class).submit(attempt, learner);
        return attempt;
    }

    private void read(AccountId learner) {
        world.bean(Progress.class).position(learner, lessonId("overview"), "intro", Set.of("intro"));
    }

    @Test
    void every_requirement_has_a_row_with_status_date_and_evidence() {
        read(ada);
        world.clock.forward(Duration.ofDays(1));
        AttemptId attempt = pass(ada);
        Instant later = world.clock.instant();

        assertThat(rows(inCohort(null, null)))
                .containsExactly(
                        row(LESSONS, "Module 1: lessons of “Module one”", CompletionStatus.DONE, World.START, null),
                        row(QUIZ, "Module 1: quiz “Quiz one”", CompletionStatus.DONE, later, attempt),
                        row(COURSE, "Whole course: “Multiple sclerosis”", CompletionStatus.DONE, later, null));
    }

    private CompletionRow row(
            Requirement requirement, String title, CompletionStatus status, Instant date, AttemptId evidence) {
        return new CompletionRow(
                ada,
                "=Ada",
                ada + "@example.org",
                List.of("+Cohort"),
                requirement,
                title,
                status,
                Optional.ofNullable(date),
                Optional.ofNullable(evidence));
    }

    @Test
    void the_report_shows_how_it_stood_at_a_moment() {
        read(ada);
        world.clock.forward(Duration.ofDays(1));
        pass(ada);

        assertThat(rows(inCohort(null, World.START)))
                .extracting(CompletionRow::requirement, CompletionRow::status)
                .containsExactly(
                        tuple(LESSONS, CompletionStatus.DONE),
                        tuple(QUIZ, CompletionStatus.NOT_STARTED),
                        tuple(COURSE, CompletionStatus.IN_PROGRESS));
        assertThat(rows(inCohort(null, World.START.minusSeconds(1))))
                .extracting(CompletionRow::status)
                .containsOnly(CompletionStatus.NOT_STARTED);
    }

    @Test
    void rows_are_filtered_by_cohort_status_requirement_and_text() {
        read(ada);
        AccountId outside = world.account("Zed Outside", Role.STUDENT);
        world.account("Ada Teaching", Role.INSTRUCTOR);

        assertThat(rows(inCohort(CompletionStatus.DONE, null)))
                .extracting(CompletionRow::requirement)
                .containsExactly(LESSONS);
        assertThat(rows(new CompletionFilter(null, QUIZ, null, "zed OUT", null)))
                .extracting(CompletionRow::person)
                .contains(outside)
                .doesNotContain(ada);
        assertThat(rows(new CompletionFilter(null, QUIZ, null, ada.toString(), null)))
                .extracting(CompletionRow::person)
                .containsExactly(ada);
        assertThat(rows(CompletionFilter.ALL))
                .extracting(CompletionRow::name)
                .contains("=Ada", "Zed Outside")
                .doesNotContain("Ada Teaching");
    }

    @Test
    void the_file_runs_nothing_in_a_spreadsheet() {
        read(ada);
        byte[] file = As.admin(admin)
                .call(() -> reports.csv(inCohort(CompletionStatus.DONE, null), ZoneId.of("Europe/Berlin"), admin));

        assertThat(new String(file, StandardCharsets.UTF_8))
                .isEqualTo("\uFEFF\"Name\",\"E-mail\",\"Cohorts\",\"Requirement\",\"Status\",\"Date\",\"As of\","
                        + "\"Time zone\"\r\n\"'=Ada\",\"" + ada + "@example.org\",\"'+Cohort\","
                        + "\"Module 1: lessons of “Module one”\",\"Done\",\"2026-03-20 13:00\",\"2026-03-20 13:00\","
                        + "\"Europe/Berlin\"\r\n");
    }

    @Test
    void only_admins_see_completion_and_every_look_is_recorded() {
        AccountId instructor = world.instructor();
        for (AccountId who : new AccountId[] {instructor, ada}) {
            assertThatExceptionOfType(AccessDeniedException.class)
                    .isThrownBy(() -> As.admin(who).call(() -> reports.rows(CompletionFilter.ALL, who)));
            assertThatExceptionOfType(AccessDeniedException.class)
                    .isThrownBy(
                            () -> As.admin(who).call(() -> reports.csv(CompletionFilter.ALL, ZoneId.of("UTC"), who)));
            assertThatExceptionOfType(AccessDeniedException.class)
                    .isThrownBy(() ->
                            As.admin(who).call(() -> world.bean(People.class).list("", who)));
        }
        rows(inCohort(null, null));
        As.admin(admin).run(() -> reports.csv(inCohort(null, null), ZoneId.of("UTC"), admin));

        assertThat(world.bean(Audit.class).about("completion", "cohort " + cohort))
                .extracting(AuditEntry::action, AuditEntry::actor)
                .containsExactly(
                        tuple("completion-viewed", admin.value()), tuple("completion-exported", admin.value()));
    }

    @Test
    void a_disabled_admin_sees_nothing() {
        world.jdbc
                .sql("update account set enabled = false where id = :id")
                .param("id", admin.value())
                .update();

        assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> rows(CompletionFilter.ALL));
    }

    @Test
    void the_number_of_queries_does_not_grow_with_people() {
        List<String> before = world.statements.during(() -> rows(CompletionFilter.ALL));
        for (int i = 0; i < 5; i++) {
            AccountId learner = world.student();
            read(learner);
            pass(learner);
        }

        assertThat(world.statements.during(() -> rows(CompletionFilter.ALL))).hasSize(before.size());
    }

    @Test
    void people_are_listed_with_roles_cohorts_and_last_activity() {
        read(ada);

        assertThat(As.admin(admin).call(() -> world.bean(People.class).list(ada.toString(), admin)))
                .containsExactly(new PersonRow(
                        ada,
                        "=Ada",
                        ada + "@example.org",
                        Set.of(Role.STUDENT),
                        true,
                        List.of("+Cohort"),
                        Optional.of(World.START)));
    }
}
