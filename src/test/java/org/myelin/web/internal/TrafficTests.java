package org.myelin.web.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.myelin.analytics.CohortReports;
import org.myelin.assessment.Draws;
import org.myelin.assessment.Item;
import org.myelin.assessment.ItemId;
import org.myelin.assessment.ItemType;
import org.myelin.assessment.Keys;
import org.myelin.assessment.Response;
import org.myelin.attempt.AttemptId;
import org.myelin.attempt.AttemptPolicy;
import org.myelin.attempt.AttemptWorld;
import org.myelin.content.ExampleCourse;
import org.myelin.content.FeedbackPolicy;
import org.myelin.content.PlayerJson;
import org.myelin.content.Quiz;
import org.myelin.content.QuizId;
import org.myelin.content.Release;
import org.myelin.identity.AccountId;
import org.myelin.identity.Accounts;
import org.myelin.identity.CurrentAccount;
import org.myelin.testing.As;
import org.myelin.testing.EveryDatabase;
import org.myelin.testing.Secrets;
import org.myelin.testing.TestDatabase;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Everything the server says during an attempt over every item type, searched for what it must not say yet. Every
 * rationale, accepted form and later chart entry of the example course carries a marker, and the result afterwards shows
 * that the markers are there to be found.
 */
@EveryDatabase
class TrafficTests {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final QuizId EVERY_TYPE = new QuizId("quz-relapse");
    private static final QuizId CASE = new QuizId("quz-mira");

    private static final Release MARKED = marked();

    private final AttemptWorld world;
    private final MockMvc mvc;
    private final AccountId learner;
    private final PlayerJson players;
    private final List<String> traffic = new ArrayList<>();

    TrafficTests(TestDatabase database) {
        world = AttemptWorld.on(database);
        world.courses.publish(MARKED);
        learner = world.somebody();
        players = world.bean(PlayerJson.class);
        mvc = MockMvcBuilders.standaloneSetup(new AttemptController(
                        world.attempts,
                        new AttemptJson(players, world.courses, world.bean(Accounts.class)),
                        players,
                        world.bean(CurrentAccount.class),
                        mock(CohortReports.class)))
                .setControllerAdvice(new ApiErrors())
                .build();
        As.student(learner).signIn();
    }

    @AfterEach
    void signOut() {
        As.nobody();
    }

    /** The example course with a marker in everything that has to stay back; it names file or step. */
    private static Release marked() {
        return ExampleCourse.unchanged()
                .everywhere((path, text) -> Secrets.mark(path.replaceAll("^.*/|\\.yaml$", ""), text))
                .release();
    }

    private MockHttpServletResponse perform(MockHttpServletRequestBuilder request) throws Exception {
        MockHttpServletResponse response = mvc.perform(request).andReturn().getResponse();
        traffic.add(response.getContentAsString());
        return response;
    }

    private JsonNode read(String path) throws Exception {
        return MAPPER.readTree(perform(get("/api/attempts/" + path)).getContentAsString());
    }

    private MockHttpServletResponse send(String path, String body) throws Exception {
        return perform(post("/api/attempts/" + path)
                .contentType(MediaType.APPLICATION_JSON)
                .content(body));
    }

    private static String about(String item) {
        return "{\"item\":\"" + item + "\"}";
    }

    private String answer(String item, long seq, Response response) {
        return "{\"item\":\"" + item + "\",\"seq\":" + seq + ",\"tab\":\"t\",\"response\":"
                + players.writeResponse(response) + "}";
    }

    /** The full-mark response; where the words of the key would be typed, other words. */
    private static Response full(String id) {
        Item item = MARKED.item(new ItemId(id)).orElseThrow().item();
        return switch (item) {
            case Item.ShortText _, Item.Essay _ -> new Response.Text("My own words.");
            default -> Keys.of(item, Draws.draw(item, 1, false)).orElseThrow();
        };
    }

    private AttemptPolicy policy(FeedbackPolicy feedback) {
        Quiz quiz = MARKED.quiz(EVERY_TYPE).orElseThrow();
        return AttemptPolicy.of(quiz.policy()).withFeedback(feedback).withTries(0);
    }

    /** Everything a browser can ask while it answers every item: right, wrong, twice, late, invalid. */
    private void workThrough(AttemptId attempt) throws Exception {
        for (JsonNode entry : read(attempt.toString()).path("items")) {
            String item = entry.at("/item/id").asString();
            send(attempt + "/place", about(item));
            send(attempt + "/answers", answer(item, 1, null));
            send(attempt + "/answers", answer(item, 2, full(item)));
            send(attempt + "/answers", answer(item, 2, full(item)));
            send(attempt + "/answers", answer(item, 1, full(item)));
            send(attempt + "/answers", answer(item, 3, new Response.Choice(List.of("no-such-option"))));
            send(attempt + "/answers", "{\"item\":\"" + item + "\"}");
            send(attempt + "/flags", "{\"item\":\"" + item + "\",\"flagged\":true}");
            send(attempt + "/opened", about(item));
            read(attempt + "/clock");
        }
        send(attempt + "/pause", "{}");
        send(attempt + "/resume", "{}");
        send(attempt + "/checks", about("itm-no-such"));
        read(attempt.toString());
        read(attempt + "/result");
        read(attempt + "/receipts");
    }

    private void assertNothingSaid() {
        assertThat(traffic).isNotEmpty().allSatisfy(body -> {
            assertThat(Secrets.marks(body)).isEmpty();
            if (!body.isEmpty()) {
                assertThat(Secrets.members(MAPPER.readTree(body))).doesNotContainAnyElementsOf(Secrets.FORBIDDEN);
            }
        });
    }

    @Test
    void the_quiz_asks_every_type_and_every_rationale_is_marked() {
        Set<ItemType> types = new TreeSet<>();
        for (ItemId id : MARKED.quiz(EVERY_TYPE).orElseThrow().items()) {
            Item item = MARKED.item(id).orElseThrow().item();
            types.add(item.type());
            assertThat(MARKED.item(id).orElseThrow().source()).contains(Secrets.rationale(""));
        }
        assertThat(types).containsExactlyInAnyOrder(ItemType.values());
    }

    @ParameterizedTest
    @EnumSource(FeedbackPolicy.class)
    void nothing_said_during_an_attempt_holds_a_key_or_a_rationale(FeedbackPolicy feedback) throws Exception {
        AttemptId attempt = world.start(learner, EVERY_TYPE, policy(feedback));
        workThrough(attempt);
        assertThat(traffic).hasSizeGreaterThan(ItemType.values().length * 9);
        assertNothingSaid();
    }

    @Test
    void the_markers_show_once_the_policy_allows_it() throws Exception {
        AttemptId attempt = world.start(learner, EVERY_TYPE, policy(FeedbackPolicy.AFTER_SUBMIT));
        workThrough(attempt);
        send(attempt + "/submit", "{}");
        assertNothingSaid();

        String result = read(attempt + "/result").toString();

        assertThat(Secrets.marks(result)).hasSizeGreaterThan(15).contains(Secrets.accepted());
        assertThat(Secrets.members(MAPPER.readTree(result))).contains("key", "rationales");
    }

    @Test
    void a_result_that_withholds_the_key_withholds_it_in_every_answer_of_the_server() throws Exception {
        AttemptId attempt = world.start(learner, EVERY_TYPE, policy(FeedbackPolicy.NEVER));
        workThrough(attempt);
        send(attempt + "/submit", "{}");
        read(attempt.toString());
        read(attempt + "/receipts");
        assertNothingSaid();

        String result = read(attempt + "/result").toString();

        assertThat(Secrets.marks(result)).isEmpty();
        assertThat(Secrets.members(MAPPER.readTree(result))).doesNotContain("key", "rationales", "lines");
    }

    @Test
    void a_checked_answer_shows_its_own_review_and_no_other() throws Exception {
        AttemptId attempt = world.start(learner, EVERY_TYPE, policy(FeedbackPolicy.AT_ONCE));
        workThrough(attempt);
        assertNothingSaid();

        traffic.clear();
        assertThat(send(attempt + "/checks", about("itm-example-mc-single")).getStatus())
                .isEqualTo(200);
        read(attempt.toString());
        read(attempt + "/receipts");

        assertThat(Secrets.marks(String.join(" ", traffic))).containsExactly(Secrets.rationale("mc-single"));
    }

    @Test
    void the_chart_of_a_case_says_nothing_of_later_steps() throws Exception {
        AttemptId attempt = world.start(
                learner, CASE, AttemptPolicy.of(MARKED.quiz(CASE).orElseThrow().policy()));
        for (int step = 1; step <= 6; step++) {
            if (step > 1) {
                assertThat(send(attempt + "/opened", about("itm-mira-" + step)).getStatus())
                        .isEqualTo(200);
            }
            send(attempt + "/answers", answer("itm-mira-" + step, 1, full("itm-mira-" + step)));
            if (step < 5) {
                send(attempt + "/opened", about("itm-mira-6"));
            }
            read(attempt.toString());
            read(attempt + "/receipts");
            assertThat(Secrets.marks(String.join(" ", traffic)))
                    .isSubsetOf(IntStream.rangeClosed(2, step)
                            .mapToObj(Secrets::later)
                            .toList());
        }
        assertThat(Secrets.marks(String.join(" ", traffic))).contains(Secrets.later(2), Secrets.later(6));
    }
}
