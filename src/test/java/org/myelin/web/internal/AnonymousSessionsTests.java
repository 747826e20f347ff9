package org.myelin.web.internal;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpSessionEvent;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.myelin.identity.IdentitySettings;
import org.myelin.web.WebSettings;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.util.unit.DataSize;

class AnonymousSessionsTests {

    private static AnonymousSessions limited(int alive, int perMinute) {
        return new AnonymousSessions(
                new IdentitySettings(Duration.ofMinutes(20), Duration.ofHours(12), Duration.ofMinutes(4)),
                new WebSettings(DataSize.ofKilobytes(256), alive, perMinute, 20, false));
    }

    private static MockHttpSession begin(AnonymousSessions sessions) {
        var session = new MockHttpSession();
        sessions.sessionCreated(new HttpSessionEvent(session));
        return session;
    }

    private static boolean mayBegin(AnonymousSessions sessions, String address) {
        return sessions.mayGoOn(from(address, "GET", "/course"));
    }

    private static MockHttpServletRequest from(String address, String method, String path) {
        var request = new MockHttpServletRequest(method, path);
        request.setRemoteAddr(address);
        return request;
    }

    @Test
    void a_session_lives_shortly_before_sign_in_and_longer_after_it() {
        var sessions = limited(10, 10);
        var session = begin(sessions);
        assertThat(session.getMaxInactiveInterval()).isEqualTo(4 * 60);

        sessions.signedIn(session);
        assertThat(session.getMaxInactiveInterval()).isEqualTo(20 * 60);
    }

    @Test
    void only_so_many_strangers_have_a_session_at_once_and_those_who_signed_in_do_not_count() {
        var sessions = limited(2, 1000);
        var first = begin(sessions);
        var second = begin(sessions);
        assertThat(mayBegin(sessions, "198.51.100.7")).isFalse();

        sessions.signedIn(first);
        sessions.signedIn(first);
        assertThat(sessions.alive()).isEqualTo(1);
        assertThat(mayBegin(sessions, "198.51.100.7")).isTrue();

        begin(sessions);
        assertThat(mayBegin(sessions, "198.51.100.7")).isFalse();
        sessions.sessionDestroyed(new HttpSessionEvent(second));
        assertThat(mayBegin(sessions, "198.51.100.7")).isTrue();
        sessions.sessionDestroyed(new HttpSessionEvent(first));
        assertThat(sessions.alive()).isEqualTo(1);
    }

    @Test
    void one_address_cannot_begin_sessions_without_end_and_does_not_hinder_others() {
        var sessions = limited(1000, 3);
        for (int i = 0; i < 3; i++) {
            assertThat(mayBegin(sessions, "198.51.100.7")).isTrue();
        }

        assertThat(mayBegin(sessions, "198.51.100.7")).isFalse();
        assertThat(mayBegin(sessions, "203.0.113.9")).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"GET, /login", "POST, /login", "GET, /styles/myelin.css", "GET, /VAADIN/build/app.js"})
    void what_begins_no_session_is_never_refused(String method, String path) {
        var sessions = limited(0, 1);
        assertThat(mayBegin(sessions, "198.51.100.7")).isFalse();

        assertThat(sessions.mayGoOn(from("198.51.100.7", method, path))).isTrue();
    }
}
