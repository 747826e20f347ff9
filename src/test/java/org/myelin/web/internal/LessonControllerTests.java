package org.myelin.web.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.myelin.content.LessonPages;
import org.myelin.content.PlayerJson;
import org.myelin.content.Status;
import org.myelin.identity.AccountId;
import org.myelin.identity.CurrentAccount;
import org.myelin.progress.LessonWork;
import org.myelin.progress.Progress;
import org.myelin.testing.As;
import org.myelin.testing.EveryDatabase;
import org.myelin.testing.SomeCourse;
import org.myelin.testing.TestDatabase;
import org.myelin.testing.World;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@EveryDatabase
class LessonControllerTests {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final String OVERVIEW = "/api/lessons/les-overview";
    private static final String RIGHT = """
            {"response":{"kind":"choice","chosen":["a"]}}""";

    private final World world;
    private final MockMvc mvc;
    private final AccountId learner;

    LessonControllerTests(TestDatabase database) {
        world = World.on(database);
        learner = world.student();
        PlayerJson players = world.bean(PlayerJson.class);
        mvc = MockMvcBuilders.standaloneSetup(
                        new LessonController(
                                world.courses,
                                world.bean(Progress.class),
                                world.bean(LessonWork.class),
                                new LessonJson(new LessonPages(players), players),
                                players,
                                world.bean(CurrentAccount.class)),
                        new ReleaseController(world.courses, world.clock))
                .setControllerAdvice(new ApiErrors())
                .build();
        As.student(learner).signIn();
    }

    @AfterEach
    void signOut() {
        As.nobody();
    }

    private MockHttpServletResponse perform(MockHttpServletRequestBuilder request) throws Exception {
        return mvc.perform(request).andReturn().getResponse();
    }

    private JsonNode read(String path) throws Exception {
        return body(perform(get(path)), 200);
    }

    private JsonNode send(String path, String json, int status) throws Exception {
        return body(perform(post(path).contentType(MediaType.APPLICATION_JSON).content(json)), status);
    }

    private static JsonNode body(MockHttpServletResponse response, int status) throws Exception {
        assertThat(response.getStatus()).as(response.getContentAsString()).isEqualTo(status);
        assertThat(response.getContentType()).startsWith("application/json");
        return MAPPER.readTree(response.getContentAsString());
    }

    private void finishOverview() throws Exception {
        send(OVERVIEW + "/position", """
                {"block":"key","seen":["intro","key"]}""", 200);
        send(OVERVIEW + "/checks/itm-relapse", RIGHT, 200);
    }

    @Test
    void a_fresh_lesson_has_every_member_of_the_contract() throws Exception {
        JsonNode lesson = read(OVERVIEW);

        assertThat(lesson.propertyNames())
                .containsExactlyInAnyOrder(
                        "id",
                        "title",
                        "minutes",
                        "revision",
                        "module",
                        "objectives",
                        "reviewed",
                        "reviewBy",
                        "blocks",
                        "glossary",
                        "references",
                        "progress",
                        "previous",
                        "next");
        assertThat(lesson.get("progress")).isEqualTo(MAPPER.readTree("""
                {"lastBlock":null,"seen":[],"completedAt":null}"""));
        assertThat(lesson.get("previous").isNull()).isTrue();
        assertThat(lesson.get("next")).isEqualTo(MAPPER.readTree("""
                {"href":"lesson/les-modifiers","title":"Lesson modifiers",
                 "locked":"Finish the lesson “Lesson overview”."}"""));
        assertThat(lesson.get("blocks").get(1).get("kind").asString()).isEqualTo("check");
        assertThat(lesson.get("blocks").get(1).get("answered").isNull()).isTrue();
    }

    @Test
    void neither_key_nor_rationale_leaves_before_a_check_is_answered() throws Exception {
        assertThat(perform(get(OVERVIEW)).getContentAsString())
                .contains("What about relapse?")
                .doesNotContain("Because", "correct", "rationale", "\"key\":");
    }

    @Test
    void a_position_is_saved_and_found_again() throws Exception {
        JsonNode saved = send(OVERVIEW + "/position", """
                {"block":"intro","seen":["intro"]}""", 200);

        assertThat(saved).isEqualTo(MAPPER.readTree("""
                {"completedAt":null,"savedAt":"%s"}""".formatted(World.START)));
        assertThat(read(OVERVIEW).get("progress")).isEqualTo(MAPPER.readTree("""
                {"lastBlock":"intro","seen":["intro"],"completedAt":null}"""));
    }

    @Test
    void an_answered_check_is_explained_and_found_again() throws Exception {
        JsonNode saved = send(OVERVIEW + "/checks/itm-relapse", """
                {"response":{"kind":"choice","chosen":["b"]}}""", 200);

        assertThat(saved.propertyNames()).containsExactlyInAnyOrder("savedAt", "review", "completedAt");
        assertThat(saved.at("/review/score").asInt()).isZero();
        assertThat(saved.at("/review/rationales/a").asString()).isEqualTo("Because");
        JsonNode answered = read(OVERVIEW).get("blocks").get(1).get("answered");
        assertThat(answered.get("response")).isEqualTo(MAPPER.readTree("""
                {"kind":"choice","chosen":["b"]}"""));
        assertThat(answered.get("review")).isEqualTo(saved.get("review"));
        assertThat(answered.get("savedAt")).isEqualTo(saved.get("savedAt"));
    }

    @Test
    void the_server_says_when_the_lesson_is_complete_and_the_next_one_opens() throws Exception {
        finishOverview();

        JsonNode lesson = read(OVERVIEW);
        assertThat(lesson.at("/progress/completedAt").asString()).isEqualTo(World.START.toString());
        assertThat(lesson.at("/next/locked").isNull()).isTrue();
        assertThat(read("/api/lessons/les-modifiers").at("/previous/href").asString())
                .isEqualTo("lesson/les-overview");
    }

    @Test
    void a_locked_lesson_answers_409_with_every_reason_and_a_link() throws Exception {
        JsonNode expected = MAPPER.readTree("""
                {"error":"locked","message":"This lesson opens when something else is done. Nothing was lost.",
                 "reasons":[
                  {"text":"Finish the lesson “Lesson overview” in module 1.","href":"lesson/les-overview"},
                  {"text":"Finish the lesson “Lesson modifiers” in module 1.","href":"lesson/les-modifiers"},
                  {"text":"Pass the quiz “Quiz one” with 70 % or more.","href":"quiz/quz-one"}]}""");
        String path = "/api/lessons/les-immune";

        assertThat(body(perform(get(path)), 409)).isEqualTo(expected);
        assertThat(send(path + "/position", """
                {"block":"intro","seen":["intro"]}""", 409)).isEqualTo(expected);
        assertThat(send("/api/lessons/les-modifiers/checks/itm-active", RIGHT, 409)
                        .get("error")
                        .asString())
                .isEqualTo("locked");
    }

    @Test
    void what_does_not_exist_is_not_found() throws Exception {
        body(perform(get("/api/lessons/les-none")), 404);
        body(perform(get("/api/lessons/" + "x".repeat(121))), 404);
        send("/api/lessons/les-none/position", """
                {"block":"intro","seen":[]}""", 404);
        send("/api/lessons/les-none/checks/itm-relapse", RIGHT, 404);
        send(OVERVIEW + "/checks/itm-active", RIGHT, 404);
    }

    @Test
    void a_retired_lesson_is_found_only_by_those_who_started_it() throws Exception {
        send(OVERVIEW + "/position", """
                {"block":"intro","seen":["intro"]}""", 200);
        world.teach(new SomeCourse()
                .module("one")
                .lesson("overview", Status.RETIRED, "intro", "?relapse", "key")
                .release());
        assertThat(read(OVERVIEW).get("next").isNull()).isTrue();
        send(OVERVIEW + "/checks/itm-relapse", RIGHT, 200);

        As.student(world.student()).signIn();
        body(perform(get(OVERVIEW)), 404);
        send(OVERVIEW + "/position", """
                {"block":"intro","seen":["intro"]}""", 404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"response\":null}",
                "{}",
                "{\"response\":{\"kind\":\"choice\",\"chosen\":[]}}",
                "{\"response\":{\"kind\":\"choice\",\"chosen\":[\"zz\"]}}",
                "{\"response\":{\"kind\":\"choice\",\"chosen\":[\"a\",\"b\"]}}",
                "{\"response\":{\"kind\":\"number\",\"value\":\"1\"}}",
                "{\"response\":{\"kind\":\"nonsense\"}}",
                "{\"response\":[1,2,3]}",
                "{\"response\":\"a\"}"
            })
    void an_answer_that_does_not_fit_is_refused_and_not_stored(String message) throws Exception {
        assertThat(send(OVERVIEW + "/checks/itm-relapse", message, 422)
                        .get("error")
                        .asString())
                .isEqualTo("invalid");
        assertThat(world.bean(Progress.class).answers(learner, SomeCourse.lessonId("overview")))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"block\":\"intro\",\"seen\":[null]}", "{\"block\":\"intro\",\"seen\":[\"%s\"]}"})
    void a_report_that_no_lesson_sends_is_refused(String message) throws Exception {
        send(OVERVIEW + "/position", message.formatted("x".repeat(121)), 422);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{", "[]", "\"x\"", "{\"block\":1,\"seen\":\"intro\"}"})
    void what_is_no_report_at_all_is_unreadable(String message) throws Exception {
        send(OVERVIEW + "/position", message, 400);
    }

    @Test
    void nobody_reads_without_signing_in() throws Exception {
        As.nobody();

        body(perform(get(OVERVIEW)), 404);
        send(OVERVIEW + "/position", """
                {"block":"intro","seen":["intro"]}""", 404);
        send(OVERVIEW + "/checks/itm-relapse", RIGHT, 404);
    }

    @Test
    void learners_do_not_share_answers_and_positions() throws Exception {
        finishOverview();
        As.student(world.student()).signIn();

        JsonNode lesson = read(OVERVIEW);
        assertThat(lesson.at("/progress/seen").size()).isZero();
        assertThat(lesson.get("blocks").get(1).get("answered").isNull()).isTrue();
    }

    @Test
    void an_answer_that_no_longer_fits_the_item_is_not_shown_but_counts() throws Exception {
        finishOverview();
        world.jdbc
                .sql("update check_answer set response = :response where learner_id = :learner")
                .param("response", "{\"kind\":\"choice\",\"chosen\":[\"gone\"]}")
                .param("learner", learner.value())
                .update();

        JsonNode lesson = read(OVERVIEW);
        assertThat(lesson.get("blocks").get(1).get("answered").isNull()).isTrue();
        assertThat(lesson.at("/progress/seen").size()).isEqualTo(3);
    }

    @Test
    void a_lesson_needs_a_handful_of_queries() {
        List<String> statements = world.statements.during(() -> {
            try {
                return read(OVERVIEW);
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        });

        assertThat(statements).hasSizeLessThanOrEqualTo(6);
    }

    @Test
    void the_release_tells_its_revision() throws Exception {
        world.clock.forward(Duration.ofSeconds(1));
        assertThat(read("/api/release")).isEqualTo(MAPPER.readTree("""
                        {"revision":"%s","serverTime":"%s"}""".formatted(
                        world.courses.live().revision().value(), world.clock.instant())));
        assertThat(Set.copyOf(read("/api/release").propertyNames())).hasSize(2);
    }

    private void teachClaims() {
        world.teach(new SomeCourse()
                .module("one")
                .lesson("overview", "!beta", "#safe")
                .lesson("later", "!other")
                .requires("overview")
                .release());
    }

    @Test
    void a_claim_comes_without_verdict_and_evidence_until_it_is_judged() throws Exception {
        teachClaims();
        assertThat(perform(get(OVERVIEW)).getContentAsString()).doesNotContain("wrong", "evidence", "Our sentence");
        assertThat(read(OVERVIEW).get("blocks").get(0)).isEqualTo(MAPPER.readTree("""
                {"id":"beta","kind":"claim","title":null,"article":1,"claim":"<p>They say so</p>","judged":null}"""));

        JsonNode judged = send(OVERVIEW + "/claims/beta", """
                {"verdict":"outdated","correction":null}""", 200);
        assertThat(judged).isEqualTo(MAPPER.readTree("""
                {"savedAt":"%1$s","completedAt":null,"judged":{"verdict":"outdated","right":"wrong","safety":true,
                 "evidence":"<p>The evidence</p>","correctable":true,"correction":null,"savedAt":"%1$s","ours":null}}""".formatted(World.START)));

        JsonNode corrected = send(OVERVIEW + "/claims/beta", """
                {"verdict":"outdated","correction":" Mine "}""", 200);
        assertThat(corrected.at("/judged/correction").asString()).isEqualTo("Mine");
        assertThat(corrected.at("/judged/ours").asString()).isEqualTo("<p>Our sentence</p>");
        assertThat(read(OVERVIEW).get("blocks").get(0).get("judged")).isEqualTo(corrected.get("judged"));
    }

    @Test
    void ticks_are_saved_and_found_again() throws Exception {
        teachClaims();
        JsonNode saved = send(OVERVIEW + "/checklists/safe", """
                {"ticked":["two","none"]}""", 200);
        assertThat(saved).isEqualTo(MAPPER.readTree("""
                {"savedAt":"%s","ticked":["two"]}""".formatted(World.START)));
        assertThat(read(OVERVIEW).get("blocks").get(1)).isEqualTo(MAPPER.readTree("""
                {"id":"safe","kind":"checklist","title":null,"items":[{"id":"one","html":"One"},{"id":"two","html":"Two"}],
                 "ticked":["two"],"savedAt":"%s"}""".formatted(World.START)));
    }

    @Test
    void judgments_and_ticks_that_cannot_be_stored_are_refused() throws Exception {
        teachClaims();
        send(OVERVIEW + "/claims/beta", """
                {"verdict":"false"}""", 422);
        send(OVERVIEW + "/claims/beta", "{\"verdict\":\"wrong\",\"correction\":\"" + "x".repeat(1001) + "\"}", 422);
        send(OVERVIEW + "/claims/safe", """
                {"verdict":"wrong"}""", 404);
        send(OVERVIEW + "/checklists/beta", """
                {"ticked":[]}""", 404);
        send(OVERVIEW + "/checklists/safe", """
                {"ticked":[null]}""", 422);
        send("/api/lessons/les-later/claims/other", """
                {"verdict":"wrong"}""", 409);
        assertThat(read(OVERVIEW).get("blocks").get(0).get("judged").isNull()).isTrue();
    }
}
