package org.myelin.journeys;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Path;
import java.util.List;

/** One Chromium for the whole test run, the machine's own: nothing is downloaded. */
final class Browsers {

    private static final List<String> FLAGS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    private Browsers() {}

    private static final class Holder {
        static final Playwright PLAYWRIGHT = Playwright.create();
        static final Browser CHROMIUM = PLAYWRIGHT
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(
                                Path.of(System.getenv().getOrDefault("MYELIN_CHROMIUM", "/usr/bin/chromium")))
                        .setArgs(FLAGS));
    }

    static Browser chromium() {
        return Holder.CHROMIUM;
    }
}
