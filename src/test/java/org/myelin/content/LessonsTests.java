package org.myelin.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.myelin.assessment.Draw;
import org.myelin.assessment.Grading;
import org.myelin.assessment.GradingContext;
import org.myelin.assessment.Keys;
import org.myelin.assessment.Outcome;
import org.myelin.content.internal.load.Checked;
import org.myelin.content.internal.load.ReleaseBuilder;
import org.myelin.content.internal.source.FileSet;
import tools.jackson.databind.node.ObjectNode;

/** The course that is in the repository. */
class LessonsTests {

    private static final Path LESSONS = Path.of("lessons");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    private static Checked checked;

    @BeforeAll
    static void read() throws Exception {
        try (Stream<Path> courses = Files.list(LESSONS)) {
            assumeTrue(courses.anyMatch(folder -> Files.exists(folder.resolve("course.yaml"))), "no course yet");
        }
        checked = Checked.read(FileSet.ofDirectory(LESSONS, "lessons"), TODAY);
    }

    private static Release release() {
        return ReleaseBuilder.build(checked, Instant.parse("2026-11-22T10:00:00Z"));
    }

    @Test
    void the_lessons_of_the_repository_have_no_error() {
        assertThat(checked.diagnostics())
                .filteredOn(diagnostic -> diagnostic.severity() == Severity.ERROR)
                .isEmpty();
    }

    @Test
    void every_lesson_has_a_page_with_all_its_blocks_and_sources() {
        Release release = release();
        LessonPages pages = new LessonPages(new PlayerJson());
        assertThat(release.lessonsInOrder()).isNotEmpty().allSatisfy(lesson -> {
            ObjectNode page = pages.page(lesson, release);
            assertThat(page.get("blocks").size()).isEqualTo(lesson.blocks().size());
            assertThat(page.get("references").size())
                    .isEqualTo(lesson.references().size());
            assertThat(page.toString().contains("<script")).isFalse();
            assertThat(page.toString().matches("(?s).*(\\[\\[[a-z]|\\[@[A-Z]|:::).*"))
                    .as(lesson.id().value())
                    .isFalse();
        });
    }

    @Test
    void every_item_can_be_shown_answered_and_explained() {
        Release release = release();
        PlayerJson json = new PlayerJson();
        assertThat(release.items().values()).isNotEmpty().allSatisfy(item -> {
            Draw draw = item.checkDraw();
            assertThat(json.view(item, draw, release).get("stem").asString()).isNotBlank();
            Keys.of(item.item(), draw).ifPresent(key -> {
                Outcome outcome = Grading.grade(item.item(), key, GradingContext.submitted(draw));
                ObjectNode review = json.review(item, draw, key, outcome, release);
                assertThat(review.get("score")).isEqualTo(review.get("max"));
                assertThat(review.get("citations").size())
                        .isGreaterThanOrEqualTo(item.references().size());
            });
        });
    }

    @Test
    void stored_sources_of_all_items_can_be_read_again() {
        assertThat(release().items().values())
                .allSatisfy(item -> assertThat(ItemReader.read(item.source())).isEqualTo(item));
    }

    @Test
    void ids_inside_the_drawings_of_one_lesson_differ() {
        for (Lesson lesson : release().lessonsInOrder()) {
            Set<String> seen = new HashSet<>();
            List<String> drawings = lesson.blocks().stream()
                    .filter(Block.Figure.class::isInstance)
                    .map(block -> ((Block.Figure) block).svg())
                    .toList();
            for (String svg : drawings) {
                var id = java.util.regex.Pattern.compile(" id=\"([^\"]+)\"").matcher(svg);
                while (id.find()) {
                    assertThat(seen.add(id.group(1)))
                            .as(lesson.id() + " " + id.group(1))
                            .isTrue();
                }
            }
        }
    }
}
