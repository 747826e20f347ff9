package org.myelin.bench;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** One person with a browser of their own, going the way of a learner and looking closely at every answer of the server. */
final class Learner implements AutoCloseable {

    static final String QUIZ = "quz-bench";
    static final String PASSWORD = "twelve grey herons 4711";

    private static final Pattern ATTEMPT = Pattern.compile("\"key\":\"attempt-id\",\"feat\":3,\"value\":\"([^\"]+)\"");
    private static final int PASS_PERCENT = 70;
    private static final int FIRST_SCREEN = 3;

    private final int number;
    private final Answers answers;
    private final Timings timings;
    private final Browser browser;
    private VaadinPage page;
    private String lesson = "";
    private String attempt = "";
    private Reply started;
    private Reply state;
    private Reply result;
    private List<String> items = List.of();

    Learner(int port, int number, Answers answers, Timings timings) {
        this.number = number;
        this.answers = answers;
        this.timings = timings;
        this.browser = new Browser(port);
    }

    static String email(int number) {
        return "learner%d@bench.example".formatted(number);
    }

    Connection connection() {
        return browser.connection();
    }

    Timings timings() {
        return timings;
    }

    /** From the sign-in page to the explained result. */
    void journey() {
        signIn();
        home();
        walkToQuiz();
        start();
        readState();
        answerAll();
        submit();
        readResult();
        checkMarks();
    }

    /** The sign-in page and the form. */
    void signIn() {
        timings.run(Step.SIGN_IN_PAGE, this::openForm);
        timings.run(Step.SIGN_IN, this::sendForm);
    }

    private void openForm() {
        String form = browser.get("/login").expect(200).text();
        if (!form.contains("name=\"username\"") || !form.contains("name=\"password\"")) {
            throw new BenchFailure("The sign-in page has no form");
        }
    }

    private void sendForm() {
        String form = "username=" + URLEncoder.encode(email(number), StandardCharsets.UTF_8) + "&password="
                + URLEncoder.encode(PASSWORD, StandardCharsets.UTF_8);
        Reply reply = browser.postForm("/login", form).expect(302);
        if (reply.location().contains("login")) {
            throw new BenchFailure("The sign-in of " + email(number) + " was refused: " + reply.location());
        }
    }

    /** The first page after signing in. */
    void home() {
        timings.run(Step.HOME, () -> page = VaadinPage.open(browser, ""));
        if (!page.shows("Hello, ")) {
            throw new BenchFailure("Home does not greet " + email(number));
        }
        lesson = page.attributes("a", "href").stream()
                .filter(href -> href.startsWith("lesson/"))
                .findFirst()
                .orElseThrow(() -> new BenchFailure("Home offers no lesson"));
    }

    /** Course, lesson, quiz view. */
    void walkToQuiz() {
        timings.run(Step.COURSE, () -> page.follow("course"));
        if (!page.linksTo(lesson)) {
            throw new BenchFailure("The course does not link to " + lesson);
        }
        timings.run(Step.LESSON, this::read);
        timings.run(Step.QUIZ, () -> page.follow("quiz/" + QUIZ));
    }

    /** What the browser does for the first screen of a lesson. */
    private void read() {
        page.follow(lesson);
        String id = page.attributes("myelin-lesson", "lesson-id").getFirst();
        JsonNode content = browser.get("/api/lessons/" + id).expect(200).json();
        browser.session();
        ObjectNode position = JsonNodeFactory.instance.objectNode();
        List<String> blocks = StreamSupport.stream(content.path("blocks").spliterator(), false)
                .limit(FIRST_SCREEN)
                .map(block -> block.path("id").asString(""))
                .toList();
        position.put("block", blocks.getLast());
        blocks.forEach(position.putArray("seen")::add);
        JsonNode saved = browser.postJson("/api/lessons/" + id + "/position", position)
                .expect(200)
                .json();
        requireText(saved, "savedAt", "The reading position");
    }

    /** Clicks and loads the attempt. What came is looked at in {@link #readState()}, so that a crowd is not slowed down. */
    void start() {
        timings.run(Step.START, () -> {
            started = page.click("Start the quiz");
            Matcher found = ATTEMPT.matcher(started.text());
            if (!found.find()) {
                throw new BenchFailure("The quiz did not start: " + started.shown());
            }
            attempt = found.group(1);
            state = browser.get("/api/attempts/" + attempt).expect(200);
        });
    }

    /** Looks at the attempt that was loaded. */
    void readState() {
        page.take(started);
        JsonNode json = state.json();
        List<String> asked = new ArrayList<>();
        for (JsonNode entry : json.path("items")) {
            if (!entry.path("response").isNull()) {
                throw new BenchFailure("A new attempt holds a response already: " + entry);
            }
            asked.add(entry.path("item").path("id").asString(""));
        }
        if (asked.size() != answers.count() || !json.path("state").asString("").equals("open")) {
            throw new BenchFailure("The attempt has " + asked.size() + " items and is "
                    + json.path("state").asString(""));
        }
        items = List.copyOf(asked);
        started = null;
        state = null;
    }

    /** Every answer on its own, each durable before the next. */
    void answerAll() {
        for (String item : items) {
            timings.run(Step.ANSWER, () -> answer(item));
        }
    }

    private void answer(String item) {
        ObjectNode message = JsonNodeFactory.instance
                .objectNode()
                .put("item", item)
                .put("seq", 1)
                .put("tab", "tab-" + number);
        message.set("response", answers.of(number, item).response());
        JsonNode saved = browser.postJson("/api/attempts/" + attempt + "/answers", message)
                .expect(200)
                .json();
        requireText(saved, "savedAt", "The answer to " + item);
        requireText(saved, "receipt", "The answer to " + item);
        if (saved.path("seq").asInt() != 1) {
            throw new BenchFailure("The answer to " + item + " was acknowledged with another number: " + saved);
        }
    }

    /** Hands in. */
    void submit() {
        timings.run(
                Step.SUBMIT,
                () -> browser.postJson("/api/attempts/" + attempt + "/submit", JsonNodeFactory.instance.objectNode())
                        .expect(200));
    }

    /** Opens the result; {@link #checkMarks()} looks at it. */
    void readResult() {
        timings.run(Step.RESULT, () -> {
            page.follow("result/" + attempt);
            result = browser.get("/api/attempts/" + attempt + "/result").expect(200);
        });
    }

    /** Compares every mark with what is written down for the responses that were given. */
    void checkMarks() {
        JsonNode json = result.json();
        int score = 0;
        int max = 0;
        List<String> marked = new ArrayList<>();
        for (JsonNode entry : json.path("items")) {
            String item = entry.path("item").path("id").asString("");
            Answers.Given given = answers.of(number, item);
            JsonNode review = entry.path("review");
            if (!entry.path("response").equals(given.response())) {
                throw wrong(item, "response", given.response(), entry.path("response"));
            }
            if (!review.path("score").isInt() || review.path("score").asInt() != given.score()) {
                throw wrong(item, "score of " + given.response(), given.score(), review.path("score"));
            }
            if (review.path("max").asInt() != answers.max(item)) {
                throw wrong(item, "maximum", answers.max(item), review.path("max"));
            }
            if (review.path("lines").isEmpty()
                    || review.path("rule").asString("").isBlank()) {
                throw new BenchFailure("The mark of " + item + " is not explained");
            }
            score += given.score();
            max += answers.max(item);
            marked.add(item);
        }
        if (!marked.equals(items)) {
            throw new BenchFailure("The result shows other items than the attempt asked: " + marked);
        }
        if (json.path("score").asInt(-1) != score || json.path("max").asInt(-1) != max) {
            throw wrong(
                    "the whole attempt", "score", score + " of " + max, json.path("score") + " of " + json.path("max"));
        }
        boolean passed = score * 100 >= PASS_PERCENT * max;
        if (!json.path("passed").isBoolean() || json.path("passed").asBoolean() != passed) {
            throw wrong("the whole attempt", "passed", passed, json.path("passed"));
        }
        // The start and the submission are steps of their own.
        int receipts = items.size() + 2;
        if (json.path("receipts").path("count").asInt() != receipts) {
            throw wrong("the whole attempt", "number of receipts", receipts, json.path("receipts"));
        }
        result = null;
    }

    /** Signs out; not part of the journey. */
    void signOut() {
        browser.postJson("/logout", JsonNodeFactory.instance.objectNode()).expect(302);
    }

    private BenchFailure wrong(String item, String what, Object expected, Object found) {
        return new BenchFailure("Wrong mark for " + email(number) + ", attempt " + attempt + ", " + item + ": " + what
                + " should be " + expected + " and is " + found);
    }

    private static void requireText(JsonNode json, String member, String what) {
        if (json.path(member).asString("").isBlank()) {
            throw new BenchFailure(what + " was not acknowledged with " + member + ": " + json);
        }
    }

    @Override
    public void close() {
        browser.close();
    }
}
