package org.myelin.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.myelin.demo.DemoAccounts;
import org.myelin.identity.Accounts;
import org.myelin.identity.SomeAccounts;
import org.myelin.testing.As;
import org.myelin.testing.Browser;
import org.myelin.testing.OverHttp;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The sign-in page over real HTTP and, with demo people, as text. Signing in itself is tested with the guards. */
@OverHttp
class SignInPageTests {

    private static final Pattern SHEET = Pattern.compile("href=\"(?:\\./)?([^\"]+\\.css\\?[^\"]+)\"");

    @LocalServerPort
    private int port;

    @Autowired
    private Accounts accounts;

    private Browser browser;

    @BeforeEach
    void open() {
        browser = new Browser(port);
    }

    private Browser.Answer page(String query) {
        return browser.get("/login" + query, "Accept", "text/html");
    }

    private static List<String> sheets(String page) {
        return SHEET.matcher(page).results().map(found -> found.group(1)).toList();
    }

    @Test
    void a_stranger_gets_a_form_and_costs_no_session() {
        var page = page("");

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.header("Set-Cookie")).isEmpty();
        assertThat(page.body())
                .startsWith("<!doctype html><html lang=\"en\">")
                .contains("<title>Sign in &middot; Myelin</title>")
                .contains("method=\"post\" action=\"login\"")
                .contains("name=\"username\" type=\"email\" autocomplete=\"username\" required")
                .contains("name=\"password\" type=\"password\" autocomplete=\"current-password\" required")
                .doesNotContain("role=\"alert\"", "my-demo");
    }

    @Test
    void a_refused_sign_in_costs_no_session_either() {
        assertThat(browser.signIn("nobody@example.org", SomeAccounts.PASSWORD).header("Set-Cookie"))
                .isEmpty();
    }

    @Test
    void its_style_sheets_are_there_and_stay_in_the_browser_for_home() {
        assertThat(sheets(page("").body())).hasSize(3).allSatisfy(sheet -> {
            var answer = browser.get("/" + sheet);
            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.header("Content-Type")).startsWith("text/css");
            assertThat(answer.header("Cache-Control")).contains("immutable");
        });
    }

    @Test
    void its_style_sheets_have_the_addresses_that_the_pages_of_vaadin_give_them() {
        var somebody = SomeAccounts.student("sheets");
        As.admin().call(() -> accounts.create(somebody));
        browser.signIn(somebody.email(), SomeAccounts.PASSWORD);
        var home = browser.get("/", "Accept", "text/html").body();

        assertThat(sheets(home)).isNotEmpty();
        assertThat(sheets(page("").body())).isEqualTo(sheets(home));
    }

    @Test
    void a_refused_sign_in_is_said_in_the_page_and_in_its_title() {
        assertThat(page("?error").body())
                .contains("<title>Not signed in &middot; Myelin</title>")
                .containsPattern("role=\"alert\".*Email and password do not match an account");
    }

    @ParameterizedTest
    @CsvSource({
        "56, 56 seconds",
        "90, 90 seconds",
        "901, 16 min",
        "7200, 2 h",
        "0, a minute",
        "soon, a minute",
        "%3Cscript%3E, a minute"
    })
    void who_tried_too_often_reads_how_long_to_wait(String seconds, String words) {
        assertThat(page("?wait=" + seconds).body())
                .contains("Not signed in")
                .contains("Wait " + words + ", then sign in again.");
    }

    private static String withDemo(DemoAccounts accounts) {
        var beans = new StaticListableBeanFactory();
        beans.addBean("demoAccounts", accounts);
        var page = new SignInPage(beans.getBeanProvider(DemoAccounts.class), new PageFiles());
        return String.valueOf(page.show(null, null).getBody());
    }

    @Test
    void in_demo_mode_one_button_for_each_person_signs_in() {
        var accounts = new DemoAccounts();
        accounts.open();

        assertThat(withDemo(accounts))
                .contains("value=\"ada.berg@demo.example\"", "value=\"" + DemoAccounts.PASSWORD + "\"")
                .contains(">Student</span>", ">Instructor</span>", ">Admin</span>")
                .doesNotContain("being made", "lookAgain");
    }

    @Test
    void while_the_demo_is_being_made_the_page_says_how_far_it_is_and_looks_again() {
        var accounts = new DemoAccounts();
        accounts.made(3, 12);

        assertThat(withDemo(accounts))
                .contains("role=\"status\"", "are being made", "value=\"25\"", "lookAgain")
                .doesNotContain("ada.berg@demo.example");
    }
}
