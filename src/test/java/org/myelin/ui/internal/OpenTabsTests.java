package org.myelin.ui.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.server.VaadinSession;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.myelin.testing.Browser;
import org.myelin.testing.MovableClock;
import org.myelin.testing.OverHttp;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What one session may hold in the memory of the server, and what keeps it there. */
@OverHttp
class OpenTabsTests {

    @LocalServerPort
    private int port;

    @Autowired
    private OverHttp.Sessions sessions;

    @Autowired
    private MovableClock clock;

    private VaadinSession newest() {
        return VaadinSession.getAllSessions(sessions.newest()).iterator().next();
    }

    private static List<Integer> openTabs(VaadinSession session) {
        session.lock();
        try {
            return session.getUIs().stream()
                    .filter(ui -> !ui.isClosing())
                    .map(ui -> ui.getUIId())
                    .sorted()
                    .toList();
        } finally {
            session.unlock();
        }
    }

    @Test
    void the_oldest_tab_is_closed_for_the_one_too_many() {
        var browser = new Browser(port);
        for (int i = 0; i < 23; i++) {
            assertThat(browser.get("/?v-r=init&location=login&query=").status()).isEqualTo(200);
        }

        assertThat(openTabs(newest())).hasSize(20).startsWith(3).endsWith(22);
    }

    @Test
    void what_is_sent_to_the_json_endpoints_counts_as_activity_of_the_page_and_reading_does_not() {
        var browser = new Browser(port);
        browser.get("/?v-r=init&location=login&query=");
        var session = newest();
        session.lock();
        try {
            session.setLastRequestTimestamp(1);
        } finally {
            session.unlock();
        }

        browser.get("/api/session");
        assertThat(lastRequest(session)).isEqualTo(1);
        browser.signInInPlace("nobody@example.org", "wrong");
        assertThat(lastRequest(session)).isEqualTo(clock.millis());
    }

    private static long lastRequest(VaadinSession session) {
        session.lock();
        try {
            return session.getLastRequestTimestamp();
        } finally {
            session.unlock();
        }
    }

    @Test
    void the_archive_is_not_searched_for_translations_when_somebody_comes() {
        new Browser(port).get("/?v-r=init&location=login&query=");

        // Vaadin searches only as long as nothing answers for translations.
        assertThat(newest().getService().getInstantiator().getI18NProvider()).isNotNull();
    }
}
