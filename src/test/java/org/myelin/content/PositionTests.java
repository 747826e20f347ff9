package org.myelin.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.myelin.content.ExampleCourse.CHECK;
import static org.myelin.content.ExampleCourse.LESSON;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Line and column are those that an author sees in the editor, wherever the problem sits. */
class PositionTests {

    private static List<Place> places(ExampleCourse course, Rule rule) {
        return course.diagnostics().stream()
                .filter(diagnostic -> diagnostic.code().equals(rule.code()))
                .map(Diagnostic::place)
                .toList();
    }

    @Test
    void windows_line_ends_and_a_byte_order_mark_move_nothing() {
        ExampleCourse course = ExampleCourse.unchanged().with(LESSON, "[[relapse]] is", "[[relaps]] is");
        Place wanted = course.place(LESSON, "[[relaps]]");
        course.put(LESSON, "\uFEFF" + course.text(LESSON).replace("\n", "\r\n"));
        assertThat(places(course, Rule.TERM_UNKNOWN)).containsExactly(wanted);
    }

    @Test
    void characters_outside_the_basic_plane_count_as_one() {
        ExampleCourse course = ExampleCourse.unchanged().with(LESSON, "A [[relapse]] is", "😀 A [[relaps]] is");
        assertThat(places(course, Rule.TERM_UNKNOWN))
                .singleElement()
                .satisfies(place -> assertThat(place.column()).isEqualTo(5));
    }

    @Test
    void a_second_use_in_one_paragraph_is_found_at_its_own_place() {
        ExampleCourse course = ExampleCourse.unchanged()
                .with(
                        LESSON,
                        "A [[relapse]] is a deficit",
                        "A [[relapse]], or [[relaps]], or again\n[[relaps]], is a deficit");
        Place first = course.place(LESSON, "[[relaps]],");
        assertThat(places(course, Rule.TERM_UNKNOWN))
                .containsExactly(first, new Place(first.file(), first.line() + 1, 1));
    }

    @Test
    void marks_inside_emphasis_lists_and_tables_have_their_own_column() {
        ExampleCourse course = ExampleCourse.unchanged()
                .with(LESSON, "| Pseudo-relapse | Old", "| **A [[nil-one]]** | Old")
                .with(LESSON, "- Look for", "- *Look [[nil-two]]* for");
        assertThat(places(course, Rule.TERM_UNKNOWN))
                .containsExactly(course.place(LESSON, "[[nil-one]]"), course.place(LESSON, "[[nil-two]]"));
    }

    @Test
    void marks_inside_quoted_plain_and_literal_values_have_their_own_line_and_column() {
        ExampleCourse course = ExampleCourse.unchanged()
                .with(
                        CHECK,
                        "stem: How long must",
                        "stem: |\n  A [[relapse]] starts.\n\n  - one [[nil-one]]\n\n  How long must")
                .with(CHECK, "why: \"This is the usual limit.", "why: \"This \\\"is\\\" the [[nil-two]] limit.");
        assertThat(places(course, Rule.TERM_UNKNOWN))
                .containsExactly(course.place(CHECK, "[[nil-one]]"), course.place(CHECK, "[[nil-two]]"));
    }

    @Test
    void limits_of_the_item_types_point_at_the_member_they_are_about() {
        String file = ExampleCourse.item("MATRIX_MC");
        ExampleCourse course = ExampleCourse.unchanged().with(file, "correct: c2", "correct: c9");
        assertThat(course.diagnostics()).singleElement().satisfies(diagnostic -> {
            assertThat(diagnostic.code()).isEqualTo("item-key-unknown");
            assertThat(diagnostic.place()).isEqualTo(course.place(file, "c9"));
        });
    }

    @Test
    void limits_of_an_embedded_item_point_into_it() {
        String file = ExampleCourse.item("TREND");
        ExampleCourse course = ExampleCourse.unchanged().with(file, "    - id: b\n", "    - id: a\n");
        assertThat(course.diagnostics()).anySatisfy(diagnostic -> {
            assertThat(diagnostic.code()).isEqualTo("item-id-duplicate");
            assertThat(diagnostic.place().line())
                    .isEqualTo(course.place(file, "    - id: a\n      text: \"The values are stable")
                            .line());
        });
    }

    @Test
    void everything_is_reported_at_once() {
        ExampleCourse course = ExampleCourse.unchanged()
                .with(CHECK, "difficulty: 0.7", "difficulty: hard")
                .with(CHECK, "objectives: [obj-relapse-apply]", "objectives: [obj-nil]")
                .with(LESSON, "[[relapse]] is", "[[nil]] is")
                .with(LESSON, "minutes: 4", "minutes: four")
                .with(ExampleCourse.SVG, "<defs>", "<script/><defs>");
        assertThat(course.diagnostics())
                .extracting(Diagnostic::code)
                .contains("field-type", "objective-unknown", "term-unknown", "svg-unsafe");
        assertThat(course.diagnostics()).isSortedAccordingTo(java.util.Comparator.comparing(Diagnostic::place));
    }

    @Test
    void a_diagnostic_prints_file_line_column_severity_code_and_message() {
        assertThat(Diagnostic.of(new Place("lessons/a.yaml", 7, 5), Rule.ITEM_KEY_MISSING, "No option is correct."))
                .hasToString("lessons/a.yaml:7:5 error item-key-missing No option is correct.");
    }
}
