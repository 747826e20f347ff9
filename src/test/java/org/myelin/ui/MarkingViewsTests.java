package org.myelin.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.myelin.analytics.CohortReports;
import org.myelin.assessment.ItemId;
import org.myelin.assessment.Response;
import org.myelin.attempt.Answer;
import org.myelin.attempt.AttemptId;
import org.myelin.attempt.AttemptResult;
import org.myelin.attempt.StartResult;
import org.myelin.cohort.QuizDoor;
import org.myelin.cohort.QuizStart;
import org.myelin.content.QuizId;
import org.myelin.identity.AccountId;
import org.springframework.beans.factory.annotation.Autowired;

/** An essay on its way from the learner to the marks of an instructor and back. */
class MarkingViewsTests extends DemoViews {

    private static final QuizId WRITTEN = new QuizId("quz-written");
    private static final ItemId CALL = new ItemId("itm-written-call");

    @Autowired
    private QuizDoor door;

    @Autowired
    private CohortReports reports;

    private AttemptId handedIn(String name, String text) {
        AccountId learner = signIn(name).id();
        AttemptId attempt =
                ((StartResult.Started) ((QuizStart.Decided) door.start(learner, WRITTEN)).result()).attempt();
        for (ItemId item : List.of(CALL, new ItemId("itm-written-evening"))) {
            attempts.answer(attempt, learner, new Answer(item, 1, "tab", new Response.Text(text)));
        }
        attempts.submit(attempt, learner);
        signOut();
        return attempt;
    }

    private AttemptResult result(AttemptId attempt, String name) {
        return attempts.result(attempt, person(name).id()).orElseThrow();
    }

    private static AttemptResult.Reviewed reviewed(AttemptResult result, ItemId item) {
        return result.items().stream()
                .filter(each -> each.view().head().id().equals(item))
                .findFirst()
                .orElseThrow()
                .reviewed();
    }

    private String open(AttemptId attempt) {
        signIn("ines.moreau");
        goTo("teach/attempt/" + attempt);
        return text();
    }

    private String text() {
        return words((Component) getCurrentView());
    }

    private List<IntegerField> points() {
        return $(IntegerField.class).all();
    }

    private void click(String label) {
        test($(Button.class).withText(label).first()).click();
    }

    @Test
    void an_essay_waits_on_the_dashboard_and_with_its_learner_until_it_is_marked() {
        AttemptId attempt = handedIn("elif.demir", "She holds the dose; tests today.");

        signIn("ines.moreau");
        goTo("teach");
        assertThat($(Anchor.class).all())
                .filteredOn(link -> link.getHref().endsWith(attempt.toString()))
                .extracting(Anchor::getText)
                .contains("24 points wait for your marks");
        goTo("teach/learner/" + person("elif.demir").id().value());
        assertThat($(Anchor.class).all())
                .filteredOn(link -> link.getHref().endsWith(attempt.toString()))
                .extracting(Anchor::getText)
                .containsExactly("Give marks");

        assertThat(open(attempt))
                .contains("Waiting for marks", "She holds the dose; tests today.", "Hands over the cues");
        assertThat(points()).hasSize(15);
    }

    @Test
    void marks_are_saved_with_their_note_and_can_be_changed() {
        AttemptId attempt = handedIn("kaito.mori", "She holds the dose.");
        open(attempt);
        points().subList(0, 7).forEach(field -> field.setValue(1));
        $(TextArea.class).first().setValue("Name the molecule.");
        click("Save marks");

        assertThat(text()).contains("Question 1 is marked. The score is now 7 of 24 points", "Go on with question 2");
        AttemptResult marked = result(attempt, "kaito.mori");
        assertThat(marked.grade().score()).isEqualTo(7);
        assertThat(marked.grade().waiting()).isEqualTo(12);
        assertThat(reviewed(marked, CALL).note()).isEqualTo("Name the molecule.");

        click("Change marks");
        assertThat(points().getFirst().getValue())
                .as("the form starts from the marks")
                .isEqualTo(1);
        points().getFirst().setValue(2);
        click("Save marks");
        assertThat(result(attempt, "kaito.mori").grade().score()).isEqualTo(8);

        assertThat(open(attempt)).contains("Marked by hand: 8 of 12", "Name the molecule.", "Waiting for marks");
    }

    @Test
    void marks_with_a_gap_are_not_saved_and_stay_in_the_form() {
        AttemptId attempt = handedIn("olga.petrova", "Tests today.");
        open(attempt);
        points().getFirst().setValue(2);
        points().get(2).setValue(5);
        click("Save marks");

        assertThat(points().getFirst().isInvalid()).isFalse();
        assertThat(points().get(1).isInvalid()).as("left empty").isTrue();
        assertThat(points().get(2).isInvalid()).as("more than the line gives").isTrue();
        assertThat(points().getFirst().getValue()).isEqualTo(2);
        assertThat(result(attempt, "olga.petrova").grade().waiting()).isEqualTo(24);
    }

    @Test
    @SuppressWarnings("unchecked")
    void any_other_question_can_be_marked_by_hand_too() {
        AttemptId attempt = submittedAttemptOf("chloe.ng");
        int before = result(attempt, "chloe.ng").grade().score();
        assertThat(open(attempt)).doesNotContain("Waiting for marks");
        click("Mark another question by hand");
        Select<Object> questions = (Select<Object>)
                $(Select.class).withCaption("Question to mark by hand").single();
        Object first = questions.getListDataView().getItems().findFirst().orElseThrow();
        questions.setValue(first);
        int given = points().getFirst().getValue();
        int other = given == 0 ? 1 : 0;
        points().getFirst().setValue(other);
        click("Save marks");

        assertThat(text()).contains("Question 1 is marked.");
        assertThat(result(attempt, "chloe.ng").grade().score()).isEqualTo(before - given + other);
    }

    @Test
    void an_instructor_of_another_cohort_finds_no_attempt_to_mark() {
        AttemptId attempt = handedIn("pablo.ruiz", "Tests today.");
        signIn("tom.okafor");
        assertThat(goTo("teach/attempt/" + attempt).getClass().getSimpleName()).isNotEqualTo("AttemptReviewView");
        assertThat($(IntegerField.class).all()).isEmpty();
    }

    @Test
    void answers_that_were_handed_in_again_are_not_marked_unread() {
        AttemptId attempt = handedIn("greta.lind", "Tests today.");
        open(attempt);
        AccountId instructor = person("ines.moreau").id();
        reports.reopen(attempt, Duration.ofMinutes(10), "The network failed.", instructor);
        points().forEach(field -> field.setValue(0));
        click("Save marks");
        assertThat(text()).contains("The attempt was reopened meanwhile, so nothing was saved.");

        signIn("greta.lind");
        attempts.submit(attempt, person("greta.lind").id());
        signIn("ines.moreau");
        click("Save marks");
        assertThat(text()).contains("The attempt was reopened and submitted again meanwhile");
        assertThat(result(attempt, "greta.lind").grade().waiting()).isEqualTo(24);
    }
}
