package org.myelin.web.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.myelin.identity.AccountId;
import org.myelin.identity.CurrentAccount;
import org.myelin.practice.Practice;
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
class PracticeControllerTests {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final String CARD = "/api/practice/cards/crd-relapse";
    private static final String GOOD = """
            {"rating":"good","number":1}""";

    private final World world;
    private final MockMvc mvc;

    PracticeControllerTests(TestDatabase database) {
        world = World.on(database);
        world.teach(new SomeCourse()
                .module("one")
                .lesson("overview", "intro")
                .cards("relapse", "fever")
                .module("two", "one")
                .lesson("immune", "intro")
                .cards("t-cell")
                .release());
        AccountId learner = world.student();
        world.bean(Progress.class).position(learner, SomeCourse.lessonId("overview"), "intro", Set.of());
        mvc = MockMvcBuilders.standaloneSetup(new PracticeController(
                        world.bean(Practice.class),
                        world.bean(Progress.class),
                        world.courses,
                        world.bean(CurrentAccount.class),
                        world.clock))
                .setControllerAdvice(new ApiErrors())
                .build();
        As.student(learner).signIn();
    }

    @AfterEach
    void signOut() {
        As.nobody();
    }

    private JsonNode read(String path) throws Exception {
        return body(get(path), 200);
    }

    private JsonNode rate(String path, String json, int status) throws Exception {
        return body(post(path).contentType(MediaType.APPLICATION_JSON).content(json), status);
    }

    private JsonNode body(MockHttpServletRequestBuilder request, int status) throws Exception {
        MockHttpServletResponse response = mvc.perform(request).andReturn().getResponse();
        assertThat(response.getStatus()).as(response.getContentAsString()).isEqualTo(status);
        return MAPPER.readTree(response.getContentAsString());
    }

    @Test
    void the_overview_counts_cards_and_says_why_a_module_is_locked() throws Exception {
        assertThat(read("/api/practice")).isEqualTo(MAPPER.readTree("""
                {"modules":[
                  {"id":"mod-one","number":1,"title":"Module one","total":2,"due":0,"fresh":2,"started":true,"locked":null},
                  {"id":"mod-two","number":2,"title":"Module two","total":1,"due":0,"fresh":1,"started":false,
                   "locked":"Finish the lesson “Lesson overview” in module 1."}],
                 "nextDueAt":null,"serverTime":"%s"}""".formatted(World.START)));
    }

    @Test
    void a_round_has_cards_with_every_member_of_the_contract() throws Exception {
        JsonNode round = read("/api/practice/cards?modules=mod-one,mod-two");
        assertThat(round.get("cards").size()).isEqualTo(2);
        assertThat(round.get("cards").get(0).propertyNames())
                .containsExactlyInAnyOrder(
                        "id", "module", "objective", "front", "back", "glossary", "references", "number", "waits");
        assertThat(round.at("/cards/0/front").asString()).isEqualTo("What is relapse?");
        assertThat(round.at("/cards/0/waits/again").asInt()).isEqualTo(60);
        assertThat(round.at("/cards/0/waits/hard").asInt()).isEqualTo(330);
        assertThat(round.at("/cards/0/waits/good").asInt()).isEqualTo(600);
        assertThat(round.at("/cards/0/waits/easy").asInt()).isBetween(6 * 86_400, 10 * 86_400);
    }

    @Test
    void a_rating_is_saved_once_and_the_answer_carries_the_card_as_it_is_then() throws Exception {
        JsonNode saved = rate(CARD, GOOD, 200);
        assertThat(saved.get("savedAt").asString()).isEqualTo(World.START.toString());
        assertThat(saved.get("dueAt").asString())
                .isEqualTo(World.START.plusSeconds(600).toString());
        assertThat(saved.at("/card/number").asInt()).isEqualTo(2);
        assertThat(rate(CARD, GOOD, 200)).isEqualTo(saved);
        JsonNode newer = rate(CARD, GOOD.replace("good", "easy"), 409);
        assertThat(newer.get("error").asString()).isEqualTo("newer");
        assertThat(newer.at("/card/number").asInt()).isEqualTo(2);
        assertThat(read("/api/practice").get("nextDueAt")).isEqualTo(saved.get("dueAt"));
    }

    @Test
    void a_card_of_a_locked_module_is_refused_with_the_reason() throws Exception {
        JsonNode refused = rate("/api/practice/cards/crd-t-cell", GOOD, 409);
        assertThat(refused.get("error").asString()).isEqualTo("locked");
        assertThat(refused.get("message").asString()).contains("Lesson overview");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"rating\":\"good\"}",
                "{\"rating\":\"perfect\",\"number\":1}",
                "{\"rating\":null,\"number\":1}",
                "{\"rating\":\"good\",\"number\":0}"
            })
    void a_rating_that_cannot_be_read_is_refused(String message) throws Exception {
        assertThat(rate(CARD, message, 422).get("error").asString()).isEqualTo("invalid");
    }

    @Test
    void what_does_not_exist_is_not_found_and_too_long_a_choice_is_refused() throws Exception {
        rate("/api/practice/cards/crd-none", GOOD, 404);
        rate("/api/practice/cards/" + "x".repeat(121), GOOD, 404);
        body(get("/api/practice/cards?modules=" + "x".repeat(121)), 422);
        assertThat(read("/api/practice/cards?modules=mod-none").get("cards").isEmpty())
                .isTrue();
    }
}
