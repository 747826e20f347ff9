package org.myelin.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.vaadin.addons.dramafinder.element.SelectElement;

/** An instructor finds who is stuck and assigns a module; an admin answers an auditor. */
class StaffJourneysIT extends DemoApplication {

    @ParameterizedTest
    @EnumSource(Journey.Width.class)
    void an_instructor_sees_the_cohort_and_opens_a_learner_and_an_attempt(Journey.Width width) {
        try (Journey journey = new Journey(port, width, ColorScheme.LIGHT)) {
            journey.signInAs("Instructor");
            assertThat(journey.page.locator("main h1")).hasText("BSN year 2, group A");
            assertThat(journey.page.locator(".my-heat tbody tr")).hasCount(16);
            journey.accessible("dashboard");
            journey.fits("dashboard");

            journey.page
                    .locator(".my-heat tbody")
                    .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("Bilal Haddad"))
                    .click();
            assertThat(journey.page.locator("main h1")).hasText("Bilal Haddad");
            journey.accessible("learner");
            journey.fits("learner");

            journey.page
                    .getByRole(
                            AriaRole.LINK,
                            new Page.GetByRoleOptions().setName("Open").setExact(true))
                    .first()
                    .click();
            journey.page.locator("myelin-result myelin-item").first().waitFor();
            journey.accessible("attempt of a learner");
        }
    }

    @Test
    void an_instructor_assigns_a_module_to_a_cohort() {
        try (Journey journey = new Journey(port, Journey.Width.DESKTOP, ColorScheme.DARK)) {
            journey.signInAs("Instructor").open("teach/assign");
            journey.accessible("assign");
            SelectElement.getByLabel(journey.page, "What").selectItem("Module 1: What MS is");
            journey.page
                    .getByRole(
                            AriaRole.BUTTON,
                            new Page.GetByRoleOptions().setName("Assign").setExact(true))
                    .click();
            assertThat(journey.page.getByText("is assigned to").first()).isVisible();
        }
    }

    @ParameterizedTest
    @EnumSource(Journey.Width.class)
    void an_admin_filters_completion_and_exports_it(Journey.Width width) throws IOException {
        try (Journey journey = new Journey(port, width, ColorScheme.LIGHT)) {
            journey.signInAs("Admin");
            assertThat(journey.page.locator("main h1")).hasText("Completion");
            journey.page.getByLabel("Name or email").fill("bilal");
            assertThat(journey.page.getByText("1 people").first()).isVisible();
            journey.accessible("completion");
            journey.fits("completion");
            Download download = journey.page.waitForDownload(
                    () -> journey.page.getByText("Export CSV").click());
            String csv = Files.readString(download.path(), StandardCharsets.UTF_8);
            assertThat(csv).contains("Bilal Haddad").doesNotContain("Ada Berg");

            journey.open("admin/people");
            journey.accessible("people");
            journey.open("admin/content");
            journey.accessible("content");
        }
    }
}
