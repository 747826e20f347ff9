package org.myelin.web.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.regex.Pattern;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.myelin.identity.Accounts;
import org.myelin.identity.NewAccount;
import org.myelin.identity.Role;
import org.myelin.identity.SomeAccounts;
import org.myelin.testing.As;
import org.myelin.testing.Browser;
import org.myelin.testing.OverHttp;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/** Every kind of response carries the protective headers, seen from outside over real HTTP. */
@OverHttp
@Import(Probes.class)
class ResponseHeadersTests {

    private static final Map<String, String> ALWAYS = Map.of(
            "X-Content-Type-Options", "nosniff",
            "X-Frame-Options", "DENY",
            "Referrer-Policy", "same-origin",
            "Cross-Origin-Opener-Policy", "same-origin",
            "Cross-Origin-Resource-Policy", "same-origin",
            "Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=()");

    private static final Pattern DOWNLOAD = Pattern.compile("VAADIN/dynamic/resource/[^\"]+");

    @LocalServerPort
    private int port;

    @Autowired
    private Accounts accounts;

    private Browser browser;

    @BeforeEach
    void open() {
        browser = new Browser(port);
    }

    private void signedIn() {
        signedInAs(SomeAccounts.student("headers"));
    }

    private void signedInAs(NewAccount somebody) {
        if (accounts.findByEmail(somebody.email()).isEmpty()) {
            As.admin().call(() -> accounts.create(somebody));
        }
        assertThat(browser.signIn(somebody.email(), SomeAccounts.PASSWORD).header("Location"))
                .doesNotContain("login");
    }

    /** Opens a view as the script of the page does, and tells the message with everything that it shows. */
    private String view(String route) {
        var app = browser.get("/?v-r=init&location=" + route + "&query=").json().get("appConfig");
        String key = app.get("uidl").get("Vaadin-Security-Key").asString();
        return browser.post(
                        "/?v-r=uidl&v-uiId=" + app.get("v-uiId").asInt(), "application/json", """
                        {"csrfToken":"%s","syncId":0,"clientId":0,"rpc":[{"type":"event","node":1,"event":"ui-navigate",
                        "data":{"route":"%s","query":"","appShellTitle":"","historyState":null,"trigger":""}}]}
                        """.formatted(key, route))
                .body();
    }

    private static void assertGuarded(Browser.Answer answer) {
        var all = new SoftAssertions();
        ALWAYS.forEach((name, value) -> all.assertThat(answer.header(name))
                .as("%s of %s", name, answer.response().uri())
                .isEqualTo(value));
        all.assertThat(answer.header("Content-Security-Policy"))
                .as("%s", answer.response().uri())
                .contains("frame-ancestors 'none'", "default-src");
        all.assertThat(answer.response().headers().allValues("Content-Security-Policy"))
                .hasSize(1);
        all.assertThat(answer.header("Server")).isEmpty();
        all.assertThat(answer.body()).doesNotContain("Exception", "\tat ", "secret detail");
        all.assertAll();
    }

    private static void assertNotStored(Browser.Answer answer) {
        assertThat(answer.header("Cache-Control")).contains("no-store");
    }

    @Test
    void an_application_page_runs_only_scripts_with_the_nonce_of_its_own_response() {
        signedIn();
        var page = browser.get("/", "Accept", "text/html");

        assertThat(page.body()).contains("window.stub = true");
        assertThat(page.header("Content-Security-Policy"))
                .startsWith("default-src 'self'; script-src 'self' 'nonce-")
                .contains("object-src 'none'", "base-uri 'self'", "form-action 'self'", "connect-src 'self'");
        assertScriptsCarryTheNonce(page, browser.get("/", "Accept", "text/html"));
    }

    @Test
    void the_sign_in_page_loads_only_files_of_ours_and_runs_only_its_own_scripts() {
        var page = browser.get("/login", "Accept", "text/html");

        assertThat(page.header("Content-Security-Policy"))
                .startsWith("default-src 'none'; script-src 'self' 'nonce-")
                .contains("base-uri 'none'", "form-action 'self'", "connect-src 'self'")
                .doesNotContain("unsafe");
        assertScriptsCarryTheNonce(page, browser.get("/login", "Accept", "text/html"));
    }

    private static void assertScriptsCarryTheNonce(Browser.Answer page, Browser.Answer again) {
        assertThat(page.status()).isEqualTo(200);
        assertGuarded(page);
        assertNotStored(page);
        String policy = page.header("Content-Security-Policy");
        assertThat(policy)
                .doesNotContain("script-src 'self' 'unsafe-inline'")
                .isNotEqualTo(again.header("Content-Security-Policy"));
        String nonce = policy.replaceAll("(?s).*'nonce-([^']+)'.*", "$1");
        assertThat(page.body().split("<script", -1)).hasSizeGreaterThan(1);
        assertThat(page.body().replaceAll("<script[^>]* nonce=\"" + Pattern.quote(nonce) + "\"", ""))
                .doesNotContain("<script");
    }

    @Test
    void the_first_and_the_following_messages_of_a_page_are_guarded() {
        var init = browser.get("/?v-r=init&location=login&query=");
        assertThat(init.status()).isEqualTo(200);
        assertGuarded(init);
        assertNotStored(init);
        var app = init.json().get("appConfig");
        var message = browser.post(
                "/?v-r=uidl&v-uiId=" + app.get("v-uiId").asInt(),
                "application/json",
                "{\"csrfToken\":\"wrong\",\"rpc\":[],\"syncId\":0,\"clientId\":0}");
        assertGuarded(message);
        assertNotStored(message);
    }

    @Test
    void json_is_guarded_not_stored_and_typed() {
        var answer = browser.get("/api/session");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Content-Type")).startsWith("application/json");
        assertGuarded(answer);
        assertNotStored(answer);
    }

    @Test
    void the_export_of_completion_is_a_file_to_save_that_no_cache_keeps() {
        signedInAs(SomeAccounts.account("exporter", Role.ADMIN));
        String shown = view("admin");
        assertThat(shown).containsPattern(DOWNLOAD);
        var link = DOWNLOAD.matcher(shown);
        link.find();

        var answer = browser.get("/" + link.group());

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Content-Type")).isEqualToIgnoringCase("text/csv;charset=UTF-8");
        assertThat(answer.header("Content-Disposition")).matches("attachment; ?filename=\"completion\\.csv\"");
        assertThat(answer.body()).startsWith("\uFEFF\"");
        assertGuarded(answer);
        assertNotStored(answer);
        browser.forget();
        assertThat(browser.get("/" + link.group()).body()).doesNotContain("\uFEFF");
    }

    @Test
    void redirects_are_guarded_relative_and_carry_no_session() {
        var answer = browser.get("/some-view", "Accept", "text/html");

        assertThat(answer.status()).isEqualTo(302);
        assertThat(answer.header("Location")).isEqualTo("/login");
        assertGuarded(answer);
    }

    @Test
    void refused_failed_and_missing_answers_are_guarded_and_say_nothing_of_the_inside() {
        assertGuarded(browser.get("/api/probe/failure"));
        signedIn();
        var json = browser.get("/api/probe/failure");
        assertThat(json.status()).isEqualTo(500);
        assertGuarded(json);
        assertNotStored(json);
        assertThat(json.json().get("error").asString()).isEqualTo("failed");
        assertThat(json.json().get("message").asString()).matches(".*number [2-9A-Z]{8}.*");

        var page = browser.get("/probe-failure", "Accept", "text/html");
        assertThat(page.status()).isEqualTo(500);
        assertGuarded(page);

        var missing = browser.get("/api/no-such-thing");
        assertThat(missing.status()).isEqualTo(404);
        assertThat(missing.json().get("error").asString()).isEqualTo("not-found");
        assertGuarded(missing);

        var foreign = browser.get("/api/probe/foreign");
        assertThat(foreign.status()).isEqualTo(404);
        assertThat(foreign.body()).isEqualTo(missing.body());
        assertGuarded(foreign);
    }

    @Test
    void static_files_are_guarded_and_may_be_cached() {
        var answer = browser.get("/VAADIN/static/client/client-0.js");

        assertGuarded(answer);
        assertThat(answer.header("Cache-Control")).doesNotContain("no-store");
        assertThat(answer.header("Pragma")).isEmpty();
    }

    @Test
    void a_missing_built_file_is_not_kept_for_ever() {
        var answer = browser.get("/VAADIN/build/no-such-file.js");

        assertThat(answer.status()).isEqualTo(404);
        assertGuarded(answer);
        assertThat(answer.header("Cache-Control")).doesNotContain("immutable");
    }

    @Test
    void plain_pages_run_no_script_at_all() {
        var answer = browser.get("/set-up");

        assertGuarded(answer);
        assertNotStored(answer);
        assertThat(answer.header("Content-Security-Policy"))
                .contains("default-src 'none'")
                .doesNotContain("script-src", "unsafe");
    }

    @Test
    void without_tls_no_browser_is_told_to_insist_on_it() {
        assertThat(browser.get("/login", "Accept", "text/html").header("Strict-Transport-Security"))
                .isEmpty();
    }
}
