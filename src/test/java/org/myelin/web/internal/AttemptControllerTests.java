package org.myelin.web.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;
import static org.myelin.attempt.SomeItems.ALL;
import static org.myelin.attempt.SomeItems.DOSE;
import static org.myelin.attempt.SomeItems.ESSAY;
import static org.myelin.attempt.SomeItems.ONE;
import static org.myelin.attempt.SomeItems.ORDER;
import static org.myelin.attempt.SomeItems.QUIZ;
import static org.myelin.attempt.SomeItems.WITH_ESSAY;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.myelin.analytics.CohortReports;
import org.myelin.attempt.AttemptId;
import org.myelin.attempt.AttemptWorld;
import org.myelin.attempt.Marking;
import org.myelin.attempt.SomeCases;
import org.myelin.attempt.SomeItems;
import org.myelin.attempt.Verification;
import org.myelin.content.FeedbackPolicy;
import org.myelin.content.PlayerJson;
import org.myelin.identity.AccountId;
import org.myelin.identity.Accounts;
import org.myelin.identity.CurrentAccount;
import org.myelin.identity.NewAccount;
import org.myelin.identity.Role;
import org.myelin.identity.SystemWork;
import org.myelin.testing.As;
import org.myelin.testing.EveryDatabase;
import org.myelin.testing.TestDatabase;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@EveryDatabase
class AttemptControllerTests {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private final AttemptWorld world;
    private final MockMvc mvc;
    private final AccountId learner;
    private final CohortReports reports = mock(CohortReports.class);
    private final List<String> traffic = new ArrayList<>();

    AttemptControllerTests(TestDatabase database) {
        world = AttemptWorld.on(database);
        learner = world.somebody();
        var json = new AttemptJson(world.bean(PlayerJson.class), world.courses, world.bean(Accounts.class));
        mvc = MockMvcBuilders.standaloneSetup(new AttemptController(
                        world.attempts, json, world.bean(PlayerJson.class), world.bean(CurrentAccount.class), reports))
                .setControllerAdvice(new ApiErrors())
                .build();
        As.student(learner).signIn();
    }

    @AfterEach
    void signOut() {
        As.nobody();
    }

    private MockHttpServletResponse perform(MockHttpServletRequestBuilder request) throws Exception {
        var response = mvc.perform(request).andReturn().getResponse();
        traffic.add(response.getContentAsString());
        return response;
    }

    private MockHttpServletResponse read(String path) throws Exception {
        return perform(get("/api/attempts/" + path));
    }

    private MockHttpServletResponse send(String path, String body) throws Exception {
        return perform(post("/api/attempts/" + path)
                .contentType(MediaType.APPLICATION_JSON)
                .content(body));
    }

    private static JsonNode json(MockHttpServletResponse response) throws Exception {
        return MAPPER.readTree(response.getContentAsString());
    }

    private static String answer(String item, long seq, String response) {
        return """
                {"item":"%s","seq":%d,"tab":"t1","response":%s}""".formatted(item, seq, response);
    }

    private static String choice(String... ids) {
        return "{\"kind\":\"choice\",\"chosen\":[\"" + String.join("\",\"", ids) + "\"]}";
    }

    @Test
    void an_attempt_runs_through_all_endpoints_in_the_shapes_of_the_contract() throws Exception {
        var attempt = world.start(learner, QUIZ, world.policy().withTimeLimit(Duration.ofMinutes(30)));
        world.clock.forward(Duration.ofSeconds(90));

        var state = json(read(attempt.toString()));
        assertThat(state.propertyNames())
                .containsExactly(
                        "id",
                        "quiz",
                        "state",
                        "serverTime",
                        "startedAt",
                        "deadlineAt",
                        "remainingSeconds",
                        "policy",
                        "paused",
                        "waitingSeconds",
                        "furthest",
                        "shadowKey",
                        "items",
                        "unopened",
                        "resultHref");
        assertThat(state.at("/state").asString()).isEqualTo("open");
        assertThat(state.at("/serverTime").asString()).isEqualTo("2026-11-24T14:01:30Z");
        assertThat(state.at("/deadlineAt").asString()).isEqualTo("2026-11-24T14:30:00Z");
        assertThat(state.at("/remainingSeconds").asInt()).isEqualTo(28 * 60 + 30);
        assertThat(state.at("/policy/perPage").asInt()).isEqualTo(1);
        assertThat(state.at("/items").size()).isEqualTo(4);
        assertThat(state.at("/items/0").propertyNames())
                .containsExactly("position", "item", "response", "seq", "savedAt", "flagged", "case", "left", "review");

        var saved = send(attempt + "/answers", answer("itm-one", 3, choice("a")));
        assertThat(saved.getStatus()).isEqualTo(200);
        assertThat(json(saved).propertyNames())
                .containsExactly("savedAt", "receipt", "number", "seq", "remainingSeconds", "deadlineAt");
        assertThat(json(saved).at("/seq").asInt()).isEqualTo(3);
        assertThat(json(send(attempt + "/answers", answer("itm-one", 3, choice("a")))))
                .isEqualTo(json(saved));

        var older = send(attempt + "/answers", answer("itm-one", 2, choice("b")));
        assertThat(older.getStatus()).isEqualTo(409);
        assertThat(json(older).at("/error").asString()).isEqualTo("newer");
        assertThat(json(older).at("/seq").asInt()).isEqualTo(3);
        assertThat(json(older).at("/response").toString()).isEqualTo(choice("a"));
        assertThat(json(older).at("/savedAt")).isEqualTo(json(saved).at("/savedAt"));

        var flagged = send(attempt + "/flags", "{\"item\":\"itm-all\",\"flagged\":true}");
        assertThat(flagged.getStatus()).isEqualTo(200);
        assertThat(json(flagged).propertyNames()).containsExactly("savedAt");

        var early = read(attempt + "/result");
        assertThat(early.getStatus()).isEqualTo(409);
        assertThat(json(early).at("/error").asString()).isEqualTo("open");

        var submitted = send(attempt + "/submit", "{}");
        assertThat(submitted.getStatus()).isEqualTo(200);
        assertThat(json(submitted).toString()).isEqualTo("{\"resultHref\":\"result/" + attempt + "\"}");
        assertThat(json(send(attempt + "/submit", "{}"))).isEqualTo(json(submitted));
        assertThat(json(read(attempt.toString())).at("/state").asString()).isEqualTo("submitted");
        assertThat(json(read(attempt.toString())).at("/shadowKey").isNull()).isTrue();

        var closed = send(attempt + "/answers", answer("itm-one", 4, choice("b")));
        assertThat(closed.getStatus()).isEqualTo(410);
        assertThat(json(closed).at("/error").asString()).isEqualTo("closed");
        assertThat(json(closed).at("/resultHref").asString()).isEqualTo("result/" + attempt);
        assertThat(send(attempt + "/flags", "{\"item\":\"itm-all\",\"flagged\":false}")
                        .getStatus())
                .isEqualTo(410);

        var result = json(read(attempt + "/result"));
        assertThat(result.propertyNames())
                .contains(
                        "id",
                        "quiz",
                        "learner",
                        "number",
                        "startedAt",
                        "submittedAt",
                        "score",
                        "max",
                        "percent",
                        "passed",
                        "passPercent",
                        "feedback",
                        "feedbackNote",
                        "items",
                        "receipts");
        assertThat(result.at("/score").asInt()).isEqualTo(1);
        assertThat(result.at("/max").asInt()).isEqualTo(6);
        assertThat(result.at("/percent").asInt()).isEqualTo(16);
        assertThat(result.at("/passed").asBoolean()).isFalse();
        assertThat(result.at("/feedback").asString()).isEqualTo("full");
        assertThat(result.at("/feedbackNote").isNull()).isTrue();
        assertThat(result.at("/items/0").propertyNames())
                .containsExactly("position", "item", "case", "response", "review");
        assertThat(result.at("/receipts/count").asInt()).isEqualTo(4);

        var receipts = read(attempt + "/receipts");
        assertThat(receipts.getHeader("Content-Disposition"))
                .isEqualTo("attachment; filename=\"receipts-" + attempt + ".json\"");
        assertThat(json(receipts).at("/head")).isEqualTo(result.at("/receipts/head"));
        assertThat(json(receipts).at("/receipts").size()).isEqualTo(4);
        assertThat(json(receipts).at("/receipts/1/receipt"))
                .isEqualTo(json(saved).at("/receipt"));
        assertThat(world.attempts.verify(attempt)).isInstanceOf(Verification.Intact.class);
    }

    @Test
    void a_case_opens_step_by_step_and_later_steps_are_in_no_answer_of_the_server() throws Exception {
        world.courses.publish(SomeCases.release());
        var attempt = world.start(learner, SomeCases.WITH_CASE, world.policy().withFeedback(FeedbackPolicy.NEVER));
        var state = json(read(attempt.toString()));
        assertThat(state.at("/unopened").size()).isEqualTo(5);
        assertThat(state.at("/unopened/0").propertyNames()).containsExactly("position", "item", "case");
        assertThat(state.at("/unopened/0/case").toString()).isEqualTo("""
                {"id":"case-test","title":"The case","step":2,"steps":6}""");

        assertThat(send(attempt + "/opened", "{\"item\":\"itm-case-test-3\"}").getStatus())
                .isEqualTo(422);
        var opened = send(attempt + "/opened", "{\"item\":\"itm-case-test-2\"}");
        assertThat(opened.getStatus()).isEqualTo(200);
        assertThat(json(opened).at("/entry/item/chart/step").asInt()).isEqualTo(2);
        assertThat(json(opened).at("/entry/item/chart/tabs/0/entries/1").propertyNames())
                .containsExactly("id", "time", "html", "step");
        send(attempt + "/answers", answer("itm-case-test-1", 1, choice("a")));
        send(attempt + "/answers", answer("itm-case-test-6", 2, choice("a")));
        send(attempt + "/opened", "{}");
        read(attempt.toString());
        read(attempt + "/receipts");
        send(attempt + "/submit", "{}");
        read(attempt + "/result");
        assertThat(traffic)
                .hasSizeGreaterThan(8)
                .allSatisfy(body -> assertThat(body)
                        .doesNotContain("stem-of-3", "entry-of-3", "stem-of-6", "entry-of-6", "Rationale"));
    }

    @Test
    void no_answer_of_the_server_gives_a_key_or_a_rationale_away_before_the_result() throws Exception {
        for (var quiz : List.of(QUIZ, WITH_ESSAY)) {
            var attempt = world.start(learner, quiz, world.policy().withFeedback(FeedbackPolicy.NEVER));
            read(attempt.toString());
            send(attempt + "/answers", answer(ONE.value(), 1, choice("b")));
            send(attempt + "/answers", answer(ONE.value(), 1, choice("c")));
            send(attempt + "/answers", answer(ONE.value(), 2, choice("z")));
            send(attempt + "/answers", answer(ALL.value(), 1, choice("d", "e")));
            send(attempt + "/answers", answer(ORDER.value(), 1, "{\"kind\":\"order\",\"order\":[\"c\",\"b\",\"a\"]}"));
            send(attempt + "/answers", answer(DOSE.value(), 1, "{\"kind\":\"number\",\"value\":\"1\"}"));
            send(attempt + "/answers", answer(ESSAY.value(), 1, "{\"kind\":\"text\",\"text\":\"x\"}"));
            send(attempt + "/flags", "{\"item\":\"itm-one\",\"flagged\":true}");
            send(attempt + "/submit", "{}");
            send(attempt + "/answers", answer(ONE.value(), 9, choice("a")));
            read(attempt.toString());
            read(attempt + "/result");
            read(attempt + "/receipts");
        }

        assertThat(traffic)
                .hasSizeGreaterThan(20)
                .allSatisfy(text -> assertThat(text)
                        .doesNotContain("Rationale", "\"correct\"", "\"why\"", "\"key\"", "dose / 10", "\"rationales\"")
                        .doesNotContain("\"lines\"", "\"verdict\"", "\"tolerance\"", "\"seed\"", "\"nonce\""));
    }

    @Test
    void the_result_carries_the_explanation_only_when_the_policy_allows_it() throws Exception {
        var shown = world.submitted(learner, QUIZ, world.policy());
        var withheld = world.submitted(learner, QUIZ, world.policy().withFeedback(FeedbackPolicy.AFTER_CLOSE));

        assertThat(read(shown + "/result").getContentAsString()).contains("Rationale of a", "\"key\"");
        var result = json(read(withheld + "/result"));
        assertThat(result.toString()).doesNotContain("Rationale", "\"key\"");
        assertThat(result.at("/feedback").asString()).isEqualTo("score-only");
        assertThat(result.at("/feedbackNote").asString()).isNotBlank();
        assertThat(result.at("/items/0/review").isNull()).isTrue();
        assertThat(result.at("/score").asInt()).isEqualTo(1);
    }

    @Test
    void the_shadow_key_comes_with_the_attempt_and_stays_the_same() throws Exception {
        var attempt = world.start(learner);
        String key = json(read(attempt.toString())).at("/shadowKey").asString();

        assertThat(key).hasSize(43);
        assertThat(json(read(attempt.toString())).at("/shadowKey").asString()).isEqualTo(key);
        assertThat(json(read(world.start(learner, SomeItems.WITH_ESSAY, world.policy())
                                .toString()))
                        .at("/shadowKey")
                        .asString())
                .isNotEqualTo(key);
        As.student(world.somebody()).signIn();
        var foreign = read(attempt.toString());
        assertThat(foreign.getStatus()).isEqualTo(404);
        assertThat(foreign.getContentAsString()).doesNotContain(key);
    }

    @Test
    void unknown_foreign_and_malformed_attempts_answer_alike() throws Exception {
        var foreign = world.start(world.somebody());
        String[] ids = {foreign.toString(), new UUID(1, 2).toString(), "x", "00000000-0000-0000-0000-00000000000g"};
        List<String> answers = new ArrayList<>();
        for (String id : ids) {
            for (var response : List.of(
                    read(id),
                    read(id + "/result"),
                    read(id + "/receipts"),
                    send(id + "/answers", answer("itm-one", 1, choice("a"))),
                    send(id + "/answers", "{}"),
                    send(id + "/answers", answer("itm-none", -1, "7")),
                    send(id + "/flags", "{\"item\":\"itm-one\",\"flagged\":true}"),
                    send(id + "/flags", "{}"),
                    send(id + "/flags", "{\"item\":\"\",\"flagged\":true}"),
                    send(id + "/submit", "{}"))) {
                assertThat(response.getStatus()).isEqualTo(404);
                answers.add(response.getContentAsString());
            }
        }

        assertThat(answers).containsOnly(answers.getFirst());
        assertThat(answers.getFirst()).contains("\"error\":\"not-found\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "[]",
                "null",
                "7",
                "{\"item\":1,\"seq\":1,\"tab\":\"t\",\"response\":null}",
                "{\"item\":\"itm-one\",\"seq\":\"1\",\"tab\":\"t\",\"response\":null}",
                "{\"item\":\"itm-one\",\"seq\":1.5,\"tab\":\"t\",\"response\":null}",
                "{\"item\":\"itm-one\",\"seq\":1e400,\"tab\":\"t\",\"response\":null}",
                "{\"item\":\"itm-one\",\"seq\":99999999999999999999,\"tab\":\"t\",\"response\":null}",
                "{\"item\":\"itm-one\",\"seq\":0,\"tab\":\"t\",\"response\":null}",
                "{\"item\":\"itm-one\",\"seq\":1,\"tab\":\"\",\"response\":null}",
                "{\"item\":\"itm-one\",\"seq\":1,\"response\":null}",
                "{\"item\":\"itm-one\",\"seq\":1,\"tab\":\"t\"}",
                "{\"item\":\"\",\"seq\":1,\"tab\":\"t\",\"response\":null}",
                "{\"item\":\"itm-one\",\"seq\":1,\"tab\":\"t\",\"response\":{\"kind\":\"magic\"}}",
                "{\"item\":\"itm-one\",\"seq\":1,\"tab\":\"t\",\"response\":{\"kind\":\"choice\",\"chosen\":[1]}}",
                "{\"item\":\"itm-one\",\"seq\":1,\"tab\":\"t\",\"response\":{\"kind\":\"choice\",\"chosen\":[\"z\"]}}",
                "{\"item\":\"itm-one\",\"seq\":1,\"tab\":\"t\",\"response\":{\"kind\":\"text\",\"text\":\"a\"}}",
            })
    void a_message_that_no_player_sends_is_refused_and_changes_nothing(String body) throws Exception {
        var attempt = world.start(learner);

        var response = send(attempt + "/answers", body);

        assertThat(response.getStatus()).isEqualTo(422);
        assertThat(json(response).at("/error").asString()).isEqualTo("invalid");
        assertThat(json(response).at("/message").asString()).isNotBlank();
        assertThat(world.attempts.receipts(attempt, learner).receipts()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"''", "'{'", "'{\"item\":'", "'nope'"})
    void what_is_not_json_is_refused(String body) throws Exception {
        var attempt = world.start(learner);

        assertThat(send(attempt + "/answers", body).getStatus()).isEqualTo(400);
        assertThat(send(attempt + "/flags", body).getStatus()).isEqualTo(400);
    }

    @Test
    void null_takes_an_answer_back() throws Exception {
        var attempt = world.start(learner);
        send(attempt + "/answers", answer("itm-one", 1, choice("a")));

        assertThat(send(attempt + "/answers", "{\"item\":\"itm-one\",\"seq\":2,\"tab\":\"t1\",\"response\":null}")
                        .getStatus())
                .isEqualTo(200);
        assertThat(slot(attempt).at("/response").isNull()).isTrue();
        assertThat(slot(attempt).at("/seq").asInt()).isEqualTo(2);
    }

    private JsonNode slot(AttemptId attempt) throws Exception {
        for (JsonNode item : json(read(attempt.toString())).at("/items")) {
            if (item.at("/item/id").asString().equals("itm-one")) {
                return item;
            }
        }
        throw new AssertionError("No such item");
    }

    @Test
    void the_result_names_its_learner_also_to_somebody_else() throws Exception {
        var accounts = world.bean(Accounts.class);
        var id = SystemWork.call(() -> accounts.create(new NewAccount(
                "maya." + world.database.engine() + "@example.org",
                "Maya Lind",
                Set.of(Role.STUDENT),
                "a long enough phrase")));
        var attempt = world.submitted(id, QUIZ, world.policy());
        var instructor = world.somebody();
        when(reports.attempt(attempt, instructor)).thenReturn(Optional.of(world.result(attempt, id)));
        As.instructor(instructor).signIn();
        assertThat(json(read(attempt + "/result")).at("/learner").asString()).isEqualTo("Maya Lind");

        As.student(id).signIn();
        assertThat(json(read(attempt + "/result")).at("/learner").asString()).isEqualTo("Test " + id);
    }

    @Test
    void the_result_says_whether_its_reader_is_the_learner() throws Exception {
        var attempt = world.submitted(learner, QUIZ, world.policy());
        assertThat(json(read(attempt + "/result")).at("/own").booleanValue()).isTrue();

        var instructor = world.somebody();
        when(reports.attempt(attempt, instructor)).thenReturn(Optional.of(world.result(attempt, learner)));
        As.instructor(instructor).signIn();
        assertThat(json(read(attempt + "/result")).at("/own").booleanValue()).isFalse();
    }

    @Test
    void a_later_grading_carries_the_score_before() throws Exception {
        var attempt = world.start(learner, WITH_ESSAY, world.policy());
        world.save(attempt, learner, ONE, SomeItems.choice("a"));
        world.attempts.submit(attempt, learner);
        world.reviews.mark(attempt, ESSAY, new Marking(Map.of("r1", 2, "r2", 1), "Seen."), world.somebody(), _ -> true);

        var change = json(read(attempt + "/result")).at("/changes/0");
        assertThat(change.propertyNames()).containsExactly("at", "reason", "byHand", "score", "max", "before");
        assertThat(change.at("/byHand").booleanValue()).isTrue();
        assertThat(change.at("/before").toString()).isEqualTo("{\"score\":1,\"max\":6}");
        assertThat(change.at("/score").asInt()).isEqualTo(4);
    }

    @Test
    void nobody_who_is_not_signed_in_gets_anything() throws Exception {
        var attempt = world.start(learner);
        As.nobody();

        assertThat(read(attempt.toString()).getStatus()).isEqualTo(404);
        assertThat(send(attempt + "/submit", "{}").getStatus()).isEqualTo(404);
        assertThat(world.attempts.get(attempt, learner).items())
                .hasSize(SomeItems.release().quiz(QUIZ).orElseThrow().items().size());
    }
}
