package org.myelin.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/**
 * What goes wrong in the middle of a quiz: the network is gone, the server is killed, a second tab is open. In full:
 * {@code -Doutage.runs=50 -Doutage.answers=20 -Doutage.seconds=60}.
 */
class OutageJourneyIT extends DemoApplication {

    private static final long SEED = Long.getLong("outage.seed", System.nanoTime());
    private static final int RUNS = Integer.getInteger("outage.runs", 2);
    private static final int ANSWERS = Integer.getInteger("outage.answers", 6);

    /** The longest cut; 0 for cuts that last as long as two answers take. */
    private static final int SECONDS = Integer.getInteger("outage.seconds", 0);

    private static final int ANSWERS_IN_A_CUT = 2;

    /** What is cut, in this order again and again. */
    private enum Cut {
        NETWORK,
        NETWORK_AND_PAGE,
        SERVER
    }

    @Test
    void answers_given_without_a_network_are_kept_and_sent_when_it_is_back() {
        try (Journey journey = new Journey(port, Journey.Width.DESKTOP, ColorScheme.LIGHT)) {
            QuizPages quiz = QuizPages.started(journey, "olga.petrova@demo.example");
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
            QuizPages quiz = QuizPages.started(journey, "samir.khan@demo.example");
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
            QuizPages quiz = QuizPages.started(journey, email);
            quiz.choose(0);
            assertThat(quiz.saved()).isVisible();
            Object id = quiz.id();

            kill();
            // As soon as the server is there again the page may ask for the sign-in, which stands before the question.
            quiz.choose(1);
            restart();
            journey.page.getByLabel("E-mail").waitFor();
            journey.accessible("sign in again in place");
            journey.signInAgain(email, PASSWORD);
            assertThat(quiz.saved()).isVisible();
            org.assertj.core.api.Assertions.assertThat(quiz.id()).isEqualTo(id);
            journey.page.reload();
            assertThat(quiz.option(1)).isChecked();
        }
    }

    @Test
    void a_second_tab_cannot_overwrite_the_first_unnoticed() {
        try (Journey journey = new Journey(port, Journey.Width.DESKTOP, ColorScheme.LIGHT)) {
            QuizPages first = QuizPages.started(journey, "greta.lind@demo.example");
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

    @Test
    void whatever_is_cut_the_last_answer_is_there_in_another_browser() {
        var random = new SplittableRandom(SEED);
        String email = "kaito.mori@demo.example";
        int given = 0;
        long cutSeconds = 0;
        List<String> lost = new ArrayList<>();
        for (int run = 0; run < RUNS; run++) {
            Cut cut = Cut.values()[run % Cut.values().length];
            // At least two answers before the cut, two in it and one after it.
            int at = random.nextInt(2, ANSWERS - ANSWERS_IN_A_CUT);
            long length = SECONDS == 0 ? 0 : random.nextLong(1, SECONDS + 1L);
            int last = -1;
            try (Journey journey = new Journey(port, Journey.Width.DESKTOP, ColorScheme.LIGHT)) {
                QuizPages quiz = preCheck(journey, email);
                int options = quiz.options();
                last = quiz.chosen();
                for (int answer = 0; answer < ANSWERS; answer++) {
                    if (answer == at) {
                        cut(journey, cut);
                    }
                    last = (last + 1 + random.nextInt(options - 1)) % options;
                    // By its place on the screen, like a hand: the news of the cut may come at this very moment.
                    quiz.choose(last);
                    if (answer < at) {
                        assertThat(quiz.saved()).isVisible();
                    }
                    if (answer == at + ANSWERS_IN_A_CUT - 1) {
                        assertThat(journey.page
                                        .getByText("Not saved – kept on this device")
                                        .first())
                                .isVisible();
                        journey.page.waitForTimeout(length * 1_000.0);
                        quiz = mended(journey, cut, quiz, email);
                    }
                }
                assertThat(journey.page.getByText("Saving…")).hasCount(0);
                assertThat(quiz.saved()).isVisible();
            }
            try (Journey other = new Journey(port, Journey.Width.DESKTOP, ColorScheme.LIGHT)) {
                if (!preCheck(other, email).option(last).isChecked()) {
                    lost.add("run " + run + ", " + cut + " for " + length + " s");
                }
            }
            given += ANSWERS;
            cutSeconds += length;
        }
        // The figures of the run belong into the report of the build.
        System.out.printf(
                "%d cuts, %d s in all, %d answers, %d last answers lost, seed %d%n",
                RUNS, cutSeconds, given, lost.size(), SEED);
        org.assertj.core.api.Assertions.assertThat(lost).as("seed %d", SEED).isEmpty();
    }

    private static void cut(Journey journey, Cut cut) {
        switch (cut) {
            case NETWORK, NETWORK_AND_PAGE -> journey.context().setOffline(true);
            case SERVER -> kill();
        }
    }

    /** Everything works again; the page on which the learner goes on. */
    private static QuizPages mended(Journey journey, Cut cut, QuizPages quiz, String email) {
        switch (cut) {
            case NETWORK -> {
                journey.context().setOffline(false);
                return quiz;
            }
            case NETWORK_AND_PAGE -> {
                String address = journey.page.url();
                journey.page.navigate("about:blank");
                journey.context().setOffline(false);
                journey.page.navigate(address);
                quiz.item().waitFor();
                quiz.goToSingleChoice();
                return quiz;
            }
            case SERVER -> {
                restart();
                journey.signInAgain(email, PASSWORD);
                return quiz;
            }
        }
        throw new IllegalStateException("Every cut is mended above");
    }

    /** The running attempt at the pre-check, which has no limit of time; started if need be. */
    private static QuizPages preCheck(Journey journey, String email) {
        journey.signIn(email, PASSWORD).open("quiz/quz-types-pre");
        QuizPages quiz = new QuizPages(journey.page);
        quiz.startOrGoOn();
        quiz.goToSingleChoice();
        return quiz;
    }
}
