package org.myelin.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasHelper;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.myelin.attempt.AttemptPolicy;
import org.myelin.attempt.StartResult;
import org.myelin.content.Courses;
import org.myelin.content.QuizId;
import org.springframework.beans.factory.annotation.Autowired;

/** Sentences that say how things stand, where a wrong one would mislead. */
class WordsViewsTests extends DemoViews {

    @Autowired
    Courses courses;

    private String text(String address) {
        return words(goTo(address));
    }

    @Test
    void an_address_that_leads_nowhere_leads_home_and_does_not_say_why() {
        signIn("robin.lee");
        String nowhere = text("no/such/page");
        assertThat(nowhere)
                .contains("This page is not here", "Go to the start page")
                .doesNotContain("no/such/page");
        assertThat(text("teach/regrade")).as("a page of another role").isEqualTo(nowhere);
    }

    @Test
    void a_locked_lesson_links_the_title_that_its_reason_names_once() {
        signIn("jonas.weber");
        assertThat(text("course"))
                .contains("Finish the lesson “What MS is”.")
                .doesNotContain("“What MS is”. Go to")
                .contains("are left. Go to “");
    }

    @Test
    void a_locked_quiz_does_not_say_when_it_would_end() {
        signIn("jonas.weber");
        assertThat(text("quiz/quz-final")).contains("are left. Go to “").doesNotContain("If you start now");
        assertThat(text("quiz/quz-what")).contains("If you start now, it ends on ");
    }

    @Test
    void the_page_of_a_paused_quiz_says_how_much_time_waits() {
        var learner = signIn("jonas.weber").id();
        var quiz = courses.live().quiz(new QuizId("quz-evid")).orElseThrow();
        var policy = AttemptPolicy.of(quiz.policy()).withPause(true).withTimeLimit(Duration.ofMinutes(30));
        var started = (StartResult.Started) attempts.start(learner, quiz.id(), policy, null);
        attempts.pause(started.attempt(), learner);

        assertThat(text("quiz/quz-evid"))
                .contains("Your attempt is paused", "Your time stands still until you go on, with about 29 min left.");
    }

    @SuppressWarnings("unchecked")
    private Select<Object> what() {
        return (Select<Object>) $(Select.class).withCaption("What").single();
    }

    private void choose(String title) {
        Select<Object> what = what();
        what.setValue(what.getListDataView()
                .getItems()
                .filter(item -> what.getItemLabelGenerator().apply(item).equals(title))
                .findFirst()
                .orElseThrow());
    }

    private String helper(Class<? extends Component> type, String caption) {
        return ((HasHelper) $(type).withCaption(caption).single()).getHelperText();
    }

    @Test
    void who_assigns_reads_what_holds_for_the_chosen_quiz() {
        signIn("ines.moreau");
        goTo("teach/assign");

        choose("Practice: Case: Maya, 27");
        assertThat(helper(IntegerField.class, "Time limit in minutes"))
                .isEqualTo("Left empty: as the quiz says (none). Learners may pause, because it is practice");
        assertThat(what().getHelperText())
                .isEqualTo("Opens for every learner, whatever lessons and modules come before it");
        choose("Examination: Final examination");
        assertThat(helper(IntegerField.class, "Time limit in minutes"))
                .isEqualTo("Left empty: as the quiz says (2 h 30 min). Learners cannot pause");
        assertThat(helper(IntegerField.class, "Tries")).isEqualTo("Left empty: as the quiz says (3)");
        choose("Module 1: What MS is");
        assertThat(what().getHelperText()).isNull();
    }

    @Test
    void work_that_only_a_person_can_mark_is_assigned_and_is_in_no_list_of_the_course() {
        signIn("ines.moreau");
        goTo("teach/assign");
        choose("Practice: Written work: a call and a first evening");
        signIn("ada.berg");
        assertThat(text("course")).contains("Final examination").doesNotContain("Written work");
    }

    @Test
    void a_date_names_its_month_so_that_nobody_reads_another_day() {
        signIn("ines.moreau");
        goTo("teach/assign");
        choose("Quiz: What MS is");
        assertThat($(DateTimePicker.class).all())
                .hasSize(4)
                .allSatisfy(picker -> assertThat(picker.getDatePickerI18n().getDateFormats())
                        .containsExactly("d MMM yyyy", "yyyy-MM-dd"));
    }

    @Test
    void a_date_without_a_time_is_not_assigned_as_no_date() {
        signIn("ines.moreau");
        goTo("teach/assign");
        choose("Quiz: The immune mechanism");
        $(DateTimePicker.class).withCaption("Due").single().setInvalid(true);

        test($(Button.class).withText("Assign").single()).click();

        assertThat(words((Component) getCurrentView()))
                .contains("Nothing is assigned yet. A date needs its time")
                .doesNotContain("is assigned to");
    }
}
