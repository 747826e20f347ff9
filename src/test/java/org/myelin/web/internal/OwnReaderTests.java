package org.myelin.web.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class OwnReaderTests {

    @Test
    void text_is_read_without_the_reader_of_the_server() throws Exception {
        String sent = "[{\"text\":\"“Müdigkeit”\"}]".repeat(500);
        var request = new MockHttpServletRequest("POST", "/") {
            @Override
            public BufferedReader getReader() {
                throw new AssertionError("The server's reader was asked for");
            }
        };
        request.setContent(sent.getBytes(StandardCharsets.UTF_8));
        var read = new AtomicReference<String>();

        new OwnReader()
                .doFilter(
                        request,
                        new MockHttpServletResponse(),
                        (passed, _) -> read.set(passed.getReader().readAllAsString()));

        assertThat(read).hasValue(sent);
    }
}
