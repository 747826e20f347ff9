package org.myelin.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** The pages of one attempt, as several journeys walk them. */
final class QuizPages {

    static final Pattern SAVED = Pattern.compile("Saved \\d\\d:\\d\\d:\\d\\d");

    private static final Pattern POINTS = Pattern.compile("^\\d+ of [1-9]\\d* points$");
    private static final Pattern WORDS = Pattern.compile("\\w+ \\w+");
    private static final int MOST_ITEMS = 30;

    private final Page page;
    private final Locator item;

    QuizPages(Page page) {
        this.page = page;
        this.item = page.locator("myelin-attempt myelin-item").first();
    }

    /** Signs in, starts the quiz with a time limit and goes to its first single-choice item. */
    static QuizPages started(Journey journey, String email) {
        journey.signIn(email, DemoApplication.PASSWORD).open("quiz/quz-types");
        var quiz = new QuizPages(journey.page);
        quiz.start();
        quiz.goToSingleChoice();
        return quiz;
    }

    void start() {
        button("Start the quiz").click();
        item.waitFor();
    }

    /** Starts a quiz that may be running already, whatever its button says. */
    void startOrGoOn() {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("^(Start|Continue).*")))
                .first()
                .click();
        item.waitFor();
    }

    /** How many options the single-choice item in sight has. */
    int options() {
        return item.locator("input[type=radio]").count();
    }

    /** Which option of the single-choice item in sight is chosen, -1 for none. */
    int chosen() {
        return ((Number) item.evaluate("each => [...each.renderRoot.querySelectorAll('input[type=radio]')]"
                        + ".findIndex(option => option.checked)"))
                .intValue();
    }

    /** The item in sight. */
    Locator item() {
        return item;
    }

    /** Its id. */
    Object id() {
        return item.evaluate("each => each.item.id");
    }

    /** Goes forward to the next item that is single choice; the one in sight counts. */
    void goToSingleChoice() {
        goToSingleChoice(Locator::click);
    }

    /**
     * The same in another way than by mouse.
     *
     * @param press presses the button it is given
     */
    void goToSingleChoice(Consumer<Locator> press) {
        for (int i = 0; i < MOST_ITEMS; i++) {
            if ("MC_SINGLE".equals(item.evaluate("each => each.item.type"))) {
                return;
            }
            next(press);
        }
        throw new AssertionError("The quiz has no single-choice item");
    }

    void next() {
        next(Locator::click);
    }

    private void next(Consumer<Locator> press) {
        Object before = id();
        press.accept(button("Next"));
        page.waitForCondition(() -> !before.equals(id()));
    }

    /** Chooses one option of the single-choice item in sight. */
    void choose(int option) {
        option(option).check(new Locator.CheckOptions().setForce(true));
    }

    Locator option(int option) {
        return item.locator("input[type=radio]").nth(option);
    }

    Locator saved() {
        return page.getByText(SAVED).first();
    }

    /** Asks to submit; {@link #confirm} answers the question that follows. */
    void submit() {
        Locator submit = button("Submit");
        if (!submit.isVisible()) {
            // A phone keeps it with the list of questions.
            page.getByText("Questions").first().click();
        }
        submit.click();
    }

    /** Submits and waits for the explained result. */
    void confirm() {
        page.getByRole(AriaRole.DIALOG)
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Submit"))
                .click();
        awaitResult();
    }

    /** Waits for the explained result of what was submitted. */
    void awaitResult() {
        page.waitForURL(Pattern.compile(".*/result/.*"));
        page.locator("myelin-result h1").waitFor();
        page.locator("myelin-result myelin-item").first().waitFor();
    }

    /** Fails when the result does not name its quiz and score or does not explain the item, with a source. */
    void explains(String quiz, Object id) {
        assertThat(page.locator("myelin-result h1")).hasText(quiz);
        assertThat(page.locator("myelin-result .summary .points")).hasText(POINTS);
        Locator items = page.locator("myelin-result myelin-item");
        Object index = items.evaluateAll("(all, id) => all.findIndex(each => each.item.id === id)", id);
        Locator explained = items.nth(((Number) index).intValue());
        assertThat(explained.locator(".you").first()).hasText("You selected this");
        assertThat(explained.locator(".rationale").first()).hasText(WORDS);
        assertThat(explained.locator(".sources li").first()).hasText(WORDS);
    }

    private Locator button(String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name))
                .first();
    }
}
