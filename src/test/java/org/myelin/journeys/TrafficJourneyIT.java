package org.myelin.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.myelin.journeys.Traffic.Kind;
import org.myelin.journeys.Traffic.Said;
import org.myelin.testing.Secrets;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Everything that reaches the browser of a learner during a whole attempt over every item type and an unfolding case:
 * pages, messages of Vaadin, JSON and static files. The result afterwards shows that the search finds what it looks for.
 */
class TrafficJourneyIT extends DemoApplication {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    /** Nobody else's: the cohort of the other journeys must not wait for the marks of this essay. */
    private static final String EMAIL = "yusuf.arslan@demo.example";

    private static final int RELOAD_AT_STEP = 3;

    /** The members that docs/contract.md gives to an attempt in work and to a session, but not those of a response. */
    private static final Set<String> CONTRACT = Set.of(("""
                    id quiz title state serverTime startedAt deadlineAt remainingSeconds policy perPage noReturn feedback
                    pausable paused waitingSeconds furthest shadowKey items position item response seq savedAt flagged case step steps
                    left review unopened resultHref receipt number entry error message signedIn name csrf live
                    revision type stem chart tabs label entries time html options text select groups columns rows parts
                    slot slots header cells span labels actions condition conditions parameters tokens image alt regions
                    x y w h unit decimals maxLength rubric points""").split("\\s+"));

    @Test
    void no_key_reaches_the_browser_before_submitting_and_every_explanation_does_afterwards() {
        try (MarkedQuiz marked = new MarkedQuiz(content())) {
            marked.offer(port);
            takeQuiz(marked);
        }
    }

    private void takeQuiz(MarkedQuiz marked) {
        try (Journey journey = new Journey(port, Journey.Width.DESKTOP, ColorScheme.LIGHT)) {
            journey.signIn(EMAIL, PASSWORD);
            Traffic traffic = new Traffic(journey.context());
            journey.open("quiz/" + MarkedQuiz.ID);
            QuizPages quiz = new QuizPages(journey.page);
            quiz.start();

            answerEverything(journey.page, quiz, marked, traffic);
            lookAround(journey, traffic);
            List<Said> before = traffic.said();
            assertEverythingWasRecorded(before, marked, traffic);
            assertNoKeyIn(before, traffic.sent());

            quiz.submit();
            quiz.confirm();
            traffic.settle(journey.page);
            List<Said> all = traffic.said();
            List<Said> after = all.subList(before.size(), all.size());
            assertThat(marks(after)).contains(marked.rationales().toArray(String[]::new));
            assertThat(marks(after)).contains(Secrets.accepted());
            assertThat(placesOf(MarkedQuiz.NUMBER, after.stream())).isNotEmpty();
            assertThat(members(after)).contains("key", "rationales", "lines");
        }
    }

    private static void answerEverything(Page page, QuizPages quiz, MarkedQuiz marked, Traffic traffic) {
        Set<Object> answered = new TreeSet<>();
        for (int position = 1; position <= marked.length(); position++) {
            String id = quiz.id().toString();
            int step = marked.steps().indexOf(id) + 1;
            page.waitForResponse(
                    response -> response.ok()
                            && response.url().endsWith("/answers")
                            && response.request().postData().contains('"' + id + '"'),
                    () -> Answers.somehow(quiz.item()));
            answered.add(id);
            traffic.settle(page);
            if (step == RELOAD_AT_STEP) {
                page.reload();
                quiz.item().waitFor();
                assertThat(quiz.id()).isEqualTo(id);
                traffic.settle(page);
            }
            if (step > 0) {
                assertThat(marks(traffic.said())).isEqualTo(shownAt(step));
            }
            if (position < marked.length()) {
                goOn(page, position + 1);
            }
        }
        assertThat(answered).hasSize(marked.length());
    }

    /** What a case has brought at a step: the questions and entries up to here. */
    private static Set<String> shownAt(int step) {
        Set<String> shown = new TreeSet<>();
        for (int open = 2; open <= step; open++) {
            shown.add(Secrets.question(open));
            shown.add(Secrets.later(open));
        }
        return shown;
    }

    private static void goOn(Page page, int position) {
        Locator attempt = page.locator("myelin-attempt");
        Locator heading =
                attempt.locator("h2", new Locator.LocatorOptions().setHasText("Question " + position + " of "));
        Locator anyway = attempt.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Go on anyway"));
        attempt.locator(".moves .next").click();
        // A step of a case that is not completely answered is left only after a second word.
        heading.or(anyway).first().waitFor();
        if (anyway.isVisible()) {
            anyway.click();
        }
        heading.waitFor();
    }

    /** Goes where an attempt or its quiz might be told about, and asks for the result before its time. */
    private static void lookAround(Journey journey, Traffic traffic) {
        String attempt = journey.page.url().replaceAll("^.*/", "");
        Page other = journey.context().newPage();
        for (String path : List.of("quiz/" + MarkedQuiz.ID, "result/" + attempt, "progress")) {
            other.navigate("/" + path);
            other.locator("h1").first().waitFor();
            traffic.settle(other);
        }
        other.close();
    }

    private static void assertEverythingWasRecorded(List<Said> said, MarkedQuiz marked, Traffic traffic) {
        assertThat(traffic.unread()).isEmpty();
        Map<Kind, Long> counted = said.stream().collect(Collectors.groupingBy(Said::kind, Collectors.counting()));
        assertThat(counted).containsKeys(Kind.PAGE, Kind.UIDL, Kind.STATIC);
        // At least one answer each.
        assertThat(counted.get(Kind.API)).isGreaterThan(marked.length());
    }

    private static void assertNoKeyIn(List<Said> said, List<String> sent) {
        assertThat(marks(said)).isEqualTo(shownAt(MarkedQuiz.STEPS));
        assertThat(placesOf(MarkedQuiz.NUMBER, said.stream())).isEmpty();
        assertThat(members(said)).contains("items", "stem").doesNotContainAnyElementsOf(Secrets.FORBIDDEN);
        List<JsonNode> bodies =
                api(said).map(each -> MAPPER.readTree(each.body())).toList();
        // A key under a name that nobody thought of is found because its name is new.
        Set<String> names = new TreeSet<>();
        bodies.forEach(body -> collectNames(body, names));
        assertThat(names).isSubsetOf(CONTRACT);
        assertThat(bodies).flatMap(body -> body.findValues("review")).allMatch(JsonNode::isNull);
        // A key has the shape of a response, so a response has to be the learner's own.
        Set<String> given = sent.stream()
                .filter(body -> body.startsWith("{\"item\""))
                .map(MAPPER::readTree)
                .map(body -> body.path("item").asString() + body.path("response"))
                .collect(Collectors.toSet());
        assertThat(bodies)
                .flatMap(body -> body.findParents("response"))
                .filteredOn(entry -> !entry.path("response").isNull())
                .extracting(entry -> entry.at("/item/id").asString() + entry.path("response"))
                .isNotEmpty()
                .isSubsetOf(given);
        // Pages and messages of Vaadin name the attempt only, never what it asks.
        assertThat(placesOf("itm-", said.stream().filter(each -> each.kind() == Kind.PAGE || each.kind() == Kind.UIDL)))
                .isEmpty();
    }

    private static void collectNames(JsonNode node, Set<String> found) {
        node.properties().forEach(member -> {
            found.add(member.getKey());
            if (!"response".equals(member.getKey())) {
                collectNames(member.getValue(), found);
            }
        });
        if (node.isArray()) {
            node.forEach(inner -> collectNames(inner, found));
        }
    }

    /** Where something was said; whole messages would hide it in a failure. */
    private static List<String> placesOf(String text, Stream<Said> said) {
        return said.filter(each -> each.text().contains(text)).map(Said::url).toList();
    }

    private static Set<String> marks(List<Said> said) {
        return Secrets.marks(said.stream().map(Said::text).collect(Collectors.joining("\n")));
    }

    private static Set<String> members(List<Said> said) {
        return api(said)
                .flatMap(each -> Secrets.members(MAPPER.readTree(each.body())).stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<Said> api(List<Said> said) {
        return said.stream()
                .filter(each -> each.kind() == Kind.API && !each.body().isEmpty());
    }
}
