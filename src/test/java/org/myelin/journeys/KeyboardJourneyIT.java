package org.myelin.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The learner's way from sign-in to the explained result of a quiz without a mouse. */
class KeyboardJourneyIT extends DemoApplication {

    private static final int FAR = 200;
    private static final String QUIZ = "Types and course of MS";

    @Test
    void a_student_reads_a_lesson_and_takes_a_quiz_by_keyboard_alone() {
        try (Journey journey = new Journey(port, Journey.Width.DESKTOP, ColorScheme.LIGHT)) {
            Page page = journey.page;
            page.navigate("/login");
            press(page.locator(".my-demo button", new Page.LocatorOptions().setHasText("Student")));
            press(page.locator(".my-continue").getByRole(AriaRole.LINK));
            turnPages(page);

            press(page.getByRole(AriaRole.LINK, named("Course")));
            assertThat(page.locator("main h1")).hasText("Multiple sclerosis and interferon beta");
            press(page.locator("a.my-lesson-row", new Page.LocatorOptions().setHasText("Quiz: " + QUIZ)));
            assertThat(page.locator("main h1")).hasText(QUIZ);
            press(page.getByRole(AriaRole.BUTTON, named("Start the quiz")));

            QuizPages quiz = new QuizPages(page);
            quiz.item().waitFor();
            quiz.goToSingleChoice(KeyboardJourneyIT::press);
            Object id = quiz.id();
            answer(page, quiz);

            press(page.locator("myelin-attempt").getByRole(AriaRole.BUTTON, in("Submit")));
            press(page.getByRole(AriaRole.DIALOG).getByRole(AriaRole.BUTTON, in("Submit")));
            quiz.awaitResult();
            quiz.explains(QUIZ, id);
        }
    }

    /** Goes to the lesson before this one and back. */
    private static void turnPages(Page page) {
        Locator title = page.locator("myelin-lesson h1");
        String here = title.innerText();
        String address = page.url();
        String before = page.locator("myelin-lesson .pager .previous .name").innerText();
        page.keyboard().press("Alt+ArrowLeft");
        assertThat(title).hasText(before);
        assertThat(page).not().hasURL(address);
        page.keyboard().press("Alt+ArrowRight");
        assertThat(title).hasText(here);
        assertThat(page).hasURL(address);
    }

    /** Chooses the first option of a single-choice item and changes to the second. */
    private static void answer(Page page, QuizPages quiz) {
        assertThat(quiz.saved()).not().isVisible();
        tabTo(quiz.option(0));
        page.keyboard().press("Space");
        assertThat(quiz.option(0)).isChecked();
        page.keyboard().press("ArrowDown");
        assertThat(quiz.option(1)).isChecked();
        assertThat(quiz.saved()).isVisible();
        assertThat(page.getByText(Pattern.compile("^1 of \\d+ answered$")).first())
                .isVisible();
    }

    private static void press(Locator wanted) {
        tabTo(wanted);
        wanted.page().keyboard().press("Enter");
    }

    private static void tabTo(Locator wanted) {
        Page page = wanted.page();
        wanted.waitFor();
        for (int i = 0; i < FAR; i++) {
            if (Boolean.TRUE.equals(wanted.evaluate("each => each.getRootNode().activeElement === each"))) {
                return;
            }
            page.keyboard().press("Tab");
        }
        throw new AssertionError(wanted + " is not reached within " + FAR + " steps at " + page.url());
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name).setExact(true);
    }

    private static Locator.GetByRoleOptions in(String name) {
        return new Locator.GetByRoleOptions().setName(name).setExact(true);
    }
}
