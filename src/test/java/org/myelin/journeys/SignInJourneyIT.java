package org.myelin.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Cookie;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Coming in, being sent away and leaving: the sign-in page is not Vaadin's, what is around it is. */
class SignInJourneyIT extends DemoApplication {

    private static final Pattern FORM = Pattern.compile(".*/login(\\?.*)?");
    private static final String LESSON = "lesson/les-types-overview";

    @ParameterizedTest
    @EnumSource(Journey.Width.class)
    void a_link_from_outside_leads_through_the_form_to_its_page(Journey.Width width) {
        var scheme = width == Journey.Width.PHONE ? ColorScheme.DARK : ColorScheme.LIGHT;
        try (Journey journey = new Journey(port, width, scheme)) {
            Page page = journey.page;
            page.navigate("/" + LESSON);
            assertThat(page).hasURL(FORM);
            journey.accessible("sign-in page");
            journey.fits("sign-in page");

            send(page, "not the right password");
            assertThat(page.getByRole(AriaRole.ALERT)).containsText("do not match an account");
            assertThat(page).hasTitle("Not signed in · Myelin");
            journey.accessible("refused sign-in");
            journey.fits("refused sign-in");

            send(page, PASSWORD);
            page.locator("myelin-lesson h1").waitFor();
            assertThat(page).hasURL(Pattern.compile(".*/" + LESSON + ".*"));
        }
    }

    private static void send(Page page, String password) {
        page.getByLabel("Email").fill("ada.berg@demo.example");
        page.getByLabel("Password").fill(password);
        page.keyboard().press("Enter");
    }

    @Test
    void who_signs_out_comes_back_to_the_form_in_the_chosen_appearance() {
        try (Journey journey = new Journey(port, Journey.Width.DESKTOP, ColorScheme.LIGHT)) {
            Page page = journey.signInAs("Student").page;
            page.getByLabel("Dark").check();
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Sign out"))
                    .click();

            assertThat(page).hasURL(FORM);
            assertThat(page.locator("html")).hasAttribute("data-theme", "dark");
            page.goBack();
            assertThat(page).hasURL(FORM);
            assertThat(page.getByLabel("Password")).isVisible();
        }
    }

    @Test
    void a_session_that_ended_leads_to_the_form_with_the_next_click() {
        try (Journey journey = new Journey(port, Journey.Width.DESKTOP, ColorScheme.LIGHT)) {
            Page page = journey.signInAs("Student").page;
            // What a browser holds whose session the server no longer knows.
            journey.context().addCookies(List.of(new Cookie("JSESSIONID", "0123456789ABCDEF").setUrl(page.url())));
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Course"))
                    .first()
                    .click();

            assertThat(page).hasURL(FORM);
            assertThat(page.getByLabel("Password")).isVisible();
        }
    }
}
