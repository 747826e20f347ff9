package org.myelin.platform.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.myelin.platform.StartRefused;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;

/** What keeps the application from starting, decided before any bean exists. */
class StartRefusalTests {

    @TempDir
    Path folder;

    private StandardEnvironment environment(Map<String, Object> properties, String... profiles) {
        var environment = new StandardEnvironment();
        environment.setActiveProfiles(profiles);
        environment.getPropertySources().addFirst(new MapPropertySource("test", properties));
        environment
                .getPropertySources()
                .addLast(new MapPropertySource("folder", Map.of("myelin.data", folder.toString())));
        return environment;
    }

    private StandardEnvironment started(Map<String, Object> properties, String... profiles) {
        var environment = environment(properties, profiles);
        new DatabaseEnvironment().postProcessEnvironment(environment, new SpringApplication());
        return environment;
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0.0.0.0", "::", "192.0.2.7", "no-such-host.invalid"})
    void the_demo_refuses_every_address_but_this_machine(String address) {
        assertThatThrownBy(() -> started(Map.of("server.address", address), "demo"))
                .isInstanceOfSatisfying(
                        StartRefused.class,
                        refused -> assertThat(refused.action()).isNotBlank());
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "localhost", "::1"})
    void the_demo_starts_on_this_machine(String address) {
        assertThatCode(() -> started(Map.of("server.address", address), "demo")).doesNotThrowAnyException();
    }

    @Test
    void demo_and_production_exclude_each_other() {
        assertThatThrownBy(() -> started(Map.of("server.address", "127.0.0.1"), "demo", "production"))
                .isInstanceOf(StartRefused.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jdbc:h2:mem:x",
                "jdbc:h2:file:/data/x",
                "jdbc:h2:tcp://localhost/x",
                "jdbc:mysql://localhost/x",
                "nonsense"
            })
    void databases_that_were_not_proven_are_refused(String url) {
        assertThatThrownBy(() -> started(Map.of("spring.datasource.url", url)))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("not supported");
    }

    @Test
    void without_an_address_the_durable_file_is_used_with_a_password_of_its_own() {
        var environment = started(Map.of());

        assertThat(environment.getProperty("spring.datasource.url"))
                .isEqualTo(DurableUrl.of(folder.resolve("myelin"), false))
                .startsWith("jdbc:h2:dsync:" + folder.resolve("myelin") + DurableUrl.OPTIONS);
        assertThat(environment.getProperty("spring.datasource.username")).isEqualTo("myelin");
        assertThat(environment.getProperty("spring.datasource.password")).hasSizeGreaterThanOrEqualTo(32);
        assertThat(environment.getProperty(DatabaseEnvironment.FILE))
                .isEqualTo(folder.resolve("myelin").toString());
    }

    @Test
    void the_password_can_come_from_the_environment() {
        var environment = started(Map.of("myelin.database.password", "from outside"));

        assertThat(environment.getProperty("spring.datasource.password")).isEqualTo("from outside");
        assertThat(folder.resolve("database.secret")).doesNotExist();
    }

    @Test
    void a_postgresql_address_alone_chooses_postgresql() {
        var environment = started(Map.of("spring.datasource.url", "jdbc:postgresql://db/myelin"));

        assertThat(environment.getProperty(DatabaseEnvironment.FILE)).isNull();
        assertThat(folder).isEmptyDirectory();
    }
}
