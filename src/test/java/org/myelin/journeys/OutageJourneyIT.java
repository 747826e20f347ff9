package org.myelin.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import org.junit.jupiter.api.Test;

/** What goes wrong in the middle of a quiz: the network is gone, the server is killed, a second tab is open. */
class OutageJourneyIT extends DemoApplication {

    @Test
    void answers_given_without_a_network_are_kept_and_sent_when_it_is_back() {
        try (Journey journey = new Journey(port, Journey.Width.DESKTOP, ColorScheme.LIGHT)) {
            QuizPages quiz = started(journey, "olga.petrova@demo.example");
            quiz.choose(0);
            assertThat(quiz.saved()).isVisible();

            journey.context().setOffline(true);
            quiz.choose(1);
            assertThat(journey.page.getByText("No connection to the server.").first())
                    .isVisible();
            assertThat(journey.page.getByText("Not saved – kept on this device").first())
                    .isVisible();
            journey.accessible("attempt without a connection");

            journey.context().setOffline(false);
            assertThat(quiz.saved()).isVisible();
            assertThat(journey.page.getByText("No connection to the server.")).hasCount(0);
            journey.page.reload();
            assertThat(quiz.option(1)).isChecked();
        }
    }

    @Test
    void an_unsent_answer_survives_a_reload_and_nobody_can_read_it_on_the_device_meanwhile() {
        try (Journey journey = new Journey(port, Journey.Width.DESKTOP, ColorScheme.LIGHT)) {
            QuizPages quiz = started(journey, "samir.khan@demo.example");
            journey.context().route("**/api/attempts/*/answers", Route::abort);
            quiz.choose(2);
            assertThat(journey.page.getByText("Not saved – kept on this device").first())
                    .isVisible();
            org.assertj.core.api.Assertions.assertThat(waiting(journey.page))
                    .isNotEmpty()
                    .doesNotContain("choice", "chosen", "response");

            journey.page.reload();
            assertThat(quiz.option(2)).isChecked();
            assertThat(journey.page.getByText("Not saved – kept on this device").first())
                    .isVisible();

            journey.context().unroute("**/api/attempts/*/answers");
            assertThat(quiz.saved()).isVisible();
            org.assertj.core.api.Assertions.assertThat(waiting(journey.page)).isEmpty();
            journey.page.reload();
            assertThat(quiz.option(2)).isChecked();
        }
    }

    @Test
    void a_killed_server_keeps_what_was_saved_and_the_learner_goes_on_in_place() {
        try (Journey journey = new Journey(port, Journey.Width.DESKTOP, ColorScheme.LIGHT)) {
            String email = "pablo.ruiz@demo.example";
            QuizPages quiz = started(journey, email);
            quiz.choose(0);
            assertThat(quiz.saved()).isVisible();
            Object id = quiz.id();

            killAndRestart();
            quiz.choose(1);
            journey.page.getByLabel("E-mail").waitFor();
            journey.page.getByLabel("E-mail").fill(email);
            journey.page.getByLabel("Password").fill(PASSWORD);
            journey.accessible("sign in again in place");
            journey.page
                    .getByRole(AriaRole.DIALOG)
                    .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Sign in"))
                    .click();
            assertThat(quiz.saved()).isVisible();
            org.assertj.core.api.Assertions.assertThat(quiz.id()).isEqualTo(id);
            journey.page.reload();
            assertThat(quiz.option(1)).isChecked();
        }
    }

    @Test
    void a_second_tab_cannot_overwrite_the_first_unnoticed() {
        try (Journey journey = new Journey(port, Journey.Width.DESKTOP, ColorScheme.LIGHT)) {
            QuizPages first = started(journey, "greta.lind@demo.example");
            Page other = journey.context().newPage();
            other.navigate(journey.page.url());
            QuizPages second = new QuizPages(other);
            second.item().waitFor();
            second.goToSingleChoice();

            second.choose(1);
            assertThat(second.saved()).isVisible();
            first.choose(0);
            assertThat(journey.page.getByText("This question has two answers").first())
                    .isVisible();
            journey.accessible("two answers to one question");
        }
    }

    /** What the browser holds of answers that the server does not have. */
    private static String waiting(Page page) {
        return (String)
                page.evaluate(
                        "() => Object.entries(localStorage).filter(([name]) => name.startsWith('myelin:queue')).map(([, text]) => text).join()");
    }

    private QuizPages started(Journey journey, String email) {
        journey.signIn(email, PASSWORD).open("quiz/quz-types");
        QuizPages quiz = new QuizPages(journey.page);
        quiz.start();
        quiz.goToSingleChoice();
        return quiz;
    }
}
