package org.myelin.web.internal;

import java.util.Map;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Endpoints that behave badly on purpose, to see what the guards make of it. */
@TestConfiguration(proxyBeanMethods = false)
class Probes {

    @RestController
    static class Endpoints {

        @PostMapping("/api/probe/echo")
        Map<String, Object> echo(@RequestBody Map<String, Object> body) {
            return body;
        }

        @GetMapping("/api/probe/failure")
        Map<String, Object> failure() {
            throw new IllegalStateException("secret detail of a failure");
        }

        @GetMapping("/api/probe/foreign")
        Map<String, Object> foreign() {
            throw new AccessDeniedException("somebody else's");
        }

        @GetMapping("/probe-failure")
        String page() {
            throw new IllegalStateException("secret detail of a failure");
        }
    }
}
