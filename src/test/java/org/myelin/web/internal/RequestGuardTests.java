package org.myelin.web.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.myelin.identity.Accounts;
import org.myelin.identity.SomeAccounts;
import org.myelin.testing.As;
import org.myelin.testing.Browser;
import org.myelin.testing.OverHttp;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/** Forged, oversized and odd requests, seen from outside over real HTTP. */
@OverHttp
@Import(Probes.class)
class RequestGuardTests {

    private static final String EMAIL = "guarded@example.org";
    private static final String JSON = "application/json";

    @LocalServerPort
    private int port;

    @Autowired
    private Accounts accounts;

    private Browser browser;

    @BeforeEach
    void signedIn() {
        browser = new Browser(port);
        if (accounts.findByEmail(EMAIL).isEmpty()) {
            As.admin().call(() -> accounts.create(SomeAccounts.student("guarded")));
        }
        browser.signIn(EMAIL, SomeAccounts.PASSWORD);
        assertThat(browser.signedIn()).isTrue();
    }

    @Test
    void a_json_post_needs_the_token_of_its_session() {
        assertThat(browser.postJson("/api/probe/echo", "{\"a\":1}").status()).isEqualTo(200);

        var without = browser.post("/api/probe/echo", JSON, "{\"a\":1}");
        assertThat(without.status()).isEqualTo(403);
        assertThat(without.json().get("error").asString()).isEqualTo("forged");
        var wrong = browser.post("/api/probe/echo", JSON, "{\"a\":1}", "X-CSRF-TOKEN", "wrong");
        assertThat(wrong.status()).isEqualTo(403);
        String foreign = new Browser(port).token();
        assertThat(browser.post("/api/probe/echo", JSON, "{}", "X-CSRF-TOKEN", foreign)
                        .status())
                .isEqualTo(403);
    }

    @Test
    void signing_in_in_place_needs_the_token_too() {
        var stranger = new Browser(port);
        stranger.get("/api/session");

        assertThat(stranger.post("/api/session", JSON, "{\"email\":\"a@b\",\"password\":\"c\"}")
                        .status())
                .isEqualTo(403);
    }

    @ParameterizedTest
    @CsvSource({
        "Origin, https://evil.example",
        "Origin, null",
        "Origin, not an address",
        "Origin, http://localhost.evil.example",
        "Sec-Fetch-Site, cross-site",
        "Sec-Fetch-Site, same-site"
    })
    void a_post_from_another_site_is_refused_everywhere(String header, String value) {
        assertThat(browser.postJson("/api/probe/echo", "{}", header, value).status())
                .isEqualTo(403);
        var stranger = new Browser(port);
        assertThat(stranger.postForm(
                                "/login", Map.of("username", EMAIL, "password", SomeAccounts.PASSWORD), header, value)
                        .status())
                .isEqualTo(403);
        assertThat(stranger.post("/?v-r=uidl&v-uiId=0", JSON, "{}", header, value)
                        .status())
                .isEqualTo(403);
        assertThat(stranger.signedIn()).isFalse();
    }

    @Test
    void a_web_socket_handshake_from_another_site_is_refused() {
        // The client of the JDK does not let the header Upgrade be set, so the guard is asked directly.
        var request = new org.springframework.mock.web.MockHttpServletRequest("GET", "/VAADIN/push");
        request.addHeader("Upgrade", "websocket");
        request.addHeader("Host", "myelin.example");
        request.addHeader("Origin", "https://evil.example");
        var response = new org.springframework.mock.web.MockHttpServletResponse();

        org.assertj.core.api.Assertions.assertThatCode(() -> new OriginGuard().doFilter(request, response, (_, _) -> {
                    throw new AssertionError("went through");
                }))
                .doesNotThrowAnyException();
        assertThat(response.getStatus()).isEqualTo(403);
    }

    @Test
    void a_post_from_the_own_site_goes_through() {
        assertThat(browser.postJson(
                                "/api/probe/echo",
                                "{}",
                                "Origin",
                                "http://localhost:" + port,
                                "Sec-Fetch-Site",
                                "same-origin")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void a_body_above_the_limit_is_refused_by_its_announced_length() {
        String large = "{\"a\":\"" + "x".repeat(256 * 1024) + "\"}";

        var answer = browser.postJson("/api/probe/echo", large);
        assertThat(answer.status()).isEqualTo(413);
        assertThat(answer.json().get("error").asString()).isEqualTo("too-large");
    }

    @Test
    void a_body_without_announced_length_is_refused_while_it_is_read() {
        byte[] large = ("{\"a\":\"" + "x".repeat(300 * 1024) + "\"}").getBytes(java.nio.charset.StandardCharsets.UTF_8);
        byte[] fitting =
                ("{\"a\":\"" + "x".repeat(200 * 1024) + "\"}").getBytes(java.nio.charset.StandardCharsets.UTF_8);

        assertThat(chunked(large).status()).isEqualTo(413);
        assertThat(chunked(fitting).status()).isEqualTo(200);
    }

    private Browser.Answer chunked(byte[] body) {
        return browser.post(
                "/api/probe/echo",
                BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body)),
                "Content-Type",
                JSON,
                "X-CSRF-TOKEN",
                browser.token());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[1,2", "nonsense", "{\"a\":}"})
    void a_body_that_is_not_json_is_refused_without_details(String body) {
        var answer = browser.postJson("/api/probe/echo", body);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().get("error").asString()).isEqualTo("unreadable");
        assertThat(answer.body()).doesNotContain("Json", "Unexpected");
    }

    @ParameterizedTest
    @ValueSource(strings = {"TRACE", "PUT", "DELETE", "PATCH", "FOO"})
    void other_methods_do_nothing(String method) {
        assertThat(browser.method(method, "/api/session").status()).isBetween(400, 405);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/session;jsessionid=0123456789ABCDEF0123456789ABCDEF",
                "/api/..;/session",
                "/%2e%2e/api/session",
                "/api//session",
                "/api/%00"
            })
    void tricks_with_paths_are_refused(String path) {
        assertThat(browser.get(path).status()).isIn(400, 404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/actuator", "/actuator/health", "/actuator/env", "/h2-console", "/error-page", "/admin"})
    void what_is_not_permitted_needs_a_sign_in(String path) {
        var stranger = new Browser(port);
        var answer = stranger.get(path, "Accept", "text/html");

        assertThat(answer.status()).isEqualTo(302);
        assertThat(answer.header("Location")).isEqualTo("/login");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api", "/api/", "/api/lessons/x", "/api/attempts/x", "/api/release", "/api/no-such-thing"})
    void json_endpoints_answer_strangers_with_401_instead_of_a_redirect(String path) {
        var answer = new Browser(port).get(path);

        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.json().get("error").asString()).isEqualTo("sign-in");
        assertThat(answer.header("WWW-Authenticate")).isEmpty();
    }

    @Test
    void the_session_cookie_is_out_of_reach_of_scripts_and_other_sites() {
        var stranger = new Browser(port);
        String cookie = stranger.get("/api/session").header("Set-Cookie");

        assertThat(cookie).contains("HttpOnly", "SameSite=Lax", "Path=/").doesNotContain("Domain", "Expires");
    }
}
