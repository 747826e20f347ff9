package org.myelin.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.myelin.content.ExampleCourse.CASE;
import static org.myelin.content.ExampleCourse.CASE_ITEM;
import static org.myelin.content.ExampleCourse.CASE_QUIZ;
import static org.myelin.content.ExampleCourse.FINAL;

import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.myelin.assessment.CaseId;
import org.myelin.assessment.ItemId;

/** What a case needs beyond the rules that {@link RuleTests} holds, and what becomes of it in a release. */
class CaseRuleTests {

    private static final CaseId MIRA = new CaseId("case-mira");

    private static Arguments change(String code, String from, String to, String at) {
        return Arguments.of(code, from, to, at);
    }

    static Stream<Arguments> changes() {
        return Stream.of(
                change("case-items", "  - itm-mira-6\n", "", "- itm-mira-1"),
                change("case-items", "- itm-mira-2", "- itm-mira-3", "itm-mira-3"),
                change("case-chart", "- {id: v2, time: Next day, text: 36.9 °C, visibleFromStep: 6}", "", ""),
                change("field-value", "visibleFromStep: 6", "visibleFromStep: 7", "7}"),
                change("field-missing", "summary: A call on a warm evening.\n", "", ""),
                change("item-unsourced", "references: [RELAPSE2015]\n", "", ""),
                change("citation-unknown", "[RELAPSE2015]", "[GONE2020]", "GONE2020"),
                change("item-unknown", "- itm-mira-6", "- itm-gone", "itm-gone"),
                change("inline-syntax", "text: 38.6 °C", "text: \"38.6 °C [@RELAPSE2015]\"", "38.6"),
                change("review-order", "reviewBy: 2027-11-20", "reviewBy: 2026-11-20", "2026-11-20\nchart"),
                change("dose-notation", "Calls because", "Took 1.0 mg. Calls because", "1.0"),
                change("brand-alone", "Calls because", "Calls about Rebif because", "Rebif"));
    }

    @ParameterizedTest
    @MethodSource("changes")
    void what_a_case_breaks_is_reported(String code, String from, String to, String at) {
        ExampleCourse broken = ExampleCourse.unchanged().with(CASE, from, to);
        if (code.equals("case-chart")) {
            broken = broken.with(CASE, ", visibleFromStep: 2}", "}").with(CASE, ", visibleFromStep: 2}", "}");
        }
        assertThat(broken.diagnostics()).extracting(Diagnostic::code).contains(code);
        if (!at.isEmpty()) {
            Place place = broken.place(CASE, at);
            assertThat(broken.diagnostics())
                    .filteredOn(diagnostic -> diagnostic.code().equals(code))
                    .extracting(diagnostic -> diagnostic.place().line())
                    .contains(place.line());
        }
    }

    @Test
    void the_items_stand_in_the_order_of_the_steps() {
        ExampleCourse broken = ExampleCourse.unchanged().with(CASE_ITEM, "step: analyse-cues", "step: take-action");
        assertThat(broken.diagnostics()).singleElement().satisfies(diagnostic -> {
            assertThat(diagnostic.code()).isEqualTo("case-items");
            assertThat(diagnostic.place()).isEqualTo(broken.place(CASE, "itm-mira-2"));
            assertThat(diagnostic.message()).contains("analyse-cues");
        });
    }

    @Test
    void what_is_offered_needs_a_case_that_is_offered() {
        ExampleCourse broken = ExampleCourse.unchanged().with(CASE, "status: active", "status: retired");
        assertThat(broken.diagnostics()).extracting(Diagnostic::code).containsOnly("not-offered");
        assertThat(broken.diagnostics())
                .extracting(Diagnostic::place)
                .containsExactly(broken.place(FINAL, "case-mira"), broken.place(CASE_QUIZ, "case-mira"));
    }

    @Test
    void a_folder_without_a_case_is_refused() {
        assertThat(ExampleCourse.unchanged().remove(CASE).diagnostics())
                .extracting(Diagnostic::code)
                .contains("file-missing", "case-unknown");
    }

    @Test
    void a_release_holds_the_case_and_puts_its_items_into_the_quiz() {
        Release release = ExampleCourse.unchanged().release();
        ItemId[] items = IntStream.rangeClosed(1, 6)
                .mapToObj(step -> new ItemId("itm-mira-" + step))
                .toArray(ItemId[]::new);
        assertThat(release.quiz(new QuizId("quz-mira")).orElseThrow().items()).containsExactly(items);
        CatalogCase study = release.caseOf(items[3]).orElseThrow();
        assertThat(study.id()).isEqualTo(MIRA);
        assertThat(study.stepOf(items[3])).hasValue(4);
        assertThat(study.stepOf(new ItemId("itm-duration"))).isEmpty();
        assertThat(release.caseOf(new ItemId("itm-duration"))).isEmpty();
    }

    @Test
    void what_an_attempt_keeps_of_a_case_can_be_read_again() {
        assertThat(ExampleCourse.unchanged().release().cases().values())
                .isNotEmpty()
                .allSatisfy(study -> assertThat(CaseReader.read(study.source())).isEqualTo(study));
    }

    @Test
    void a_draft_of_a_case_is_in_no_release() {
        Release release = ExampleCourse.unchanged()
                .with(CASE, "status: active", "status: draft")
                .with(CASE_QUIZ, "status: active", "status: draft")
                .with(FINAL, "status: active", "status: draft")
                .with(ExampleCourse.COURSE, ExampleCourse.CAPSTONE, "")
                .release();
        assertThat(release.cases()).isEmpty();
    }
}
