package org.myelin.web.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.myelin.identity.Accounts;
import org.myelin.identity.Role;
import org.myelin.identity.SetUp;
import org.myelin.identity.SomeAccounts;
import org.myelin.testing.Browser;
import org.myelin.testing.MovableClock;
import org.myelin.testing.OverHttp;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The first admin of a new installation. The classes that share this application make the accounts they need themselves. */
@OverHttp
@Import(Probes.class)
class SetUpHttpTests {

    private static final String EMAIL = "first.admin@example.org";

    @LocalServerPort
    private int port;

    @Autowired
    private SetUp setUp;

    @Autowired
    private Accounts accounts;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private MovableClock clock;

    private Browser browser;

    @BeforeEach
    void open() {
        browser = new Browser(port);
        clock.forward(Duration.ofDays(2));
    }

    @BeforeEach
    @AfterEach
    void nobody() {
        jdbc.sql("delete from account_role").update();
        jdbc.sql("delete from account").update();
    }

    private Browser.Answer post(String code, String password) {
        String page = browser.get("/set-up").body();
        String token = page.replaceAll("(?s).*name=\"_csrf\" value=\"([^\"]+)\".*", "$1");
        return browser.postForm(
                "/set-up",
                Map.of("code", code, "email", EMAIL, "name", "First <Admin>", "password", password, "_csrf", token));
    }

    @Test
    void the_code_from_the_console_creates_one_admin_who_can_sign_in() {
        String code = setUp.drawCode().orElseThrow();

        assertThat(post(code, SomeAccounts.PASSWORD).status()).isEqualTo(200);

        assertThat(accounts.findByEmail(EMAIL).orElseThrow().roles()).containsExactly(Role.ADMIN);
        assertThat(browser.signIn(EMAIL, SomeAccounts.PASSWORD).header("Location"))
                .doesNotContain("login");
        assertThat(browser.get("/set-up").status()).isEqualTo(404);
        assertThat(setUp.drawCode()).isEmpty();
    }

    @Test
    void wrong_old_and_replaced_codes_create_nobody() {
        String first = setUp.drawCode().orElseThrow();
        String second = setUp.drawCode().orElseThrow();

        assertThat(post("00000000-00000000-00000000-00000000", SomeAccounts.PASSWORD)
                        .status())
                .isEqualTo(422);
        assertThat(post(first, SomeAccounts.PASSWORD).status()).isEqualTo(422);
        clock.forward(Duration.ofHours(24));
        assertThat(post(second, SomeAccounts.PASSWORD).status()).isEqualTo(422);
        assertThat(accounts.count()).isZero();
    }

    @Test
    void a_weak_password_leaves_the_code_usable_and_what_was_typed_is_escaped() {
        String code = setUp.drawCode().orElseThrow();

        var weak = post(code, "short");
        assertThat(weak.status()).isEqualTo(422);
        assertThat(weak.body()).contains("at least 15", "First &lt;Admin&gt;").doesNotContain("<Admin>");
        assertThat(post(code, SomeAccounts.PASSWORD).status()).isEqualTo(200);
    }

    @Test
    void guessing_codes_is_limited() {
        setUp.drawCode();
        for (int i = 0; i < 5; i++) {
            assertThat(post("guess" + i, SomeAccounts.PASSWORD).status()).isEqualTo(422);
        }

        assertThat(post("guess", SomeAccounts.PASSWORD).status()).isEqualTo(429);
    }

    @Test
    void the_form_needs_its_token_and_only_the_hash_of_the_code_is_stored() {
        String code = setUp.drawCode().orElseThrow();

        assertThat(browser.postForm(
                                "/set-up",
                                Map.of("code", code, "email", EMAIL, "name", "A", "password", SomeAccounts.PASSWORD))
                        .status())
                .isEqualTo(403);
        assertThat(jdbc.sql("select token_hash from set_up_token")
                        .query(String.class)
                        .single())
                .hasSize(64)
                .doesNotContain(code.replace("-", ""));
    }
}
