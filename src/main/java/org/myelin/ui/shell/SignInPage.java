package org.myelin.ui.shell;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.myelin.demo.DemoAccounts;
import org.myelin.ui.kit.Kit.Tone;
import org.myelin.ui.kit.Markup;
import org.myelin.ui.kit.Times;
import org.myelin.web.ContentPolicy;
import org.myelin.web.HttpGuards;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Sign-in: a page of HTML and style sheets in one answer, so that password managers and screen readers know what they see,
 * nothing has to start first, and a stranger costs the server no session. In demo mode one form per demo account.
 */
@Controller
class SignInPage {

    private static final MediaType HTML = MediaType.parseMediaType("text/html;charset=UTF-8");

    /** The appearance that the reader chose, before the first paint; the switch and its key are in shell.ts. */
    private static final String THEME = """
            try {
              const theme = localStorage.getItem('myelin-theme');
              if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme;
            } catch {
              // Storage may be forbidden; the system's appearance stays.
            }
            """;

    /** Asks until the demo people are there. What is typed into the form meanwhile stays. */
    private static final String LOOK_AGAIN = """
            const lookAgain = () => setTimeout(async () => {
              const answer = await fetch(location.href).then((page) => page.text(), () => '');
              const page = new DOMParser().parseFromString(answer, 'text/html');
              const part = page.querySelector('.my-demo progress') ? '.my-demo progress' : '.my-demo';
              const made = page.querySelector(part);
              if (made) document.querySelector(part).replaceWith(made);
              if (part !== '.my-demo' || !made) lookAgain();
            }, 500);
            lookAgain();
            """;

    /**
     * What is said above the form, and in the title, which a screen reader reads first.
     *
     * @param title of the page
     */
    private record Message(String title, Tone tone, String text) {}

    private final @Nullable DemoAccounts demo;
    private final PageFiles files;

    SignInPage(ObjectProvider<DemoAccounts> demo, PageFiles files) {
        this.demo = demo.getIfAvailable();
        this.files = files;
    }

    /**
     * The page.
     *
     * @param error present after a sign-in that was refused
     * @param wait seconds until the next try is taken, after too many; it comes from the address, so it may be anything
     */
    @GetMapping(HttpGuards.SIGN_IN)
    ResponseEntity<String> show(
            @RequestParam(required = false) @Nullable String error,
            @RequestParam(required = false) @Nullable String wait) {
        Message message = message(error, wait);
        boolean making = demo != null && !demo.ready();
        String nonce = ContentPolicy.nonce();
        Markup page = new Markup().open("html", "lang", "en").open("head");
        page.single("meta", "charset", "utf-8");
        page.single("meta", "name", "viewport", "content", "width=device-width, initial-scale=1, viewport-fit=cover");
        page.single("meta", "name", "color-scheme", "content", "light dark");
        page.open("title")
                .text((message == null ? "Sign in" : message.title()) + " · Myelin")
                .close();
        page.script(nonce, THEME);
        page.single("link", "rel", "icon", "type", "image/svg+xml", "href", "icons/icon.svg");
        files.sheets().forEach(sheet -> page.single("link", "rel", "stylesheet", "href", sheet));
        files.scripts().forEach(script -> page.single("link", "rel", "prefetch", "as", "script", "href", script));
        page.close().open("body").open("main", "class", "my-auth");
        signIn(page, message);
        if (demo != null) {
            demo(page, demo);
        }
        page.close();
        if (making) {
            page.script(nonce, LOOK_AGAIN);
        }
        page.close().close();
        return ResponseEntity.ok()
                .contentType(HTML)
                .header(ContentPolicy.HEADER, ContentPolicy.signIn(nonce))
                .body("<!doctype html>" + page.html());
    }

    private static @Nullable Message message(@Nullable String error, @Nullable String wait) {
        if (error != null) {
            return new Message(
                    "Not signed in", Tone.BAD, "Email and password do not match an account. Check both and try again.");
        }
        if (wait != null) {
            return new Message(
                    "Not signed in",
                    Tone.WARN,
                    "Too many tries. Wait " + waiting(wait) + ", then sign in again. Nothing is lost.");
        }
        return null;
    }

    private static String waiting(String seconds) {
        if (!seconds.matches("[1-9][0-9]{0,5}")) {
            return "a minute";
        }
        int number = Integer.parseInt(seconds);
        return number <= 90 ? number + " seconds" : Times.duration(Duration.ofSeconds(number));
    }

    private static void signIn(Markup page, @Nullable Message message) {
        page.open("div", "class", "my-card my-login");
        page.open("div", "class", "my-brand").text("Myelin").close();
        page.open("h1").text("Sign in").close();
        page.muted("A course on multiple sclerosis and interferon-beta therapy for nursing students.");
        if (message != null) {
            page.open("div", "role", "alert")
                    .callout(message.tone(), message.text())
                    .close();
        }
        form(page);
        field(page, "Email", "username", "email", "username");
        field(page, "Password", "password", "password", "current-password");
        page.open("button", "type", "submit", "class", "my-button my-button--primary")
                .text("Sign in")
                .close();
        page.close().close();
    }

    private static void demo(Markup page, DemoAccounts accounts) {
        page.open("div", "class", "my-card my-demo");
        page.open("h2").text("Look around").close();
        page.muted("Demo data, one click, no password. Nothing leaves this computer.");
        if (accounts.ready()) {
            page.open("div", "class", "my-demo__people");
            accounts.list().forEach(entry -> person(page, entry));
        } else {
            page.open("div", "class", "my-stack my-stack--s");
            page.open("p", "role", "status")
                    .text("The demo people and their last three weeks are being made, once. It takes up to a minute.")
                    .close();
            page.progress(accounts.percent(), 100, "Per cent of the demo made");
        }
        page.close().close();
    }

    private static void person(Markup page, DemoAccounts.Entry entry) {
        form(page);
        page.single("input", "type", "hidden", "name", "username", "value", entry.email());
        page.single("input", "type", "hidden", "name", "password", "value", entry.password());
        page.open("button", "type", "submit", "class", "my-button");
        page.span("my-demo__role", entry.role()).span("my-small my-muted", entry.name());
        page.close().close();
    }

    private static void form(Markup page) {
        page.open("form", "class", "my-stack", "method", "post", "action", "login");
    }

    private static void field(Markup page, String label, String name, String type, String autocomplete) {
        String id = "sign-in-" + name;
        page.open("div", "class", "my-field");
        page.open("label", "for", id).text(label).close();
        page.single(
                "input",
                "id",
                id,
                "class",
                "my-input",
                "name",
                name,
                "type",
                type,
                "autocomplete",
                autocomplete,
                "required",
                "");
        page.close();
    }
}
