package org.myelin.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.myelin.attempt.AttemptSummary;
import org.myelin.attempt.Attempts;
import org.myelin.identity.Account;
import org.myelin.identity.Accounts;
import org.myelin.identity.SignedInAccount;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.security.core.Authentication;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Every JSON endpoint for every kind of person, for what is theirs and what is another's. An endpoint without a row here
 * fails the test. Foreign and unknown answer the same 404.
 */
@SpringBootTest
@ActiveProfiles("demo")
class EndpointAuthorisationTests {

    private static final String OWNER = "bilal.haddad";
    private static final String CLASSMATE = "ada.berg";
    private static final String TEACHER = "ines.moreau";
    private static final String OTHER_TEACHER = "tom.okafor";
    private static final String ADMIN = "robin.lee";
    private static final List<String> PEOPLE = List.of("", OWNER, CLASSMATE, TEACHER, OTHER_TEACHER, ADMIN);

    /**
     * One request.
     *
     * @param endpoint method and pattern as Spring knows it
     * @param path of the request
     * @param status for each of {@link #PEOPLE}, in that order
     */
    private record Row(String endpoint, String path, String body, List<Integer> status) {}

    private static final Path DATA = temporary();

    @Autowired
    WebApplicationContext context;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mapping;

    @Autowired
    Accounts accounts;

    @Autowired
    Attempts attempts;

    @Autowired
    Clock clock;

    private MockMvc mvc;

    @DynamicPropertySource
    static void data(DynamicPropertyRegistry registry) {
        registry.add("myelin.data", DATA::toString);
        registry.add("myelin.content.directory", () -> "lessons");
    }

    @BeforeEach
    void setUp() {
        mvc = MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .build();
    }

    private List<Row> matrix() {
        String own = attempts.list(person(OWNER).id()).stream()
                .filter(attempt -> attempt.grade() != null)
                .map(AttemptSummary::id)
                .findFirst()
                .orElseThrow()
                .toString();
        String nobodys = new UUID(1, 2).toString();
        List<Row> rows = new ArrayList<>();
        rows.add(new Row("GET /api/attempts/{id}", "/api/attempts/" + own, "", List.of(401, 200, 404, 404, 404, 404)));
        rows.add(new Row(
                "GET /api/attempts/{id}", "/api/attempts/" + nobodys, "", List.of(401, 404, 404, 404, 404, 404)));
        rows.add(new Row("GET /api/attempts/{id}", "/api/attempts/no-id", "", List.of(401, 404, 404, 404, 404, 404)));
        String answer = "{\"item\":\"itm-x\",\"seq\":1,\"tab\":\"t\",\"response\":null}";
        // 422: the owner learns that the item is not part of the attempt; everybody else learns nothing.
        rows.add(new Row(
                "POST /api/attempts/{id}/answers",
                "/api/attempts/" + own + "/answers",
                answer,
                List.of(401, 422, 404, 404, 404, 404)));
        rows.add(new Row(
                "POST /api/attempts/{id}/flags",
                "/api/attempts/" + own + "/flags",
                "{\"item\":\"itm-x\",\"flagged\":true}",
                List.of(401, 422, 404, 404, 404, 404)));
        rows.add(new Row(
                "POST /api/attempts/{id}/opened",
                "/api/attempts/" + own + "/opened",
                "{\"item\":\"itm-x\"}",
                List.of(401, 422, 404, 404, 404, 404)));
        rows.add(new Row(
                "GET /api/attempts/{id}/clock",
                "/api/attempts/" + own + "/clock",
                "",
                List.of(401, 200, 404, 404, 404, 404)));
        for (String action : List.of("place", "checks")) {
            rows.add(new Row(
                    "POST /api/attempts/{id}/" + action,
                    "/api/attempts/" + own + "/" + action,
                    "{\"item\":\"itm-x\"}",
                    List.of(401, 422, 404, 404, 404, 404)));
        }
        // 410: the owner learns that the attempt is submitted.
        for (String action : List.of("pause", "resume")) {
            rows.add(new Row(
                    "POST /api/attempts/{id}/" + action,
                    "/api/attempts/" + own + "/" + action,
                    "{}",
                    List.of(401, 410, 404, 404, 404, 404)));
        }
        rows.add(new Row(
                "POST /api/attempts/{id}/submit",
                "/api/attempts/" + own + "/submit",
                "{}",
                List.of(401, 200, 404, 404, 404, 404)));
        // The instructor of the learner's cohort may read the result; another instructor may not know of it.
        rows.add(new Row(
                "GET /api/attempts/{id}/result",
                "/api/attempts/" + own + "/result",
                "",
                List.of(401, 200, 404, 200, 404, 404)));
        rows.add(new Row(
                "GET /api/attempts/{id}/receipts",
                "/api/attempts/" + own + "/receipts",
                "",
                List.of(401, 200, 404, 404, 404, 404)));
        rows.add(new Row(
                "GET /api/lessons/{id}",
                "/api/lessons/les-what-overview-none",
                "",
                List.of(401, 404, 404, 404, 404, 404)));
        rows.add(new Row(
                "GET /api/lessons/{id}", "/api/lessons/les-types-overview", "", List.of(401, 200, 200, 200, 200, 200)));
        rows.add(new Row(
                "POST /api/lessons/{id}/position",
                "/api/lessons/les-no-such/position",
                "{\"block\":\"x\",\"seen\":[]}",
                List.of(401, 404, 404, 404, 404, 404)));
        // Whoever reads a lesson keeps a place in it, each their own; what is locked (409) is read by staff only.
        rows.add(new Row(
                "POST /api/lessons/{id}/position",
                "/api/lessons/les-types-overview/position",
                "{\"block\":\"key\",\"seen\":[\"key\"]}",
                List.of(401, 200, 200, 200, 200, 200)));
        rows.add(new Row(
                "POST /api/lessons/{id}/position",
                "/api/lessons/les-inject-teach/position",
                "{\"block\":\"key\",\"seen\":[\"key\"]}",
                List.of(401, 409, 409, 200, 200, 200)));
        rows.add(new Row(
                "POST /api/lessons/{id}/checks/{item}",
                "/api/lessons/les-types-overview/checks/itm-of-another-lesson",
                "{\"response\":null}",
                List.of(401, 404, 404, 404, 404, 404)));
        rows.add(new Row(
                "POST /api/lessons/{id}/checks/{item}",
                "/api/lessons/les-no-such/checks/itm-x",
                "{\"response\":null}",
                List.of(401, 404, 404, 404, 404, 404)));
        rows.add(new Row(
                "POST /api/lessons/{id}/claims/{block}",
                "/api/lessons/les-no-such/claims/clm-x",
                "{\"verdict\":\"wrong\",\"correction\":null}",
                List.of(401, 404, 404, 404, 404, 404)));
        rows.add(new Row(
                "POST /api/lessons/{id}/checklists/{block}",
                "/api/lessons/les-no-such/checklists/x",
                "{\"ticked\":[]}",
                List.of(401, 404, 404, 404, 404, 404)));
        rows.add(new Row("GET /api/practice", "/api/practice", "", List.of(401, 200, 200, 200, 200, 200)));
        rows.add(new Row("GET /api/practice/cards", "/api/practice/cards", "", List.of(401, 200, 200, 200, 200, 200)));
        // Cards are the same for all, ratings are each person's own, so there is nobody's card to ask for.
        rows.add(new Row(
                "POST /api/practice/cards/{id}",
                "/api/practice/cards/crd-no-such",
                "{\"rating\":\"good\",\"number\":1}",
                List.of(401, 404, 404, 404, 404, 404)));
        rows.add(new Row("GET /api/release", "/api/release", "", List.of(401, 200, 200, 200, 200, 200)));
        rows.add(new Row("GET /api/session", "/api/session", "", List.of(200, 200, 200, 200, 200, 200)));
        // The sixth wrong try has to wait.
        rows.add(new Row(
                "POST /api/session",
                "/api/session",
                "{\"email\":\"x@y.z\",\"password\":\"wrong wrong wrong\"}",
                List.of(401, 401, 401, 401, 401, 429)));
        rows.add(new Row("GET /login", "/login", "", List.of(200, 200, 200, 200, 200, 200)));
        rows.add(new Row("GET /set-up", "/set-up", "", List.of(404, 404, 404, 404, 404, 404)));
        rows.add(new Row("POST /set-up", "/set-up", "", List.of(400, 400, 400, 400, 400, 400)));
        return rows;
    }

    @Test
    void every_endpoint_has_a_row() {
        Set<String> endpoints = new TreeSet<>();
        mapping.getHandlerMethods().forEach((info, method) -> {
            if (method.getBeanType().getPackageName().startsWith("org.myelin")) {
                for (String pattern : info.getPatternValues()) {
                    info.getMethodsCondition().getMethods().forEach(verb -> endpoints.add(verb + " " + pattern));
                }
            }
        });
        Set<String> rows = new TreeSet<>();
        matrix().forEach(row -> rows.add(row.endpoint()));
        assertThat(rows).isEqualTo(endpoints);
    }

    @Test
    void every_cell_of_the_matrix_answers_as_written() throws Exception {
        Map<String, String> wrong = new TreeMap<>();
        for (Row row : matrix()) {
            for (int i = 0; i < PEOPLE.size(); i++) {
                int status = status(row, PEOPLE.get(i));
                if (status != row.status().get(i)) {
                    wrong.put(
                            "“" + PEOPLE.get(i) + "” " + row.endpoint() + " " + row.path(),
                            status + " instead of " + row.status().get(i));
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void no_post_works_without_the_token() throws Exception {
        for (Row row : matrix()) {
            if (row.endpoint().startsWith("POST /api")) {
                var builder = request(HttpMethod.POST, row.path())
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(row.body());
                builder.with(authentication(as(OWNER)));
                assertThat(mvc.perform(builder).andReturn().getResponse().getStatus())
                        .as(row.path())
                        .isEqualTo(403);
            }
        }
    }

    private int status(Row row, String who) throws Exception {
        HttpMethod method =
                HttpMethod.valueOf(row.endpoint().substring(0, row.endpoint().indexOf(' ')));
        var builder = request(method, row.path()).with(csrf().asHeader());
        if (!row.body().isEmpty()) {
            builder.contentType(MediaType.APPLICATION_JSON).content(row.body());
        }
        if (!who.isEmpty()) {
            builder.with(authentication(as(who)));
        }
        return mvc.perform(builder).andReturn().getResponse().getStatus();
    }

    private Authentication as(String name) {
        Account account = person(name);
        return new SignedInAccount(
                        account.id(), account.email(), account.displayName(), account.roles(), 1, clock.instant())
                .authentication();
    }

    private Account person(String name) {
        return accounts.findByEmail(name + "@demo.example").orElseThrow();
    }

    private static Path temporary() {
        try {
            return Files.createTempDirectory("myelin-endpoints");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
