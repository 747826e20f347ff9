package org.myelin.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** An author saves a lesson while somebody reads it. */
class LiveContentIT extends DemoApplication {

    private static final Path LESSON =
            Path.of("myelin/modules/02-types-and-course/01-one-disease-many-courses/lesson.md");
    private static final String HEADING = "## Five names {";

    @Test
    void a_saved_change_is_shown_in_place_and_a_broken_file_changes_nothing() throws IOException {
        Path file = content().resolve(LESSON);
        String text = Files.readString(file);
        try (Journey journey = new Journey(port, Journey.Width.DESKTOP, ColorScheme.LIGHT)) {
            Page page = journey.signInAs("Student").page;
            page.navigate("/lesson/les-types-overview");
            Locator heading = page.locator("myelin-lesson [data-block=names] h2");
            assertThat(heading).containsText("Five names");
            page.evaluate("() => { window.sameDocument = true; }");

            // Ten times: one of several quick changes must not be lost.
            for (int time = 1; time <= 10; time++) {
                Files.writeString(file, text.replace(HEADING, "## Five names, reading " + time + " {"));
                assertThat(heading).containsText("reading " + time);
            }
            Files.writeString(
                    file, text.replace(HEADING, "## Five names, reading 11 {") + "\nSo it is [@no-such-source].\n");
            awaitReport("no-such-source");
            assertThat(heading).containsText("reading 10");

            Files.writeString(file, text);
            assertThat(heading).not().containsText("reading");
            org.assertj.core.api.Assertions.assertThat(page.evaluate("() => window.sameDocument"))
                    .isEqualTo(true);
        } finally {
            Files.writeString(file, text);
        }
    }

    /** The page of the admin shows the last report when it is opened. */
    private void awaitReport(String words) {
        try (Journey admin = new Journey(port, Journey.Width.DESKTOP, ColorScheme.LIGHT)) {
            admin.signInAs("Admin");
            Locator report = admin.page.getByText(words).first();
            for (int opened = 0; opened < 20 && !report.isVisible(); opened++) {
                admin.open("admin/content");
            }
            assertThat(report).isVisible();
        }
    }
}
