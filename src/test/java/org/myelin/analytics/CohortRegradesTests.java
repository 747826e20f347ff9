package org.myelin.analytics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.myelin.testing.SomeCourse.itemId;
import static org.myelin.testing.SomeCourse.quizId;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.myelin.analytics.CohortRegrades.DryRun;
import org.myelin.assessment.Response;
import org.myelin.attempt.Answer;
import org.myelin.attempt.AttemptId;
import org.myelin.attempt.Attempts;
import org.myelin.attempt.ItemChange;
import org.myelin.attempt.RegradeId;
import org.myelin.attempt.RegradeNotFound;
import org.myelin.attempt.RegradeResult;
import org.myelin.attempt.StartResult;
import org.myelin.cohort.CohortId;
import org.myelin.cohort.CohortNotFound;
import org.myelin.cohort.Cohorts;
import org.myelin.cohort.MemberRole;
import org.myelin.cohort.QuizDoor;
import org.myelin.cohort.QuizStart;
import org.myelin.content.QuizId;
import org.myelin.identity.AccountId;
import org.myelin.identity.Role;
import org.myelin.testing.EveryDatabase;
import org.myelin.testing.TestDatabase;
import org.myelin.testing.World;

@EveryDatabase
class CohortRegradesTests {

    private static final QuizId QUIZ = quizId("one");
    private static final ItemChange CHANGE = new ItemChange.FullCredit(itemId("relapse"));
    private static final String REASON = "Two options were right.";

    private final World world;
    private final CohortRegrades regrades;
    private final Cohorts cohorts;
    private final AccountId admin;
    private final AccountId instructor;
    private final AccountId ada;
    private final CohortId cohort;

    CohortRegradesTests(TestDatabase database) {
        world = World.on(database);
        regrades = world.bean(CohortRegrades.class);
        cohorts = world.bean(Cohorts.class);
        admin = world.admin();
        instructor = world.instructor();
        ada = world.account("Ada Berg", Role.STUDENT);
        cohort = cohort(instructor, ada);
    }

    private CohortId cohort(AccountId teacher, AccountId... learners) {
        CohortId made = cohorts.create("Cohort", admin);
        cohorts.add(made, teacher, MemberRole.INSTRUCTOR, admin);
        for (AccountId learner : learners) {
            cohorts.add(made, learner, MemberRole.LEARNER, admin);
        }
        return made;
    }

    private AttemptId submitted(AccountId learner) {
        QuizStart start = world.bean(QuizDoor.class).start(learner, QUIZ);
        AttemptId attempt = ((StartResult.Started) ((QuizStart.Decided) start).result()).attempt();
        Attempts attempts = world.bean(Attempts.class);
        attempts.answer(attempt, learner, new Answer(itemId("relapse"), 1, "tab", new Response.Choice(List.of("b"))));
        attempts.submit(attempt, learner);
        return attempt;
    }

    private int score(AttemptId attempt, AccountId learner) {
        return world.bean(Attempts.class)
                .result(attempt, learner)
                .orElseThrow()
                .grade()
                .score();
    }

    private RegradeId apply() {
        var shown = (DryRun.Shown) regrades.dryRun(cohort, QUIZ, CHANGE, REASON, instructor);
        var result =
                regrades.apply(cohort, QUIZ, CHANGE, REASON, shown.preview().fingerprint(), instructor);
        return ((RegradeResult.Applied) result).regrade();
    }

    @Test
    void an_instructor_regrades_the_own_cohort_and_takes_it_back() {
        var attempt = submitted(ada);
        assertThat(regrades.quizzes(cohort, instructor))
                .extracting(CohortRegrades.SubmittedQuiz::attempts)
                .containsExactly(1);
        assertThat(regrades.items(cohort, QUIZ, instructor)).isNotEmpty();
        assertThat(regrades.names(cohort, instructor)).containsEntry(ada, "Ada Berg");

        var id = apply();
        assertThat(score(attempt, ada)).isEqualTo(1);
        assertThat(regrades.list(cohort, instructor)).hasSize(1);

        assertThat(regrades.undo(cohort, id, "No.", instructor)).isInstanceOf(RegradeResult.Applied.class);
        assertThat(score(attempt, ada)).isZero();
    }

    @Test
    void learners_of_other_cohorts_are_not_touched() {
        var stranger = world.account("Ben Carr", Role.STUDENT);
        cohort(world.instructor(), stranger);
        submitted(ada);
        var theirs = submitted(stranger);

        apply();

        assertThat(score(theirs, stranger)).isZero();
    }

    @Test
    void whoever_does_not_teach_the_cohort_finds_nothing() {
        submitted(ada);
        var id = apply();
        for (AccountId who : List.of(world.instructor(), admin, ada)) {
            assertThatThrownBy(() -> regrades.quizzes(cohort, who)).isInstanceOf(CohortNotFound.class);
            assertThatThrownBy(() -> regrades.items(cohort, QUIZ, who)).isInstanceOf(CohortNotFound.class);
            assertThatThrownBy(() -> regrades.names(cohort, who)).isInstanceOf(CohortNotFound.class);
            assertThatThrownBy(() -> regrades.list(cohort, who)).isInstanceOf(CohortNotFound.class);
            assertThatThrownBy(() -> regrades.dryRun(cohort, QUIZ, CHANGE, REASON, who))
                    .isInstanceOf(CohortNotFound.class);
            assertThatThrownBy(() -> regrades.apply(cohort, QUIZ, CHANGE, REASON, "", who))
                    .isInstanceOf(CohortNotFound.class);
            assertThatThrownBy(() -> regrades.undo(cohort, id, "No.", who)).isInstanceOf(CohortNotFound.class);
        }
        // A teacher of another cohort cannot reach the regrade through that cohort either.
        var other = world.instructor();
        var elsewhere = cohort(other, ada);
        assertThatThrownBy(() -> regrades.undo(elsewhere, id, "No.", other)).isInstanceOf(RegradeNotFound.class);
        assertThat(regrades.list(cohort, instructor).getFirst().undone()).isNull();
    }

    @Test
    void a_wish_that_makes_no_sense_is_refused_with_a_reason() {
        submitted(ada);
        assertThat(regrades.dryRun(cohort, QUIZ, new ItemChange.Drop(itemId("nobody")), REASON, instructor))
                .isInstanceOf(DryRun.Refused.class);
    }
}
