package org.myelin.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.myelin.content.ExampleCourse.FINAL;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.myelin.assessment.Candidate;
import org.myelin.assessment.CaseId;
import org.myelin.assessment.ItemId;
import org.myelin.assessment.Quota;

/** What a release makes of the draw of a quiz. */
class DrawTests {

    private static QuizDraw draw(ExampleCourse course) {
        return course.release()
                .quiz(new QuizId("quz-final"))
                .orElseThrow()
                .draw()
                .orElseThrow();
    }

    @Test
    void it_draws_from_the_items_of_module_quizzes_and_from_single_items() {
        QuizDraw draw = draw(ExampleCourse.unchanged());
        assertThat(draw.pool()).hasSize(20 + 1).extracting(Candidate::seen).containsOnly(0);
        assertThat(draw.pool())
                .filteredOn(candidate -> candidate.id().equals(new ItemId("itm-duration")))
                .singleElement()
                .satisfies(candidate -> assertThat(candidate.tags())
                        .contains("module:mod-relapse", "objective:obj-relapse-apply", "type:MC_SINGLE")
                        .contains("step:recognise-cues"));
        assertThat(draw.cases()).isEqualTo(1);
        assertThat(draw.casePool()).containsExactly(new CaseId("case-mira"));
    }

    @Test
    void without_a_source_it_draws_from_every_module() {
        QuizDraw draw = draw(ExampleCourse.unchanged().with(FINAL, "  from: [mod-relapse, itm-duration]\n", ""));
        assertThat(draw.pool()).hasSize(20);
        assertThat(draw.blueprint().quotas().getFirst().label()).isEqualTo("at least 6 of mod-relapse");
    }

    @Test
    void a_quiz_that_draws_knows_its_length_and_everything_it_can_show() {
        Quiz quiz = ExampleCourse.unchanged()
                .release()
                .quiz(new QuizId("quz-final"))
                .orElseThrow();
        assertThat(quiz.length()).isEqualTo(8 + 6);
        assertThat(quiz.items()).hasSize(21 + 6).doesNotHaveDuplicates();
    }

    @Test
    void constraints_become_quotas_that_name_themselves() {
        List<Quota> quotas = draw(ExampleCourse.unchanged()
                        .with(FINAL, "{eachModule: 6}", "{eachStep: 1}\n    - {eachModule: 6}")
                        .with(FINAL, "{step: take-action, atMost: 5}", "{safetyCritical: true, exactly: 0}")
                        .with(ExampleCourse.item("MC_SINGLE"), "step: recognise-cues", "step: prioritise-hypotheses"))
                .blueprint()
                .quotas();
        assertThat(quotas)
                .extracting(Quota::label)
                .containsExactly(
                        "at least 1 of the step recognise-cues",
                        "at least 1 of the step analyse-cues",
                        "at least 1 of the step prioritise-hypotheses",
                        "at least 1 of the step generate-solutions",
                        "at least 1 of the step take-action",
                        "at least 1 of the step evaluate-outcomes",
                        "at least 6 of mod-relapse",
                        "at least 4 of obj-relapse-apply",
                        "at least 1 and at most 2 of BOWTIE or TREND",
                        "exactly 0 of the safety-critical items");
    }

    @Test
    void the_message_names_the_constraint_that_cannot_be_met() {
        assertThat(ExampleCourse.unchanged()
                        .with(FINAL, "types: [BOWTIE, TREND], atLeast: 1, atMost: 2", "types: [BOWTIE], atLeast: 3")
                        .diagnostics())
                .singleElement()
                .satisfies(diagnostic -> assertThat(diagnostic.message())
                        .isEqualTo("It asks for at least 3 of BOWTIE, but there are only 1 to draw from."));
        assertThat(ExampleCourse.unchanged()
                        .with(FINAL, "{step: take-action, atMost: 5}", "{step: analyse-cues, exactly: 0}")
                        .diagnostics())
                .singleElement()
                .satisfies(diagnostic -> assertThat(diagnostic.message())
                        .isEqualTo("These cannot be met together in 8 items: exactly 0 of the step analyse-cues."));
    }

    @Test
    void a_quiz_is_drawn_from_through_its_own_draw() {
        QuizDraw draw = draw(ExampleCourse.unchanged()
                .put(
                        "example/quizzes/pool/quiz.yaml",
                        ExampleCourse.unchanged().text(FINAL).replace("quz-final", "quz-pool"))
                .with(FINAL, "from: [mod-relapse, itm-duration]", "from: [quz-pool]")
                .with(FINAL, "    - {eachModule: 6}\n", ""));
        assertThat(draw.pool()).hasSize(21);
    }
}
