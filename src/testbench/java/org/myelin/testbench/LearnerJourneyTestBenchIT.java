package org.myelin.testbench;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.vaadin.testbench.BrowserTestBase;
import com.vaadin.testbench.TestBench;
import com.vaadin.testbench.TestBenchElement;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeOptions;

/**
 * The learner's main journey with Vaadin TestBench, for holders of a licence: sign in with the demo button, continue,
 * see the lesson, open the course map. Needs a running {@code ./run}; the address is taken from {@code myelin.url}.
 */
class LearnerJourneyTestBenchIT extends BrowserTestBase {

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
}
