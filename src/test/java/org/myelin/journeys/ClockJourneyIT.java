package org.myelin.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.api.io.TempDir;

/**
 * Somebody sets the clock of the server while learners work. The application runs below libfaketime, which gives one process
 * another time of day and leaves alone what cannot be set: how long something takes.
 */
@EnabledIfEnvironmentVariable(named = "MYELIN_FAKETIME", matches = ".+", disabledReason = "needs libfaketime")
class ClockJourneyIT extends DemoApplication {

    private static final String QUIZ = "Types and course of MS";

    /** The limit of that quiz. */
    private static final Duration LIMIT = Duration.ofMinutes(30);

    /** The limit for one of the learners, by accommodation. */
    private static final Duration HALF_AS_MUCH_AGAIN = Duration.ofMinutes(45);

    /** What of it may be used up on the slowest machine. */
    private static final Duration USED = Duration.ofMinutes(10);

    /** How far the server may be from the clock it was given: the library looks once a second. */
    private static final Duration NEAR = Duration.ofMinutes(2);

    private static final int MOST_QUESTIONS = 20_000;
    private static final int MOST_LOOKS = 150;

    private static final Pattern DEADLINE = Pattern.compile("\"deadlineAt\":\"([^\"]+)\"");
    private static final Pattern FOURTH_ANSWER = Pattern.compile("\"response\":(\\{[^}]*\\}),\"seq\":4,");
    private static final Pattern REMAINING = Pattern.compile("\"remainingSeconds\":(\\d+)");

    @TempDir
    Path folder;

    private Path offset;

    @BeforeEach
    void startWithAClockToSet() throws IOException {
        offset = Files.writeString(folder.resolve("clock"), "+0");
        killAndRestart(environment());
    }

    @AfterEach
    void startWithTheClockOfTheMachine() {
        killAndRestart();
    }

    private Map<String, String> environment() {
        return Map.of(
                "LD_PRELOAD", System.getenv("MYELIN_FAKETIME"),
                "FAKETIME_TIMESTAMP_FILE", offset.toString(),
                "FAKETIME_CACHE_DURATION", "1",
                "FAKETIME_DONT_FAKE_MONOTONIC", "1",
                // Without this every wait of the Java machine that has an end takes far too long.
                "FAKETIME_FORCE_MONOTONIC_FIX", "0",
                "NO_FAKE_STAT", "1");
    }

    @Test
    void a_clock_that_is_set_back_and_right_again_neither_gives_nor_takes_time() throws IOException {
        String email = "wanda.kowalski@demo.example";
        String attempt;
        String answer;
        Object id;
        try (Journey journey = new Journey(port, Journey.Width.DESKTOP, ColorScheme.LIGHT)) {
            QuizPages quiz = QuizPages.started(journey, email);
            answer(journey, quiz, 0);
            id = quiz.id();
            attempt = "/api/attempts/" + attempt(journey);
            String clock = attempt + "/clock";
            Instant deadline = Instant.parse(find(DEADLINE, read(journey, clock)));

            set(Duration.ofHours(-1));
            answer(journey, quiz, 1);
            holds(journey, clock, deadline);

            killAndRestart(environment());
            // The page notices by itself that it is signed out.
            journey.signInAgain(email, PASSWORD);
            answer(journey, quiz, 2);
            holds(journey, clock, deadline);

            set(Duration.ZERO);
            // For the session an hour has passed in which nobody did anything.
            journey.signInAgain(email, PASSWORD);
            answer(journey, quiz, 1);
            holds(journey, clock, deadline);
            assertThat(journey.page.getByRole(AriaRole.TIMER)).hasText(Pattern.compile("^2\\d:\\d\\d$"));
            answer = find(FOURTH_ANSWER, read(journey, attempt));
        }
        try (Journey other = new Journey(port, Journey.Width.DESKTOP, ColorScheme.LIGHT)) {
            other.signIn(email, PASSWORD).open("quiz/quz-types");
            QuizPages quiz = new QuizPages(other.page);
            quiz.startOrGoOn();
            org.assertj.core.api.Assertions.assertThat(find(FOURTH_ANSWER, read(other, attempt)))
                    .isEqualTo(answer);
            quiz.submit();
            quiz.confirm();
            quiz.explains(QUIZ, id);
        }
    }

    @Test
    void after_the_clock_was_set_back_the_deadline_still_comes_without_the_browser_of_the_learner() throws IOException {
        String first = "Elif Demir";
        String second = "Femi Adeyemi";
        leaveRunning(first);
        // While the clock is wrong its hour counts; what matters is what happens after it.
        set(Duration.ofHours(2));
        awaitHandedIn(first);
        set(Duration.ZERO);
        leaveRunning(second);
        set(HALF_AS_MUCH_AGAIN.plusMinutes(1));
        awaitHandedIn(second);

        set(Duration.ZERO);
        awaitHandedIn(second);
    }

    /** Starts the quiz, saves one answer and closes the browser. */
    private void leaveRunning(String name) {
        try (Journey journey = new Journey(port, Journey.Width.DESKTOP, ColorScheme.LIGHT)) {
            QuizPages quiz = QuizPages.started(journey, email(name));
            answer(journey, quiz, 0);
        }
    }

    /** Looks as the instructor until the attempt of the learner does not run any more. */
    private void awaitHandedIn(String name) {
        try (Journey journey = new Journey(port, Journey.Width.DESKTOP, ColorScheme.LIGHT)) {
            journey.signInAs("Instructor");
            journey.page
                    .locator(".my-heat tbody")
                    .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(name))
                    .click();
            Locator heading = journey.page.locator("main h1");
            assertThat(heading).hasText(name);
            Locator running = journey.page.getByText("Running", new Page.GetByTextOptions().setExact(true));
            for (int looked = 0; looked < MOST_LOOKS && running.count() > 0; looked++) {
                journey.page.reload();
                assertThat(heading).hasText(name);
                journey.page.locator("main table").first().waitFor();
            }
            assertThat(running).hasCount(0);
        }
    }

    private static void answer(Journey journey, QuizPages quiz, int option) {
        journey.page.waitForResponse(
                response -> response.url().endsWith("/answers") && response.ok(), () -> quiz.choose(option));
        assertThat(quiz.saved()).isVisible();
    }

    private static String email(String name) {
        return name.toLowerCase(java.util.Locale.ROOT).replace(' ', '.') + "@demo.example";
    }

    private static String attempt(Journey journey) {
        return journey.page.url().replaceAll(".*/attempt/([0-9a-f-]{36}).*", "$1");
    }

    /** Sets the clock of the server this far from the one of the machine and waits until the server goes by it. */
    private void set(Duration shift) throws IOException {
        Files.writeString(offset, "%+d".formatted(shift.toSeconds()));
        Duration away = NEAR;
        for (int asked = 0; asked < MOST_QUESTIONS && away.compareTo(NEAR) >= 0; asked++) {
            var connection = URI.create("http://localhost:" + port + "/api/release")
                    .toURL()
                    .openConnection();
            Instant there = Instant.ofEpochMilli(connection.getDate());
            away = Duration.between(Instant.now().plus(shift), there).abs();
        }
        org.assertj.core.api.Assertions.assertThat(away)
                .as("the clock of the server")
                .isLessThan(NEAR);
    }

    private static String read(Journey journey, String path) {
        return journey.page.request().get(path).text();
    }

    private static String find(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        if (!matcher.find()) {
            throw new AssertionError("No " + pattern + " in " + text);
        }
        return matcher.group(1);
    }

    /** The promised end is where it was, and so is what is left until then. */
    private static void holds(Journey journey, String clock, Instant deadline) {
        String now = read(journey, clock);
        org.assertj.core.api.Assertions.assertThat(find(DEADLINE, now)).isEqualTo(deadline.toString());
        org.assertj.core.api.Assertions.assertThat(Duration.ofSeconds(Long.parseLong(find(REMAINING, now))))
                .isBetween(LIMIT.minus(USED), LIMIT);
    }
}
