package org.myelin.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/**
 * One person with one browser window. Collects what the console reports as errors; {@link #close()} fails on any.
 */
final class Journey implements AutoCloseable {

    /** A window as the journeys are proven at. */
    enum Width {
        DESKTOP(1280, 860),
        PHONE(375, 740);

        final int width;
        final int height;

        Width(int width, int height) {
            this.width = width;
            this.height = height;
        }
    }

    /** Where the person is. */
    static final ZoneId ZONE = ZoneId.of("Europe/Berlin");

    /** How long a page may take on a busy machine before a journey gives up. */
    private static final double PATIENCE_MILLIS = 60_000;

    static {
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MILLIS / 2);
    }

    private final BrowserContext context;
    private final String base;
    private final List<String> errors = new ArrayList<>();
    final Page page;

    Journey(int port, Width width, ColorScheme scheme) {
        base = "http://localhost:" + port;
        context = Browsers.chromium()
                .newContext(new Browser.NewContextOptions()
                        .setBaseURL(base)
                        .setViewportSize(width.width, width.height)
                        .setColorScheme(scheme)
                        .setLocale("en-GB")
                        .setTimezoneId(ZONE.getId()));
        page = context.newPage();
        page.setDefaultTimeout(PATIENCE_MILLIS);
        page.onConsoleMessage(message -> {
            // A refused request is part of several journeys and is judged there; scripts must not fail.
            if ("error".equals(message.type()) && !message.text().startsWith("Failed to load resource")) {
                errors.add(message.text());
            }
        });
        page.onPageError(errors::add);
    }

    /** Goes to a path of the application and waits for its heading. */
    Journey open(String path) {
        page.navigate("/" + path);
        page.locator("h1").first().waitFor();
        return this;
    }

    /** Signs in with one of the demo buttons. */
    Journey signInAs(String role) {
        page.navigate("/login");
        page.locator(".my-demo button", new Page.LocatorOptions().setHasText(role))
                .first()
                .click();
        page.locator("main h1").first().waitFor();
        page.waitForURL(url -> !url.contains("/login"));
        return this;
    }

    Journey signIn(String email, String password) {
        page.navigate("/login");
        page.getByLabel("Email").fill(email);
        page.getByLabel("Password").fill(password);
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("Sign in").setExact(true))
                .click();
        page.waitForURL(url -> !url.contains("/login"));
        page.locator("main h1").first().waitFor();
        return this;
    }

    /** Signs in where the page asks for it in the middle of something. */
    void signInAgain(String email, String password) {
        page.getByLabel("E-mail").waitFor();
        page.getByLabel("E-mail").fill(email);
        page.getByLabel("Password").fill(password);
        page.getByRole(AriaRole.DIALOG)
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Sign in"))
                .click();
        // A click that comes before the dialog is gone would be one on the dialog.
        PlaywrightAssertions.assertThat(page.getByLabel("E-mail")).isHidden();
    }

    /** Fails on any serious or critical finding of axe on what is shown now. */
    void accessible(String where) {
        List<String> findings = new ArrayList<>();
        for (Rule rule : new AxeBuilder(page).analyze().getViolations()) {
            if ("serious".equals(rule.getImpact()) || "critical".equals(rule.getImpact())) {
                findings.add(where + ": " + rule.getId() + " " + rule.getHelp() + " at "
                        + rule.getNodes().stream()
                                .map(node -> String.valueOf(node.getTarget()))
                                .toList());
            }
        }
        assertThat(findings).isEmpty();
    }

    /** Fails when the page is wider than the window. */
    void fits(String where) {
        Object overflow =
                page.evaluate("() => document.scrollingElement.scrollWidth - document.scrollingElement.clientWidth");
        assertThat(((Number) overflow).intValue())
                .as("horizontal overflow of " + where)
                .isLessThanOrEqualTo(0);
    }

    BrowserContext context() {
        return context;
    }

    @Override
    public void close() {
        context.close();
        assertThat(errors).as("errors on the console").isEmpty();
    }
}
