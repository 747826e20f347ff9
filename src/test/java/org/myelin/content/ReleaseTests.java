package org.myelin.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.myelin.content.ExampleCourse.CAPSTONE;
import static org.myelin.content.ExampleCourse.CHECK;
import static org.myelin.content.ExampleCourse.COURSE;
import static org.myelin.content.ExampleCourse.FINAL;
import static org.myelin.content.ExampleCourse.LESSON;
import static org.myelin.content.ExampleCourse.MODULE;
import static org.myelin.content.ExampleCourse.QUIZ;
import static org.myelin.content.ExampleCourse.SECOND;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.myelin.assessment.ItemId;
import org.myelin.assessment.JudgmentStep;

/** What a release holds and which changes make it another one. */
class ReleaseTests {

    private static final LessonId RELAPSE = new LessonId("les-relapse");
    private static final LessonId INJECTION = new LessonId("les-injection");
    private static final ItemId DURATION = new ItemId("itm-duration");
    private static final QuizId QUIZ_ID = new QuizId("quz-relapse");

    @Test
    void it_holds_the_course_in_the_order_of_its_lists() {
        Release release = ExampleCourse.unchanged().release();
        CourseModule module = release.course().modules().getFirst();
        assertThat(module.lessons()).containsExactly(RELAPSE, INJECTION);
        assertThat(module.quiz()).contains(QUIZ_ID);
        assertThat(module.objectives()).extracting(Objective::bloom).containsExactly(Bloom.APPLY, Bloom.UNDERSTAND);
        assertThat(release.lessonsInOrder()).extracting(Lesson::slug).containsExactly("01-what-counts", "02-giving-it");
        assertThat(release.loadedAt()).isEqualTo(ExampleCourse.NOW);
    }

    @Test
    void a_lesson_knows_its_blocks_checks_sources_and_terms() {
        Lesson lesson = ExampleCourse.unchanged().release().lesson(RELAPSE).orElseThrow();
        assertThat(lesson.blockIds())
                .containsExactly(
                        "maya",
                        "first",
                        "what-counts",
                        "speed",
                        "shapes",
                        "chk-duration",
                        "pairs",
                        "wrong-claim",
                        "key");
        assertThat(lesson.checks()).containsExactly(DURATION);
        assertThat(lesson.references()).containsExactly("RELAPSE2015", "STEROID-UK");
        assertThat(lesson.terms()).containsExactly("relapse", "pseudo-relapse");
    }

    @Test
    void terms_that_only_a_definition_links_are_on_the_page_as_well() {
        Release release = ExampleCourse.unchanged()
                .with(LESSON, "; that is a [[pseudo-relapse|pseudo-relapse]]", "")
                .release();
        assertThat(release.lesson(RELAPSE).orElseThrow().terms()).containsExactly("relapse", "pseudo-relapse");
    }

    @Test
    void an_item_carries_everything_around_it() {
        CatalogItem item = ExampleCourse.unchanged().release().item(DURATION).orElseThrow();
        assertThat(item.step()).contains(JudgmentStep.RECOGNISE_CUES);
        assertThat(item.difficulty()).isEqualTo(0.7);
        assertThat(item.teaches()).contains(new Teaches(RELAPSE, Optional.of("what-counts")));
        assertThat(item.references()).containsExactly("RELAPSE2015");
        assertThat(item.objectives()).containsExactly(new ObjectiveId("obj-relapse-apply"));
        assertThat(item.safetyCritical()).isFalse();
    }

    @Test
    void the_policy_of_a_quiz_is_read_and_left_out_members_mean_no_limit() {
        QuizPolicy policy =
                ExampleCourse.unchanged().release().quiz(QUIZ_ID).orElseThrow().policy();
        assertThat(policy)
                .isEqualTo(new QuizPolicy(
                        3,
                        CountedTry.HIGHEST,
                        Optional.of(Duration.ofMinutes(30)),
                        FeedbackPolicy.AFTER_SUBMIT,
                        true,
                        1,
                        false,
                        OptionalInt.of(70)));
        QuizPolicy open = ExampleCourse.unchanged()
                .with(QUIZ, "  timeLimitMinutes: 30\n", "")
                .with(QUIZ, "  passPercent: 70\n", "")
                .release()
                .quiz(QUIZ_ID)
                .orElseThrow()
                .policy();
        assertThat(open.timeLimit()).isEmpty();
        assertThat(open.passPercent()).isEmpty();
    }

    @Test
    void equal_files_give_equal_revisions_and_layout_does_not_count() {
        Release one = ExampleCourse.unchanged().release();
        Release two = ExampleCourse.unchanged()
                .with(CHECK, "difficulty: 0.7\n", "# a remark\ndifficulty:   0.7\n")
                .with(CHECK, "step: recognise-cues\n", "")
                .with(CHECK, "type: MC_SINGLE\n", "type: MC_SINGLE\nstep: recognise-cues\n")
                .release();
        assertThat(two.item(DURATION).orElseThrow().revision())
                .isEqualTo(one.item(DURATION).orElseThrow().revision());
        assertThat(two.revision()).isNotEqualTo(one.revision());
        assertThat(ExampleCourse.unchanged().release().revision()).isEqualTo(one.revision());
    }

    @Test
    void a_changed_word_makes_a_new_revision_of_the_item_and_a_new_review_date_does_not() {
        Revision before =
                ExampleCourse.unchanged().release().item(DURATION).orElseThrow().revision();
        assertThat(ExampleCourse.unchanged()
                        .with(CHECK, "At least 1 hour", "At least 2 hours")
                        .release()
                        .item(DURATION)
                        .orElseThrow()
                        .revision())
                .isNotEqualTo(before);
        assertThat(ExampleCourse.unchanged()
                        .with(CHECK, "reviewBy: 2027-11-20", "reviewBy: 2028-11-20")
                        .with(CHECK, "status: active", "status: beta")
                        .release()
                        .item(DURATION)
                        .orElseThrow()
                        .revision())
                .isEqualTo(before);
    }

    @Test
    void a_changed_drawing_makes_a_new_revision_of_the_lesson_and_of_the_item_that_show_it() {
        Release before = ExampleCourse.unchanged().release();
        Release after = ExampleCourse.unchanged()
                .with(ExampleCourse.SVG, "M5 50C30 10", "M5 50C31 10")
                .with("example/modules/01-relapse/quiz/media/slice.svg", "rx=\"170\"", "rx=\"171\"")
                .release();
        ItemId spot = new ItemId("itm-example-hotspot-img");
        assertThat(after.lesson(RELAPSE).orElseThrow().revision())
                .isNotEqualTo(before.lesson(RELAPSE).orElseThrow().revision());
        assertThat(after.item(spot).orElseThrow().revision())
                .isNotEqualTo(before.item(spot).orElseThrow().revision());
        assertThat(after.lesson(INJECTION).orElseThrow().revision())
                .isEqualTo(before.lesson(INJECTION).orElseThrow().revision());
    }

    @Test
    void drafts_are_in_no_release_and_retired_lessons_stay_readable_without_being_offered() {
        Release draft = ExampleCourse.unchanged()
                .with(SECOND, "status: beta", "status: draft")
                .release();
        assertThat(draft.lesson(INJECTION)).isEmpty();
        Release retired = ExampleCourse.unchanged()
                .with(SECOND, "status: beta", "status: retired")
                .release();
        assertThat(retired.lesson(INJECTION)).isPresent();
        assertThat(retired.course().modules().getFirst().lessons()).containsExactly(RELAPSE);
        assertThat(retired.lessonsInOrder()).extracting(Lesson::id).containsExactly(RELAPSE);
    }

    @Test
    void the_capstone_stands_behind_the_modules() {
        Capstone capstone =
                ExampleCourse.unchanged().release().course().capstone().orElseThrow();
        assertThat(capstone.requires()).containsExactly(new ModuleId("mod-relapse"));
        assertThat(capstone.quizzes()).containsExactly(new QuizId("quz-mira"), new QuizId("quz-final"));
        assertThat(ExampleCourse.unchanged()
                        .with(COURSE, "  requires: [mod-relapse]\n", "")
                        .release()
                        .course()
                        .capstone())
                .contains(capstone);
    }

    @Test
    void a_draft_module_takes_its_lessons_and_its_quiz_with_it() {
        Release release = ExampleCourse.unchanged()
                .with(MODULE, "number: 1", "number: 1\nstatus: draft")
                .with(FINAL, "status: active", "status: draft")
                .with(COURSE, CAPSTONE, "")
                .release();
        assertThat(release.course().modules()).isEmpty();
        assertThat(release.lessons()).isEmpty();
        assertThat(release.quiz(QUIZ_ID)).isEmpty();
    }

    @Test
    void errors_inside_a_draft_are_warnings_but_its_ids_count() {
        ExampleCourse course = ExampleCourse.unchanged()
                .with(SECOND, "status: beta", "status: draft")
                .with(SECOND, "Explain each step", "TBD [[nothing]]");
        assertThat(course.checked().refused()).isFalse();
        assertThat(course.diagnostics()).extracting(Diagnostic::severity).containsOnly(Severity.WARNING);
        course.with(SECOND, "id: les-injection", "id: les-relapse");
        assertThat(course.checked().refused()).isTrue();
    }

    @Test
    void content_with_errors_is_not_released() {
        ExampleCourse course = ExampleCourse.unchanged().with(LESSON, "[[relapse]] is", "[[nil]] is");
        assertThatThrownBy(course::release).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void warnings_do_not_stop_a_release_and_stay_visible_in_it() {
        Release release = ExampleCourse.unchanged()
                .with(CHECK, "step: recognise-cues\n", "")
                .release();
        assertThat(release.diagnostics()).extracting(Diagnostic::code).containsExactly("item-step-missing");
    }

    @Test
    void a_quiz_of_the_course_belongs_to_no_module() {
        String quiz = "example/quizzes/final/quiz.yaml";
        ExampleCourse course = ExampleCourse.unchanged();
        course.put(
                quiz,
                course.text(QUIZ)
                        .replace("quz-relapse", "quz-final")
                        .replace("purpose: module-quiz", "purpose: examination"));
        Quiz exam = course.release().quiz(new QuizId("quz-final")).orElseThrow();
        assertThat(exam.module()).isEmpty();
        assertThat(exam.purpose()).isEqualTo(QuizPurpose.EXAMINATION);
    }

    @Test
    void a_module_has_its_cards_in_order_with_sources_of_the_card_before_those_of_its_terms() {
        Release release = ExampleCourse.unchanged().release();
        assertThat(release.course().modules().getFirst().cards())
                .extracting(CardId::value)
                .containsExactly("crd-relapse-day", "crd-relapse-word", "crd-relapse-route");
        Flashcard card = release.card(new CardId("crd-relapse-day")).orElseThrow();
        assertThat(card.objective()).isEqualTo(new ObjectiveId("obj-relapse-apply"));
        assertThat(card.frontHtml()).contains("data-term=\"relapse\"");
        assertThat(card.backHtml()).contains("data-ref=\"RELAPSE2015\">1</a>");
        assertThat(card.references()).containsExactly("RELAPSE2015", "STEROID-UK");
        assertThat(card.terms()).containsExactly("relapse", "pseudo-relapse");
    }

    @Test
    void cards_of_a_draft_module_are_not_released() {
        Release release = ExampleCourse.unchanged()
                .with(MODULE, "number: 1", "number: 1\nstatus: draft")
                .with(FINAL, "status: active", "status: draft")
                .with(COURSE, CAPSTONE, "")
                .release();
        assertThat(release.cards()).isEmpty();
    }

    @Test
    void a_claim_keeps_its_words_apart_from_ours() {
        Lesson lesson = ExampleCourse.unchanged().release().lesson(INJECTION).orElseThrow();
        Block.Claim claim = lesson.claims().getFirst();
        assertThat(claim.article()).isEqualTo(1);
        assertThat(claim.verdict()).isEqualTo(ClaimVerdict.IMPRECISE);
        assertThat(claim.safety()).isTrue();
        assertThat(claim.claimHtml()).isEqualTo("<p>Avonex, interferon beta-1b, is put under the skin.</p>");
        assertThat(claim.evidenceHtml()).contains("data-term=\"relapse\"", "data-ref=\"US-AVONEX\"");
        assertThat(claim.correctionHtml().orElseThrow()).contains("into the muscle");
    }

    @Test
    void a_point_of_a_checklist_keeps_its_id_until_its_words_change() {
        String first = "- Read the **name** on the pack. [@US-AVONEX]\n";
        String second = "- Read the date on the pack. [@US-AVONEX]\n";
        Block.Checklist before = checklist(ExampleCourse.unchanged());
        Block.Checklist moved = checklist(ExampleCourse.unchanged().with(SECOND, first + second, second + first));
        Block.Checklist changed =
                checklist(ExampleCourse.unchanged().with(SECOND, "Read the **name**", "Look for the name"));
        assertThat(before.items()).hasSize(2);
        assertThat(moved.items()).isEqualTo(before.items().reversed());
        assertThat(changed.items().getFirst().id())
                .isNotEqualTo(before.items().getFirst().id());
        assertThat(changed.items().getLast()).isEqualTo(before.items().getLast());
    }

    private static Block.Checklist checklist(ExampleCourse course) {
        return course.release().lesson(INJECTION).orElseThrow().blocks().stream()
                .filter(Block.Checklist.class::isInstance)
                .map(Block.Checklist.class::cast)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void a_pre_check_is_never_taken_for_the_quiz_of_the_module() {
        Release release = ExampleCourse.unchanged().release();
        CourseModule module = release.course().modules().getFirst();
        assertThat(module.preCheck()).contains(new QuizId("quz-relapse-pre"));
        assertThat(module.quiz()).contains(QUIZ_ID);
        Release without = ExampleCourse.unchanged()
                .with(MODULE, "preCheck: precheck\n", "")
                .remove("example/modules/01-relapse/precheck/quiz.yaml")
                .release();
        assertThat(without.course().modules().getFirst().quiz()).contains(QUIZ_ID);
        assertThat(without.course().modules().getFirst().preCheck()).isEmpty();
    }
}
