package org.myelin.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/**
 * The pictures of docs/images; {@code ./run screenshots} writes them. In an ordinary run it only proves that every
 * screen can be shown at both widths and in both palettes, not in all four pairs of them.
 */
class ScreenshotsIT extends DemoApplication {

    private static final Path FOLDER = Path.of("docs/images");
    private static final boolean WRITE = Boolean.getBoolean("myelin.screenshots.write");

    /** @param then what leads from the page at the path to the screen */
    private record Screen(String name, String path, String heading, Consumer<Page> then) {

        Screen(String name, String path, String heading) {
            this(name, path, heading, _ -> {});
        }
    }

    @Test
    void every_main_screen_has_its_picture() {
        for (Journey.Width width : Journey.Width.values()) {
            for (ColorScheme scheme : schemes(width)) {
                shots(
                        width,
                        scheme,
                        "Student",
                        new Screen("home", "", "main h1"),
                        new Screen("course", "course", "main h1"),
                        new Screen("lesson", "lesson/les-types-axes", "myelin-lesson h1"),
                        new Screen("quiz", "quiz/quz-types", "main h1"),
                        new Screen(
                                "attempt", "quiz/quz-types-pre", "main h1", page -> new QuizPages(page).startOrGoOn()),
                        new Screen("result", "quiz/quz-what", "main h1", ScreenshotsIT::openResult),
                        new Screen("progress", "progress", "main h1"));
                shots(
                        width,
                        scheme,
                        "Instructor",
                        new Screen("dashboard", "teach", "main h1"),
                        new Screen("marking", "teach", "main h1", ScreenshotsIT::openMarking),
                        new Screen("assign", "teach/assign", "main h1"));
                shots(width, scheme, "Admin", new Screen("completion", "admin", "main h1"));
            }
        }
    }

    private static List<ColorScheme> schemes(Journey.Width width) {
        if (WRITE) {
            return List.of(ColorScheme.LIGHT, ColorScheme.DARK);
        }
        return switch (width) {
            case DESKTOP -> List.of(ColorScheme.LIGHT);
            case PHONE -> List.of(ColorScheme.DARK);
        };
    }

    private void shots(Journey.Width width, ColorScheme scheme, String role, Screen... screens) {
        try (Journey journey = new Journey(port, width, scheme)) {
            journey.signInAs(role);
            for (Screen screen : screens) {
                journey.page.navigate("/" + screen.path());
                journey.page.locator(screen.heading()).first().waitFor();
                screen.then().accept(journey.page);
                // Not the silence of the network: in the demo an open lesson asks for new content all the time.
                journey.page.evaluate("() => document.fonts.ready");
                Page.ScreenshotOptions options = new Page.ScreenshotOptions();
                if (WRITE) {
                    options.setPath(FOLDER.resolve(screen.name() + "-" + name(width) + "-"
                            + scheme.name().toLowerCase(java.util.Locale.ROOT) + ".png"));
                }
                assertThat(journey.page.screenshot(options)).isNotEmpty();
            }
        }
    }

    private static void openResult(Page page) {
        page.locator("main a[href*='result/']").first().click();
        page.locator("myelin-result myelin-item").first().waitFor();
    }

    private static void openMarking(Page page) {
        page.locator("main a", new Page.LocatorOptions().setHasText("wait for your marks"))
                .first()
                .click();
        page.locator(".my-marks vaadin-integer-field").first().waitFor();
    }

    private static String name(Journey.Width width) {
        return switch (width) {
            case DESKTOP -> "desktop";
            case PHONE -> "phone";
        };
    }
}
