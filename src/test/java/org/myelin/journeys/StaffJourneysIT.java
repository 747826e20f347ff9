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
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.vaadin.addons.dramafinder.element.SelectElement;

/** An instructor finds who is stuck, assigns work and marks it; an admin answers an auditor. */
class StaffJourneysIT extends DemoApplication {

    private static final String CLINIC = "MS clinic, new staff";
    private static final String FIELD = "vaadin-integer-field";
    /** A moment as the pages show it. */
    private static final DateTimeFormatter SHOWN = DateTimeFormatter.ofPattern("EEE d MMM, HH:mm", Locale.ENGLISH);
    /** A day as the calendar names it. */
    private static final DateTimeFormatter SPOKEN = DateTimeFormatter.ofPattern("d MMMM uuuu,", Locale.ENGLISH);

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ENGLISH);

    @ParameterizedTest
    @EnumSource(Journey.Width.class)
    void an_instructor_sees_the_cohort_and_opens_a_learner_and_an_attempt(Journey.Width width) {
        try (Journey journey = new Journey(port, width, ColorScheme.LIGHT)) {
            journey.signInAs("Instructor");
            assertThat(journey.page.locator("main h1")).hasText("BSN year 2, group A");
            assertThat(journey.page.locator(".my-heat tbody tr")).hasCount(16);
            journey.accessible("dashboard");
            journey.fits("dashboard");

            Locator learner = journey.page
                    .locator(".my-heat tbody")
                    .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("Bilal Haddad"));
            learner.click();
            assertThat(journey.page.locator("main h1")).hasText("Bilal Haddad");
            assertThat(journey.page.locator("main h1")).isInViewport();
            journey.page.goBack();
            assertThat(learner).isInViewport();
            learner.click();
            assertThat(journey.page.locator("main h1")).hasText("Bilal Haddad");
            journey.accessible("learner");
            journey.fits("learner");

            journey.page
                    .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Open: "))
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
    void an_instructor_assigns_a_quiz_and_its_learner_sees_when_it_is_due(Journey.Width width) {
        // Each width has a quiz of its own, so that its row is the only one.
        String quiz = width == Journey.Width.PHONE
                ? "Quiz: The immune mechanism"
                : "Quiz: Interferons and how interferon beta works";
        LocalDate today = LocalDate.now(Journey.ZONE);
        LocalDateTime opens = today.minusDays(3).atTime(8, 0);
        LocalDateTime due = today.plusDays(10).atTime(17, 30);
        try (Journey journey = new Journey(port, width, ColorScheme.LIGHT)) {
            journey.signInAs("Instructor").open("teach/assign");
            SelectElement.getByLabel(journey.page, "Cohort").selectItem(CLINIC);
            SelectElement.getByLabel(journey.page, "What").selectItem(quiz);
            enter(journey.page, "Opens", opens);
            enter(journey.page, "Due", due);
            journey.accessible("assign");
            journey.fits("assign");
            journey.page
                    .getByRole(
                            AriaRole.BUTTON,
                            new Page.GetByRoleOptions().setName("Assign").setExact(true))
                    .click();
            assertThat(journey.page.getByText("“" + quiz + "” is assigned to " + CLINIC + "."))
                    .isVisible();
            Locator row = journey.page
                    .getByRole(AriaRole.REGION, new Page.GetByRoleOptions().setName("Assignments of " + CLINIC))
                    .locator("tbody tr")
                    .filter(new Locator.FilterOptions().setHasText(quiz));
            assertThat(row).hasCount(1);
            assertThat(row.locator("td").nth(0)).hasText(SHOWN.format(opens));
            assertThat(row.locator("td").nth(1)).hasText(SHOWN.format(due));
            journey.accessible("assigned");
            journey.fits("assigned");
        }
        try (Journey journey = new Journey(port, width, ColorScheme.LIGHT)) {
            journey.signIn("tara.quinn@demo.example", PASSWORD).open("");
            Locator row = journey.page.locator("main li", new Page.LocatorOptions().setHasText(quiz));
            assertThat(row).containsText("Due " + SHOWN.format(due));
            assertThat(row).containsText(CLINIC);
            assertThat(row.getByRole(AriaRole.LINK)).hasText(quiz);
            journey.accessible("home with what is due");
            journey.fits("home with what is due");
        }
    }

    /** Chooses the day in the calendar, which is the same at any width and in any language, and types the time. */
    private static void enter(Page page, String label, LocalDateTime moment) {
        Locator picker = page.locator("vaadin-date-time-picker", new Page.LocatorOptions().setHasText(label));
        Locator inputs = picker.locator("input");
        inputs.first().click();
        picker.locator("vaadin-month-calendar td[aria-label^='" + SPOKEN.format(moment) + "']")
                .click();
        inputs.last().fill(TIME.format(moment));
        inputs.last().press("Enter");
    }

    @ParameterizedTest
    @EnumSource(Journey.Width.class)
    void an_instructor_gives_marks_to_an_essay(Journey.Width width) {
        try (Journey journey = new Journey(port, width, ColorScheme.LIGHT)) {
            journey.signInAs("Instructor");
            journey.page
                    .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("points wait for your marks"))
                    .first()
                    .click();
            Locator cards = journey.page.locator(".my-marks .my-card");
            Locator waiting = cards.filter(new Locator.FilterOptions().setHas(journey.page.locator(FIELD)))
                    .first();
            waiting.waitFor();
            journey.accessible("essay that waits for marks");
            journey.fits("essay that waits for marks");

            String name = waiting.locator("h3").innerText();
            List<Locator> fields = waiting.locator(FIELD + " input").all();
            fields.forEach(field -> field.fill("1"));
            waiting.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Save marks: " + name))
                    .click();
            assertThat(journey.page.locator(".my-marks").getByText(name + " is marked. The score is now "))
                    .isVisible();
            assertThat(cards.filter(new Locator.FilterOptions().setHasText(name)))
                    .containsText("Marked by hand: " + fields.size() + " of ");
            journey.accessible("essay with marks");
            journey.fits("essay with marks");
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
