package org.myelin.web.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.myelin.identity.AccountId;
import org.myelin.identity.Accounts;
import org.myelin.identity.Role;
import org.myelin.identity.SomeAccounts;
import org.myelin.platform.Audit;
import org.myelin.testing.As;
import org.myelin.testing.Browser;
import org.myelin.testing.MovableClock;
import org.myelin.testing.OverHttp;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/** Signing in, staying signed in and being signed out, seen from outside over real HTTP. */
@OverHttp
@Import(Probes.class)
class SignInHttpTests {

    private static final String SESSION = "JSESSIONID";
    private static final String WRONG = "not the right password";
    private static final AtomicInteger NUMBER = new AtomicInteger();

    @LocalServerPort
    private int port;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Audit audit;

    @Autowired
    private MovableClock clock;

    private Browser browser;
    private String email;
    private AccountId id;

    @BeforeEach
    void someone() {
        // A day later than the test before, so that what it used up of the limits is back.
        clock.forward(Duration.ofDays(2));
        browser = new Browser(port);
        var wanted = SomeAccounts.student("learner" + NUMBER.incrementAndGet());
        email = wanted.email();
        id = As.admin().call(() -> accounts.create(wanted));
    }

    private void assertSignedIn(Browser.Answer answer) {
        assertThat(answer.status()).isEqualTo(302);
        assertThat(answer.header("Location")).doesNotContain("login");
        assertThat(browser.signedIn()).isTrue();
    }

    @Test
    void the_form_signs_in_with_the_right_password_only() {
        assertThat(browser.signIn(email, WRONG).header("Location")).isEqualTo("/login?error");
        assertThat(browser.signedIn()).isFalse();
        assertThat(browser.signIn("nobody@example.org", SomeAccounts.PASSWORD).header("Location"))
                .isEqualTo("/login?error");

        assertSignedIn(browser.signIn(email, SomeAccounts.PASSWORD));
        var session = browser.get("/api/session").json();
        assertThat(session.get("name").asString()).startsWith("learner");
        assertThat(session.get("live").asBoolean()).isTrue();
        assertThat(audit.about("account", id.toString()))
                .extracting(entry -> entry.action())
                .containsExactly("account-created", "sign-in-failed", "signed-in");
    }

    @Test
    void the_address_is_taken_in_any_case_and_the_password_exactly() {
        assertSignedIn(browser.signIn(" " + email.toUpperCase(java.util.Locale.ROOT) + " ", SomeAccounts.PASSWORD));
        browser.forget();
        assertThat(browser.signIn(email, SomeAccounts.PASSWORD + " ").header("Location"))
                .isEqualTo("/login?error");
    }

    @Test
    void the_dialog_signs_in_in_place_and_gives_a_token_that_works() {
        var refused = browser.signInInPlace(email, WRONG);
        assertThat(refused.status()).isEqualTo(401);
        assertThat(refused.json().get("error").asString()).isEqualTo("refused");

        String before = browser.cookie(SESSION);
        var accepted = browser.signInInPlace(email, SomeAccounts.PASSWORD);

        assertThat(accepted.status()).isEqualTo(200);
        assertThat(accepted.json().get("signedIn").asBoolean()).isTrue();
        assertThat(browser.cookie(SESSION)).isNotEqualTo(before);
        var echo = browser.post(
                "/api/probe/echo",
                "application/json",
                "{\"a\":1}",
                "X-CSRF-TOKEN",
                accepted.json().get("csrf").asString());
        assertThat(echo.status()).isEqualTo(200);
        assertThat(echo.json().get("a").asInt()).isEqualTo(1);
    }

    @Test
    void a_session_identifier_from_before_sign_in_is_worth_nothing_afterwards() {
        browser.get("/api/session");
        String before = browser.cookie(SESSION);
        assertSignedIn(browser.signIn(email, SomeAccounts.PASSWORD));
        assertThat(browser.cookie(SESSION)).isNotEqualTo(before);

        var thief = new Browser(port);
        thief.setCookie(SESSION, before);
        assertThat(thief.signedIn()).isFalse();
    }

    @Test
    void an_identifier_chosen_by_somebody_else_is_not_taken_up() {
        browser.setCookie(SESSION, "0123456789ABCDEF0123456789ABCDEF");

        assertSignedIn(browser.signIn(email, SomeAccounts.PASSWORD));
        assertThat(browser.cookie(SESSION)).isNotEqualTo("0123456789ABCDEF0123456789ABCDEF");
    }

    @Test
    void the_next_person_on_the_same_device_gets_nothing_of_the_session_before() {
        assertSignedIn(browser.signIn(email, SomeAccounts.PASSWORD));
        var init = browser.get("/?v-r=init&location=login&query=");
        int uiId = init.json().get("appConfig").get("v-uiId").asInt();
        var other = SomeAccounts.student("other" + NUMBER.incrementAndGet());
        As.admin().call(() -> accounts.create(other));

        assertSignedIn(browser.signIn(other.email(), SomeAccounts.PASSWORD));

        assertThat(browser.get("/api/session").json().get("name").asString()).startsWith("other");
        var message = browser.post(
                "/?v-r=uidl&v-uiId=" + uiId,
                "application/json",
                "{\"csrfToken\":\"x\",\"rpc\":[],\"syncId\":0,\"clientId\":0}");
        assertThat(message.body()).contains("sessionExpired");
    }

    @Test
    void after_five_wrong_tries_the_wait_grows_and_the_right_password_works_afterwards() {
        for (int i = 0; i < 5; i++) {
            assertThat(browser.signInInPlace(email, WRONG).status()).isEqualTo(401);
        }
        var blocked = browser.signInInPlace(email, SomeAccounts.PASSWORD);
        assertThat(blocked.status()).isEqualTo(429);
        long first = blocked.json().get("retryAfterSeconds").asLong();
        assertThat(first).isBetween(1L, 61L);
        assertThat(blocked.header("Retry-After")).isEqualTo(Long.toString(first));
        assertThat(browser.signIn(email, SomeAccounts.PASSWORD).header("Location"))
                .isEqualTo("/login?wait=" + first);

        for (int i = 0; i < 5; i++) {
            clock.forward(Duration.ofSeconds(first));
            assertThat(browser.signInInPlace(email, WRONG).status()).isEqualTo(401);
        }
        clock.forward(Duration.ofSeconds(first));
        long second = browser.signInInPlace(email, WRONG)
                .json()
                .get("retryAfterSeconds")
                .asLong();
        assertThat(second).isGreaterThan(5 * first);

        clock.forward(Duration.ofSeconds(second));
        assertThat(browser.signInInPlace(email, SomeAccounts.PASSWORD).status()).isEqualTo(200);
        assertThat(audit.about("account", id.toString()))
                .extracting(entry -> entry.action())
                .contains("sign-in-blocked");
    }

    @Test
    void an_unknown_address_is_answered_and_limited_like_a_known_one() {
        for (int i = 0; i < 5; i++) {
            var known = browser.signInInPlace(email, WRONG);
            var unknown = browser.signInInPlace("unknown-" + email, WRONG);
            assertThat(unknown.status()).isEqualTo(known.status()).isEqualTo(401);
            assertThat(unknown.body()).isEqualTo(known.body());
        }
        assertThat(browser.signInInPlace("unknown-" + email, WRONG).status()).isEqualTo(429);
    }

    @Test
    void a_disabled_account_is_signed_out_at_its_next_request_and_cannot_come_back() {
        assertSignedIn(browser.signIn(email, SomeAccounts.PASSWORD));
        var init = browser.get("/?v-r=init&location=login&query=");
        int uiId = init.json().get("appConfig").get("v-uiId").asInt();

        As.admin().run(() -> accounts.setEnabled(id, false));

        var message = browser.post(
                "/?v-r=uidl&v-uiId=" + uiId,
                "application/json",
                "{\"csrfToken\":\"x\",\"rpc\":[],\"syncId\":0,\"clientId\":0}");
        assertThat(message.body()).contains("sessionExpired");
        assertThat(browser.get("/api/probe/foreign").status()).isEqualTo(401);
        assertThat(browser.signedIn()).isFalse();
        assertThat(browser.signInInPlace(email, SomeAccounts.PASSWORD).status()).isEqualTo(401);
    }

    @Test
    void changed_roles_and_a_changed_password_end_running_sessions() {
        assertSignedIn(browser.signIn(email, SomeAccounts.PASSWORD));
        As.admin().run(() -> accounts.setRoles(id, Set.of(Role.INSTRUCTOR)));
        assertThat(browser.signedIn()).isFalse();

        assertSignedIn(browser.signIn(email, SomeAccounts.PASSWORD));
        assertThat(As.instructor(id)
                        .call(() -> accounts.changeOwnPassword(SomeAccounts.PASSWORD, "blue kettle in the rain")))
                .isTrue();
        assertThat(browser.signedIn()).isFalse();
    }

    @Test
    void a_session_ends_after_twenty_idle_minutes_which_heartbeats_and_polls_do_not_prevent() {
        assertSignedIn(browser.signIn(email, SomeAccounts.PASSWORD));
        for (int i = 0; i < 3; i++) {
            clock.forward(Duration.ofMinutes(6));
            browser.post("/?v-r=heartbeat&v-uiId=0", "text/plain", "");
            assertThat(browser.signedIn()).isTrue();
            browser.get("/api/release");
        }

        clock.forward(Duration.ofMinutes(2));
        assertThat(browser.signedIn()).isFalse();
    }

    @Test
    void work_through_the_json_endpoints_keeps_a_session_alive_until_its_longest_life_is_over() {
        assertSignedIn(browser.signIn(email, SomeAccounts.PASSWORD));
        for (int minutes = 0; minutes < 12 * 60 - 15; minutes += 15) {
            clock.forward(Duration.ofMinutes(15));
            assertThat(browser.postJson("/api/probe/echo", "{}").status()).isEqualTo(200);
        }

        clock.forward(Duration.ofMinutes(15));
        assertThat(browser.postJson("/api/probe/echo", "{}").status()).isEqualTo(401);
    }

    @Test
    void signing_out_needs_the_token_and_ends_the_session() {
        assertSignedIn(browser.signIn(email, SomeAccounts.PASSWORD));
        assertThat(browser.post("/logout", "text/plain", "").status()).isEqualTo(403);
        assertThat(browser.signedIn()).isTrue();
        String session = browser.cookie(SESSION);

        assertThat(browser.post("/logout", "text/plain", "", "X-CSRF-TOKEN", browser.token())
                        .status())
                .isEqualTo(302);

        var thief = new Browser(port);
        thief.setCookie(SESSION, session);
        assertThat(thief.signedIn()).isFalse();
    }
}
