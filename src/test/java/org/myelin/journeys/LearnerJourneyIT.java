package org.myelin.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A nursing student signs in, goes on where she left off, answers checks, takes a quiz and reads the explanation. */
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

    @Test
    void an_attempt_survives_reload_and_ends_in_an_explained_result() {
        try (Journey journey = new Journey(port, Journey.Width.DESKTOP, ColorScheme.LIGHT)) {
            takeQuiz(journey, "kaito.mori@demo.example");
        }
    }

    @Test
    void the_same_works_on_a_phone_in_the_dark() {
        try (Journey journey = new Journey(port, Journey.Width.PHONE, ColorScheme.DARK)) {
            takeQuiz(journey, "isha.patel@demo.example");
        }
    }

    private void takeQuiz(Journey journey, String email) {
        journey.signIn(email, PASSWORD).open("quiz/quz-types");
        journey.accessible("quiz introduction");
        journey.fits("quiz introduction");
        QuizPages quiz = new QuizPages(journey.page);
        quiz.start();
        journey.accessible("attempt");
        journey.fits("attempt");
        quiz.goToSingleChoice();
        Object id = quiz.id();
        quiz.choose(0);
        assertThat(quiz.saved()).isVisible();

        journey.page.reload();
        quiz.item().waitFor();
        org.assertj.core.api.Assertions.assertThat(quiz.id()).isEqualTo(id);
        assertThat(quiz.option(0)).isChecked();
        assertThat(journey.page
                        .getByText(Pattern.compile("^1 of \\d+ answered$"))
                        .first())
                .isVisible();

        quiz.submit();
        journey.accessible("submit dialog");
        quiz.confirm();
        quiz.explains("Types and course of MS", id);
        journey.accessible("result");
        journey.fits("result");

        seesWhatIsLeft(journey);
    }

    /** The pages that a learner goes to after a result. */
    private static void seesWhatIsLeft(Journey journey) {
        journey.open("progress");
        assertThat(journey.page.locator("main h1")).hasText("My progress");
        assertThat(journey.page
                        .locator("main")
                        .getByText("Types and course of MS")
                        .first())
                .isVisible();
        journey.accessible("progress");
        journey.fits("progress");

        journey.open("practice");
        assertThat(journey.page.locator("main h1")).hasText("Practise");
        assertThat(journey.page.locator("myelin-practice .modules label").first())
                .isVisible();
        journey.accessible("practice");
        journey.fits("practice");

        journey.open("sources");
        assertThat(journey.page.locator("main h1")).hasText("Sources");
        assertThat(journey.page.locator("main .my-list li").first()).isVisible();
        journey.accessible("sources");
        journey.fits("sources");
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }

    /** Dark is proven on the phone, light on the desktop. */
    private static ColorScheme scheme(Journey.Width width) {
        return width == Journey.Width.PHONE ? ColorScheme.DARK : ColorScheme.LIGHT;
    }
}
