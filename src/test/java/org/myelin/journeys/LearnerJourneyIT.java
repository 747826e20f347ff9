package org.myelin.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A nursing student signs in, goes on where she left off, answers checks and sees what is locked and why. */
class LearnerJourneyIT extends DemoApplication {

    @ParameterizedTest
    @EnumSource(Journey.Width.class)
    void a_student_continues_and_answers_a_check_with_feedback(Journey.Width width) {
        try (Journey journey = new Journey(port, width, scheme(width))) {
            journey.signInAs("Student");
            assertThat(journey.page.locator("main h1")).hasText("Hello, Ada");
            journey.accessible("home");
            journey.fits("home");

            journey.page
                    .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Continue"))
                    .click();
            journey.page.locator("myelin-lesson h1").waitFor();
            journey.fits("lesson");
            Locator check = journey.page.locator("myelin-item").first();
            check.scrollIntoViewIfNeeded();
            journey.accessible("lesson");
            Locator again =
                    journey.page.getByRole(AriaRole.BUTTON, named("Try again")).first();
            if (again.isVisible()) {
                again.click();
            }
            Answers.somehow(check);
            journey.page
                    .getByRole(AriaRole.BUTTON, named("Check answer"))
                    .first()
                    .click();
            assertThat(journey.page
                            .getByRole(AriaRole.BUTTON, named("Try again"))
                            .first())
                    .isVisible();
            journey.accessible("lesson with feedback");
        }
    }

    @ParameterizedTest
    @EnumSource(Journey.Width.class)
    void the_course_map_names_every_lock(Journey.Width width) {
        try (Journey journey = new Journey(port, width, scheme(width))) {
            journey.signIn("mina.park@demo.example", PASSWORD).open("course");
            Locator locked =
                    journey.page.locator(".my-lesson-row[data-state=locked]").first();
            assertThat(locked.locator(".my-lesson-row__reason a").first()).isVisible();
            journey.accessible("course map");
            journey.fits("course map");
        }
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }

    /** Dark is proven on the phone, light on the desktop. */
    private static ColorScheme scheme(Journey.Width width) {
        return width == Journey.Width.PHONE ? ColorScheme.DARK : ColorScheme.LIGHT;
    }
}
