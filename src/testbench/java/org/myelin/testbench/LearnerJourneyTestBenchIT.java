package org.myelin.testbench;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.vaadin.testbench.BrowserTestBase;
import com.vaadin.testbench.TestBench;
import com.vaadin.testbench.TestBenchElement;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeOptions;

/**
 * The learner's main journey with Vaadin TestBench, for holders of a licence: sign in with the demo button, continue,
 * see the lesson, open the course map, answer a question of the module quiz, submit, read the explained result. Needs a
 * running {@code ./run}; the address is taken from {@code myelin.url}.
 */
class LearnerJourneyTestBenchIT extends BrowserTestBase {

    private static final int MOST_ITEMS = 30;

    /** Finds the first element in sight for a selector, in shadow roots too, whose text begins as wanted. */
    private static final String FIND =
            """
            const [selector, text] = arguments;
            const find = (root) => {
              for (const each of root.querySelectorAll('*')) {
                if (each.matches(selector) && each.textContent.trim().startsWith(text) && each.checkVisibility()) return each;
                const inside = each.shadowRoot && find(each.shadowRoot);
                if (inside) return inside;
              }
              return null;
            };
            return find(document);
            """;

    private static final String URL = System.getProperty("myelin.url", "http://localhost:8080");

    @BeforeEach
    void startBrowser() {
        ChromeOptions options = new ChromeOptions();
        options.addArguments("--headless", "--no-sandbox", "--window-size=1280,860");
        setDriver(TestBench.createDriver(new ChromeDriver(options)));
    }

    @AfterEach
    void stopBrowser() {
        getDriver().quit();
    }

    @Test
    void a_learner_signs_in_continues_and_finds_the_lesson_on_the_map() {
        getDriver().get(URL + "/login");
        waitUntil(_ -> !findElements(By.cssSelector(".my-demo button")).isEmpty());
        findElement(By.cssSelector(".my-demo button")).click();

        waitUntil(_ -> !findElements(By.cssSelector(".my-continue a")).isEmpty());
        String lesson = findElement(By.cssSelector(".my-continue h2")).getText();
        findElement(By.cssSelector(".my-continue a")).click();

        TestBenchElement player = $("myelin-lesson").waitForFirst();
        waitUntil(_ -> player.getText().contains(lesson));
        assertTrue(getDriver().getCurrentUrl().contains("/lesson/"));

        getDriver().get(URL + "/course");
        waitUntil(_ -> !findElements(By.cssSelector(".my-lesson-row[data-state=progress]")).isEmpty());
        assertTrue(getDriver().getTitle().endsWith("Myelin"));
    }

    @Test
    void a_learner_answers_submits_and_reads_the_explained_result() {
        getDriver().get(URL + "/login");
        waitUntil(_ -> !findElements(By.cssSelector(".my-demo button")).isEmpty());
        findElement(By.cssSelector(".my-demo button")).click();
        waitUntil(_ -> !findElements(By.cssSelector(".my-continue a")).isEmpty());

        getDriver().get(URL + "/quiz/quz-types");
        waitUntil(_ -> start() != null);
        start().click();
        shown("myelin-item", "");
        for (int i = 0; i < MOST_ITEMS && !"MC_SINGLE".equals(item("type")); i++) {
            Object before = item("id");
            press("button", "Next");
            waitUntil(_ -> !before.equals(item("id")));
        }
        press("label.card", "");
        shown(".status.saved", "Saved");
        press("button", "Submit");
        press("dialog button", "Submit");

        shown(".points", "");
        shown(".rationale", "");
        assertTrue(getDriver().getCurrentUrl().contains("/result/"));
    }

    private WebElement start() {
        WebElement start = find("vaadin-button", "Start the quiz");
        return start != null ? start : find("vaadin-button", "Continue the attempt");
    }

    private Object item(String field) {
        return executeScript("return arguments[0].item[arguments[1]]", find("myelin-item", ""), field);
    }

    /** Not with the mouse: the bar of the attempt may lie over what the driver scrolls to. */
    private void press(String selector, String text) {
        executeScript("arguments[0].click()", shown(selector, text));
    }

    private WebElement shown(String selector, String text) {
        waitUntil(_ -> find(selector, text) != null);
        return find(selector, text);
    }

    private WebElement find(String selector, String text) {
        return (WebElement) executeScript(FIND, selector, text);
    }
}
