package org.myelin.attempt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.myelin.attempt.SomeItems.ALL;
import static org.myelin.attempt.SomeItems.ESSAY;
import static org.myelin.attempt.SomeItems.ONE;
import static org.myelin.attempt.SomeItems.QUIZ;
import static org.myelin.attempt.SomeItems.WITH_ESSAY;
import static org.myelin.attempt.SomeItems.choice;
import static org.myelin.attempt.SomeItems.right;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.myelin.assessment.ItemId;
import org.myelin.assessment.Outcome;
import org.myelin.assessment.Policy;
import org.myelin.assessment.Response;
import org.myelin.content.CatalogItem;
import org.myelin.content.FeedbackPolicy;
import org.myelin.content.ItemReader;
import org.myelin.content.QuizId;
import org.myelin.identity.AccountId;
import org.myelin.testing.EveryDatabase;
import org.myelin.testing.TestDatabase;

/** Regrades from dry run to undo. In the quiz of these tests ONE has 1 point, ALL 3, ORDER 1 and DOSE 1. */
@EveryDatabase
class RegradeTests {

    private static final String REASON = "The key was wrong.";

    private final AttemptWorld world;
    private final AccountId ana;
    private final AccountId ben;
    private final AccountId teacher;
    private final ContextId scope;

    RegradeTests(TestDatabase database) {
        world = AttemptWorld.on(database);
        ana = world.somebody();
        ben = world.somebody();
        teacher = world.somebody();
        scope = new ContextId("cohort:" + teacher.value());
    }

    private AttemptId submitted(AccountId learner, Response one) {
        AttemptId attempt = world.start(learner);
        world.save(attempt, learner, ONE, one);
        world.attempts.submit(attempt, learner);
        return attempt;
    }

    private RegradeOrder order(ItemChange... changes) {
        return order(QUIZ, changes);
    }

    private RegradeOrder order(QuizId quiz, ItemChange... changes) {
        return new RegradeOrder(scope, quiz, Set.of(ana, ben), List.of(changes), REASON);
    }

    private RegradeId apply(RegradeOrder order) {
        String fingerprint = world.regrades.preview(order).fingerprint();
        return switch (world.regrades.apply(order, fingerprint, teacher)) {
            case RegradeResult.Applied(RegradeId id, int _) -> id;
            case RegradeResult other -> throw new AssertionError("Not applied: " + other);
        };
    }

    private ItemChange.NewRevision revised(CatalogItem item) {
        world.courses.publish(
                SomeItems.release(item, SomeItems.all(), SomeItems.order(), SomeItems.dose(), SomeItems.essay()));
        return new ItemChange.NewRevision(item.id(), item.revision());
    }

    private Grade grade(AttemptId attempt, AccountId learner) {
        return world.result(attempt, learner).grade();
    }

    private AttemptResult.ItemResult item(AttemptId attempt, AccountId learner, ItemId item) {
        return world.result(attempt, learner).items().stream()
                .filter(each -> each.view().head().id().equals(item))
                .findFirst()
                .orElseThrow();
    }

    private void assertIntact(AttemptId... attempts) {
        for (AttemptId attempt : attempts) {
            assertThat(world.attempts.verify(attempt)).isInstanceOf(Verification.Intact.class);
        }
    }

    @Test
    void a_dry_run_says_who_changes_and_changes_nothing() {
        var right = submitted(ana, choice("a"));
        world.clock.forward(Duration.ofSeconds(1));
        var wrong = submitted(ben, choice("c"));
        world.start(ana);
        var change = revised(SomeItems.oneKeyed("c"));

        var preview = world.regrades.preview(order(change));

        assertThat(preview.running()).isEqualTo(1);
        assertThat(preview.rows()).extracting(RegradePreview.Row::attempt).containsExactly(right, wrong);
        assertThat(preview.rows())
                .extracting(RegradePreview.Row::before)
                .containsExactly(new Grade(1, 6, 0), new Grade(0, 6, 0));
        assertThat(preview.rows())
                .extracting(RegradePreview.Row::after)
                .containsExactly(new Grade(0, 6, 0), new Grade(1, 6, 0));
        assertThat(preview.changed()).hasSize(2);
        assertThat(grade(right, ana)).isEqualTo(new Grade(1, 6, 0));
        assertThat(world.result(right, ana).changes()).isEmpty();
        assertThat(world.regrades.list(scope)).isEmpty();
    }

    @Test
    void a_new_revision_grades_again_and_tells_the_learner() {
        var attempt = submitted(ben, choice("c"));
        var change = revised(SomeItems.oneKeyed("c"));
        world.clock.forward(Duration.ofDays(1));
        world.events.clear();

        var id = apply(order(change));

        var at = AttemptWorld.START.plus(Duration.ofDays(1));
        assertThat(grade(attempt, ben)).isEqualTo(new Grade(1, 6, 0));
        assertThat(world.result(attempt, ben).changes())
                .containsExactly(
                        new AttemptResult.GradeChange(at, REASON, false, new Grade(0, 6, 0), new Grade(1, 6, 0)));
        var one = item(attempt, ben, ONE);
        assertThat(one.corrections())
                .containsExactly(new AttemptResult.Correction(
                        at, "The question was corrected, and the answer was graded again. " + REASON));
        assertThat(one.reviewed().item().revision())
                .as("the review explains the key it was graded by")
                .isEqualTo(change.revision());
        assertThat(one.revision())
                .as("what is shown is what was asked")
                .isEqualTo(SomeItems.one().revision());
        assertThat(item(attempt, ben, ALL).corrections()).isEmpty();
        assertIntact(attempt);
        assertThat(world.events).contains(new AttemptGraded(attempt, ben, QUIZ, null, 1, 6, 0, at));
        assertThat(world.audit.about("attempt", attempt.toString()))
                .anyMatch(entry -> entry.action().equals("attempt-regraded")
                        && entry.detail().contains("0/6 to 1/6"));
        assertThat(world.audit.about("regrade", id.toString()))
                .anyMatch(entry -> entry.action().equals("regrade-applied"));
        var entry = world.regrades.list(scope).getFirst();
        assertThat(entry.id()).isEqualTo(id);
        assertThat(entry.attempts()).isEqualTo(1);
        assertThat(entry.changes()).containsExactly(change);
        assertThat(entry.undone()).isNull();
    }

    @Test
    void a_learner_goes_from_the_start_through_pause_check_and_marking_to_regrade_and_undo() {
        var policy = world.policy()
                .withFeedback(FeedbackPolicy.AT_ONCE)
                .withTimeLimit(Duration.ofMinutes(30))
                .withPause(true);
        var attempt = world.start(ana, WITH_ESSAY, policy);
        world.save(attempt, ana, ONE, choice("b"));
        assertThat(world.attempts.check(attempt, ana, ONE)).isInstanceOf(CheckResult.Checked.class);
        world.attempts.pause(attempt, ana);
        world.clock.forward(Duration.ofHours(9));
        world.attempts.resume(attempt, ana);
        world.save(attempt, ana, ESSAY, right(ESSAY));
        world.clock.forward(Duration.ofMinutes(20));
        world.attempts.submit(attempt, ana);
        assertThat(grade(attempt, ana)).isEqualTo(new Grade(0, 6, 5));

        mark(attempt, ESSAY, Map.of("r1", 2, "r2", 1));
        var id = apply(order(WITH_ESSAY, new ItemChange.AlsoAccept(ONE, Set.of("b"))));
        assertThat(grade(attempt, ana)).isEqualTo(new Grade(4, 6, 0));
        world.regrades.undo(id, "The key was right after all.", teacher, scope::equals);

        var result = world.result(attempt, ana);
        assertThat(result.grade()).isEqualTo(new Grade(3, 6, 0));
        assertThat(result.byDeadline()).isFalse();
        assertThat(result.changes())
                .extracting(AttemptResult.GradeChange::reason)
                .containsExactly(
                        "Marked by hand", REASON, "An earlier correction was taken back. The key was right after all.");
        assertThat(world.attempts.receipts(attempt, ana).receipts())
                .extracting(Receipt::kind)
                .containsExactly(
                        "STARTED",
                        "ANSWERED",
                        "CHECKED",
                        "PAUSED",
                        "RESUMED",
                        "ANSWERED",
                        "SUBMITTED",
                        "MARKED",
                        "REGRADED",
                        "REGRADED");
        assertIntact(attempt);
    }

    @Test
    void the_regraded_result_can_be_read_after_a_restart() {
        var attempt = submitted(ben, choice("c"));
        apply(order(revised(SomeItems.oneKeyed("c"))));

        var anew = AttemptWorld.restarted(world);

        var result = anew.result(attempt, ben);
        assertThat(result.grade()).isEqualTo(new Grade(1, 6, 0));
        assertThat(result.items()).anyMatch(item -> !item.corrections().isEmpty());
        assertThat(anew.attempts.verify(attempt)).isInstanceOf(Verification.Intact.class);
    }

    @Test
    void dropping_full_credit_and_bonus_change_the_sum_as_they_say() {
        var attempt = world.start(ana);
        world.save(attempt, ana, ONE, choice("b"));
        world.save(attempt, ana, ALL, choice("a", "b"));
        world.attempts.submit(attempt, ana);
        assertThat(grade(attempt, ana)).isEqualTo(new Grade(2, 6, 0));

        apply(order(new ItemChange.Drop(SomeItems.ORDER)));
        assertThat(grade(attempt, ana)).isEqualTo(new Grade(2, 5, 0));

        apply(order(new ItemChange.FullCredit(ONE)));
        assertThat(grade(attempt, ana)).isEqualTo(new Grade(3, 5, 0));
        assertThat(((Outcome.Scored) item(attempt, ana, ONE).reviewed().outcome()).policy())
                .isEqualTo(Policy.FULL_CREDIT);

        apply(order(new ItemChange.Bonus(ALL)));
        assertThat(grade(attempt, ana))
                .as("a bonus never lifts the sum above the maximum")
                .isEqualTo(new Grade(2, 2, 0));
        assertThat(world.result(attempt, ana).changes()).hasSize(3);
        assertIntact(attempt);
    }

    @Test
    void another_answer_is_accepted_besides_the_key() {
        var key = submitted(ana, choice("a"));
        var other = submitted(ben, choice("b"));

        apply(order(new ItemChange.AlsoAccept(ONE, Set.of("b"))));

        assertThat(grade(key, ana)).isEqualTo(new Grade(1, 6, 0));
        assertThat(grade(other, ben)).isEqualTo(new Grade(1, 6, 0));
        assertThat(item(other, ben, ONE).corrections())
                .extracting(AttemptResult.Correction::text)
                .containsExactly("Accepted as well: \u201cOption b\u201d. " + REASON);

        apply(order(new ItemChange.AlsoAccept(ONE, Set.of("c"))));
        assertThat(grade(other, ben))
                .as("what was accepted before stays accepted")
                .isEqualTo(new Grade(1, 6, 0));
        assertIntact(key, other);
    }

    @Test
    void undoing_restores_the_marks_and_leaves_both_entries() {
        var attempt = submitted(ana, choice("b"));
        var id = apply(order(new ItemChange.FullCredit(ONE), new ItemChange.Drop(ALL)));
        assertThat(grade(attempt, ana)).isEqualTo(new Grade(1, 3, 0));

        assertThat(world.regrades.undo(id, "The key was right.", teacher, scope::equals))
                .isEqualTo(new RegradeResult.Applied(id, 1));

        assertThat(grade(attempt, ana)).isEqualTo(new Grade(0, 6, 0));
        assertThat(world.result(attempt, ana).changes())
                .extracting(AttemptResult.GradeChange::reason)
                .containsExactly(REASON, "An earlier correction was taken back. The key was right.");
        assertThat(item(attempt, ana, ONE).corrections()).hasSize(2);
        assertThat(world.regrades.undo(id, "Twice.", teacher, scope::equals)).isInstanceOf(RegradeResult.Refused.class);
        assertThat(world.regrades.list(scope).getFirst().undone().reason()).isEqualTo("The key was right.");
        assertThat(world.audit.about("regrade", id.toString()))
                .anyMatch(entry -> entry.action().equals("regrade-undone"));
        assertIntact(attempt);
    }

    @Test
    void a_regrade_that_another_builds_on_is_undone_last() {
        var attempt = submitted(ana, choice("b"));
        var first = apply(order(new ItemChange.AlsoAccept(ONE, Set.of("b"))));
        var elsewhere = apply(order(new ItemChange.Drop(SomeItems.ORDER)));
        var second = apply(order(new ItemChange.Drop(ONE)));

        assertThat(world.regrades.undo(first, "No.", teacher, scope::equals)).isInstanceOf(RegradeResult.Refused.class);
        assertThat(grade(attempt, ana)).isEqualTo(new Grade(0, 4, 0));

        assertThat(world.regrades.undo(second, "No.", teacher, scope::equals))
                .isInstanceOf(RegradeResult.Applied.class);
        assertThat(world.regrades.undo(first, "No.", teacher, scope::equals)).isInstanceOf(RegradeResult.Applied.class);
        assertThat(grade(attempt, ana)).isEqualTo(new Grade(0, 5, 0));
        assertThat(world.regrades.undo(elsewhere, "No.", teacher, scope::equals))
                .isInstanceOf(RegradeResult.Applied.class);
        assertThat(grade(attempt, ana)).isEqualTo(new Grade(0, 6, 0));
        assertIntact(attempt);
    }

    @Test
    void marks_of_a_person_survive_regrade_and_undo() {
        var attempt = world.start(ana, WITH_ESSAY, world.policy());
        world.save(attempt, ana, ONE, choice("b"));
        world.save(attempt, ana, ESSAY, right(ESSAY));
        world.attempts.submit(attempt, ana);
        mark(attempt, ONE, Map.of(Marking.TOTAL, 1));
        mark(attempt, ESSAY, Map.of("r1", 2, "r2", 1));
        var essay = new ItemChange.FullCredit(ESSAY);

        assertThat(world.regrades
                        .preview(order(WITH_ESSAY, essay))
                        .rows()
                        .getFirst()
                        .items()
                        .getFirst()
                        .effect())
                .isEqualTo(RegradePreview.Effect.KEPT_BY_HAND);
        assertThat(world.regrades.apply(
                        order(WITH_ESSAY, essay),
                        world.regrades.preview(order(WITH_ESSAY, essay)).fingerprint(),
                        teacher))
                .isEqualTo(new RegradeResult.Refused("This would change no attempt."));

        var id = apply(order(WITH_ESSAY, new ItemChange.Drop(ONE), essay));
        assertThat(grade(attempt, ana)).isEqualTo(new Grade(3, 5, 0));
        mark(attempt, ESSAY, Map.of("r1", 2, "r2", 3));
        world.regrades.undo(id, "Back.", teacher, scope::equals);

        assertThat(grade(attempt, ana)).isEqualTo(new Grade(6, 6, 0));
        assertThat(item(attempt, ana, ONE).reviewed().manual()).isTrue();
        assertIntact(attempt);
    }

    private void mark(AttemptId attempt, ItemId item, Map<String, Integer> points) {
        assertThat(world.reviews.mark(attempt, item, new Marking(points, "Seen."), teacher, _ -> true))
                .isInstanceOf(MarkResult.Marked.class);
    }

    @Test
    void a_mark_by_hand_after_a_new_revision_is_given_by_that_revision() {
        var attempt = submitted(ana, choice("b"));
        apply(order(revised(SomeItems.oneKeyed("c"))));

        mark(attempt, ONE, Map.of(Marking.TOTAL, 1));

        assertThat(item(attempt, ana, ONE).reviewed().item().revision())
                .isEqualTo(SomeItems.oneKeyed("c").revision());
        assertIntact(attempt);
    }

    @Test
    void an_answer_that_the_new_revision_does_not_know_keeps_its_old_mark() {
        var attempt = submitted(ana, choice("a"));
        CatalogItem renamed = ItemReader.read(SomeItems.one().source().replace("\"id\":\"a\"", "\"id\":\"other\""));
        var change = revised(renamed);

        var row = world.regrades.preview(order(change)).rows().getFirst();

        assertThat(row.items().getFirst().effect()).isEqualTo(RegradePreview.Effect.KEPT_OLD_REVISION);
        assertThat(row.changes()).isFalse();
        assertThat(grade(attempt, ana)).isEqualTo(new Grade(1, 6, 0));
    }

    @Test
    void what_moved_since_the_dry_run_is_not_applied() {
        submitted(ana, choice("b"));
        var order = order(new ItemChange.FullCredit(ONE));
        var seen = world.regrades.preview(order);
        var late = submitted(ben, choice("b"));

        assertThat(world.regrades.apply(order, seen.fingerprint(), teacher))
                .isInstanceOfSatisfying(
                        RegradeResult.Moved.class,
                        moved -> assertThat(moved.now().rows()).hasSize(2));
        assertThat(grade(late, ben)).isEqualTo(new Grade(0, 6, 0));
        assertThat(world.regrades.list(scope)).isEmpty();
    }

    @Test
    void orders_that_make_no_sense_are_refused_with_a_reason() {
        submitted(ana, choice("a"));

        assertThat(world.regrades.problem(order(new ItemChange.Drop(new ItemId("itm-nobody-had")))))
                .hasValueSatisfying(reason -> assertThat(reason).contains("No submitted attempt"));
        assertThat(world.regrades.problem(order(new ItemChange.AlsoAccept(ONE, Set.of("zz")))))
                .isPresent();
        assertThat(world.regrades.problem(order(new ItemChange.AlsoAccept(ONE, Set.of()))))
                .isPresent();
        assertThat(world.regrades.problem(order(
                        new ItemChange.NewRevision(ONE, SomeItems.oneKeyed("d").revision()))))
                .hasValueSatisfying(reason -> assertThat(reason).contains("revised again"));
        assertThat(world.regrades.apply(order(new ItemChange.AlsoAccept(ONE, Set.of("zz"))), "", teacher))
                .isInstanceOf(RegradeResult.Refused.class);
        assertThatThrownBy(() -> new RegradeOrder(scope, QUIZ, Set.of(ana), List.of(), REASON))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new RegradeOrder(
                        scope, QUIZ, Set.of(ana), List.of(new ItemChange.Drop(ONE), new ItemChange.Bonus(ONE)), REASON))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new RegradeOrder(scope, QUIZ, Set.of(ana), List.of(new ItemChange.Drop(ONE)), " "))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void only_the_given_learners_are_touched_and_only_the_scope_may_undo() {
        var mine = submitted(ana, choice("b"));
        var stranger = world.somebody();
        var theirs = submitted(stranger, choice("b"));
        var id = apply(order(new ItemChange.FullCredit(ONE)));

        assertThat(grade(mine, ana).score()).isEqualTo(1);
        assertThat(grade(theirs, stranger).score()).isZero();
        assertThatThrownBy(() -> world.regrades.undo(id, "Mine.", stranger, _ -> false))
                .isInstanceOf(RegradeNotFound.class);
        assertThat(grade(mine, ana).score()).isEqualTo(1);
    }

    @Test
    void a_score_that_is_withheld_stays_withheld() {
        var policy = world.policy().withFeedback(FeedbackPolicy.NEVER);
        var attempt = world.start(ana, QUIZ, policy);
        world.save(attempt, ana, ONE, choice("b"));
        world.attempts.submit(attempt, ana);
        apply(order(new ItemChange.AlsoAccept(ONE, Set.of("b"))));

        var result = world.result(attempt, ana);

        assertThat(result.changes()).hasSize(1);
        assertThat(result.items())
                .allMatch(item -> item.reviewed() == null && item.corrections().isEmpty());
    }

    @Test
    void the_number_of_statements_does_not_grow_with_the_attempts() {
        var policy = world.policy().withTries(0);
        for (int i = 0; i < 12; i++) {
            world.submitted(ana, QUIZ, policy);
        }
        var order = order(new ItemChange.FullCredit(ONE));
        world.regrades.preview(order);

        assertThat(world.statements.during(() -> world.regrades.preview(order))).hasSizeLessThanOrEqualTo(6);
    }

    @Test
    void the_items_of_a_quiz_say_how_many_attempts_hold_an_older_revision() {
        submitted(ana, choice("b"));
        submitted(ben, choice("b"));
        assertThat(world.regrades.items(QUIZ, Set.of(ana, ben))).hasSize(4).allMatch(item -> item.older() == 0);

        revised(SomeItems.oneKeyed("c"));

        var one = world.regrades.items(QUIZ, Set.of(ana, ben)).stream()
                .filter(item -> item.asked().id().equals(ONE))
                .findFirst()
                .orElseThrow();
        assertThat(one.attempts()).isEqualTo(2);
        assertThat(one.older()).isEqualTo(2);
        assertThat(world.regrades.items(QUIZ, Set.of())).isEmpty();
    }
}
