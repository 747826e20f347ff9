package org.myelin.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.util.FileSystemUtils;

/**
 * Gives every application context of the tests a data folder of its own, so that cached contexts do not fight over one
 * database file. A test that sets {@code myelin.data} itself keeps what it set.
 */
class TemporaryData implements EnvironmentPostProcessor, Ordered {

    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE - 20;
    }

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        if (!"data".equals(environment.getProperty("myelin.data"))) {
            return;
        }
        environment
                .getPropertySources()
                .addFirst(new MapPropertySource("temporaryData", Map.of("myelin.data", folder().toString())));
    }

    /** A new folder that is deleted when the tests end. */
    static Path folder() {
        try {
            Path folder = Files.createTempDirectory("myelin-test-");
            Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(folder)));
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void delete(Path folder) {
        try {
            FileSystemUtils.deleteRecursively(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
