package org.myelin.web.internal;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServletResponse;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class CacheRulesTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/VAADIN/build/main-4f2a.js | max-age=3600 | public, max-age=31536000, immutable",
                "/icons/icon.png            | max-age=3600 | max-age=3600",
                "/api/session               | no-cache     | no-cache, no-store, max-age=0, must-revalidate",
                "/VAADIN/dynamic/resource/1 | max-age=3600 | no-cache, no-store, max-age=0, must-revalidate",
                "/                          | public       | no-cache, no-store, max-age=0, must-revalidate"
            })
    void what_a_handler_says_about_caching_gives_way_to_the_rule(String path, String said, String expected)
            throws Exception {
        var response = new MockHttpServletResponse();
        var request = new MockHttpServletRequest("GET", path);

        new CacheRules().doFilter(request, response, (_, answer) -> {
            ((HttpServletResponse) answer).setHeader("Cache-Control", said);
            ((HttpServletResponse) answer).addHeader("cache-control", said);
        });

        assertThat(response.getHeaderValues("Cache-Control")).containsOnly(expected);
    }
}
