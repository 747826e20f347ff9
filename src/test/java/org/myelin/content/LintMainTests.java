package org.myelin.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command that authors run. */
class LintMainTests {

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

    private int lint(Instant now, String... args) {
        return LintMain.run(
                args, Clock.fixed(now, ZoneOffset.UTC), new PrintStream(printed, true, StandardCharsets.UTF_8));
    }

    private int lint(String... args) {
        return lint(ExampleCourse.NOW, args);
    }

    private String out() {
        return printed.toString(StandardCharsets.UTF_8);
    }

    @Test
    void clean_content_ends_with_0_and_one_line() {
        assertThat(lint(ExampleCourse.FOLDER.toString())).isZero();
        assertThat(out())
                .isEqualToIgnoringNewLines(
                        "0 errors, 0 warnings in 2 lessons, 27 items, 1 cases, 4 quizzes, 3 cards, 3 terms, 4 sources");
    }

    @Test
    void warnings_are_printed_and_end_with_0() {
        assertThat(lint(Instant.parse("2028-01-01T00:00:00Z"), ExampleCourse.FOLDER.toString()))
                .isZero();
        assertThat(out()).contains("lesson.md:10:11 warning review-passed ").contains("0 errors, 34 warnings");
    }

    @Test
    void an_error_ends_with_1_and_the_path_starts_with_the_argument(@TempDir Path folder) throws IOException {
        Files.createDirectories(folder.resolve("empty"));
        Files.writeString(folder.resolve("empty/course.yaml"), "schema: 1\n");
        assertThat(lint(folder.toString())).isEqualTo(1);
        assertThat(out()).contains(folder + "/empty/course.yaml:1:1 error field-missing \"id\" is missing");
    }

    @Test
    void wrong_arguments_end_with_2() {
        assertThat(lint()).isEqualTo(2);
        assertThat(lint("no-such-folder")).isEqualTo(2);
        assertThat(lint(ExampleCourse.FOLDER.toString(), "--clams")).isEqualTo(2);
        assertThat(out()).contains("Usage: lint <folder> [--claims]");
    }

    @Test
    void the_claim_ledger_counts_statements_and_lists_what_depends_on_each_source() {
        assertThat(lint(ExampleCourse.FOLDER.toString(), "--claims")).isZero();
        assertThat(out())
                .contains("Clinical statements in lessons: 21 (17 cited where they stand, 4 by their block)")
                .contains("Definitions: 2 (2 with a source)")
                .contains("Flashcards: 2 (2 with a source)")
                .contains("US-AVONEX supports 8: card crd-relapse-route, les-injection#before, les-injection#body, "
                        + "les-injection#call, les-injection#clm-skin, les-injection#days, les-injection#key, "
                        + "les-injection#prod")
                .contains("PRACTICE supports 1: itm-example-hl-text");
        String covered = out().lines()
                .filter(line -> line.startsWith("Covered: "))
                .findFirst()
                .orElseThrow();
        String[] numbers = covered.replace("Covered: ", "").split(" of ");
        assertThat(numbers[0]).isEqualTo(numbers[1]);
    }
}
