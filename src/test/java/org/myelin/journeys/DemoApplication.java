package org.myelin.journeys;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.myelin.demo.DemoAccounts;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/**
 * The whole application with its demo data on a port of its own; one for all journeys, which therefore use different
 * people where they change something.
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT, properties = "vaadin.productionMode=true")
@ActiveProfiles("demo")
abstract class DemoApplication {

    static final String PASSWORD = DemoAccounts.PASSWORD;

    /** One folder for the test run: a second one would seed the demo again. */
    private static final Path DATA = temporary();

    @LocalServerPort
    int port;

    @DynamicPropertySource
    static void data(DynamicPropertyRegistry registry) {
        registry.add("myelin.data", DATA::toString);
        registry.add("myelin.content.directory", () -> "lessons");
    }

    private static Path temporary() {
        try {
            Path folder = Files.createTempDirectory("myelin-journeys");
            folder.toFile().deleteOnExit();
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
