package org.myelin.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;

/** The learner's way from sign-in to a started quiz without a mouse. */
class KeyboardJourneyIT extends DemoApplication {

    private static final int FAR = 200;

    @Test
    void a_student_reaches_lesson_and_quiz_by_keyboard_alone() {
        try (Journey journey = new Journey(port, Journey.Width.DESKTOP, ColorScheme.LIGHT)) {
            Page page = journey.page;
            page.navigate("/login");
            page.getByLabel("Email").waitFor();
            tabTo(page, () -> focusedText(page).startsWith("Student"));
            page.keyboard().press("Enter");
            page.locator(".my-continue a").waitFor();
            tabTo(page, () -> focusedText(page).equals("Continue"));
            page.keyboard().press("Enter");
            page.locator("myelin-lesson h1").waitFor();
            page.keyboard().press("Alt+ArrowLeft");
            page.waitForURL(url -> !url.endsWith("les-types-ris-cis"));

            page.navigate("/quiz/quz-types");
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Start the quiz"))
                    .waitFor();
            tabTo(page, () -> focusedText(page).equals("Start the quiz"));
            page.keyboard().press("Enter");
            page.locator("myelin-attempt myelin-item").first().waitFor();
            assertThat(page.locator("myelin-attempt h1")).isVisible();
        }
    }

    private static void tabTo(Page page, BooleanSupplier there) {
        for (int i = 0; i < FAR; i++) {
            page.keyboard().press("Tab");
            if (there.getAsBoolean()) {
                return;
            }
        }
        throw new AssertionError("Not reached by the keyboard within " + FAR + " steps at " + page.url());
    }

    private static String focusedText(Page page) {
        return String.valueOf(page.evaluate("""
                () => {
                  let active = document.activeElement;
                  while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
                  return (active?.innerText ?? '').trim();
                }"""));
    }
}
