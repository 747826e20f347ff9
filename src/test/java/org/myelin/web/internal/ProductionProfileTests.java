package org.myelin.web.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationRegistry;
import org.junit.jupiter.api.Test;
import org.myelin.identity.Accounts;
import org.myelin.identity.SomeAccounts;
import org.myelin.testing.As;
import org.myelin.testing.Browser;
import org.myelin.testing.Databases;
import org.myelin.testing.OverHttp;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalManagementPort;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.TestPropertySource;

/** The application as an institution runs it: profile production, PostgreSQL by its address alone, monitoring on. */
@OverHttp
@ActiveProfiles("production")
@TestPropertySource(properties = "management.server.port=0")
class ProductionProfileTests {

    @LocalServerPort
    private int port;

    @LocalManagementPort
    private int managementPort;

    @Autowired
    private Accounts accounts;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private ObservationRegistry observations;

    @Autowired
    private SecurityObservationSettings security;

    @Autowired
    private MeterRegistry meters;

    @Autowired
    private JdbcTransactionManager transactions;

    @DynamicPropertySource
    static void postgres(DynamicPropertyRegistry registry) {
        registry.add("spring.datasource.url", Databases::emptyPostgresUrl);
        registry.add("spring.datasource.username", () -> "postgres");
        registry.add("spring.datasource.password", () -> "postgres");
        // Without an address in time for it, the environment chose the file.
        registry.add("myelin.database.file", () -> "false");
    }

    @Test
    void writers_on_a_server_take_no_turns() {
        assertThat(transactions.getClass().getSimpleName()).isEqualTo("ServerTransactionManager");
    }

    @Test
    void the_cookie_is_bound_to_host_and_tls_and_pages_insist_on_tls() {
        var answer = new Browser(port).get("/api/session");

        assertThat(answer.header("Set-Cookie"))
                .startsWith("__Host-session=")
                .contains("Secure", "HttpOnly", "SameSite=Strict", "Path=/")
                .doesNotContain("Domain");
        assertThat(answer.header("Strict-Transport-Security")).isEqualTo("max-age=31536000 ; includeSubDomains");
    }

    @Test
    void people_sign_in_on_postgresql() {
        As.admin().call(() -> accounts.create(SomeAccounts.student("production")));
        var browser = new Browser(port);
        browser.signIn("production@example.org", SomeAccounts.PASSWORD);

        var session = browser.get("/api/session").json();
        assertThat(session.get("signedIn").asBoolean()).isTrue();
        assertThat(session.get("live").asBoolean()).isFalse();
        assertThat(jdbc.sql("select version()").query(String.class).single()).startsWith("PostgreSQL");
    }

    @Test
    void the_management_port_serves_health_and_nothing_else() {
        var management = new Browser(managementPort);

        var health = management.get("/actuator/health");
        assertThat(health.status()).isEqualTo(200);
        assertThat(health.body()).isEqualTo("{\"status\":\"UP\"}");
        for (String path : new String[] {"/actuator", "/actuator/env", "/actuator/beans", "/actuator/heapdump"}) {
            assertThat(management.get(path).status()).as(path).isIn(302, 401, 404);
        }
        assertThat(new Browser(port).get("/actuator/health").status()).isNotEqualTo(200);
    }

    @Test
    void requests_are_not_timed_while_nobody_can_read_the_times() {
        new Browser(port).get("/login");

        assertThat(Observation.createNotStarted("http.server.requests", observations)
                        .isNoop())
                .isTrue();
        assertThat(security.shouldObserveRequests()).isFalse();
        assertThat(meters.getMeters()).isEmpty();
    }
}
