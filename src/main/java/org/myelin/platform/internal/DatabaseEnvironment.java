package org.myelin.platform.internal;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.myelin.platform.StartRefused;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/**
 * Chooses the database before anything connects: the durable H2 file under {@code myelin.data}, unless
 * {@code spring.datasource.url} names a PostgreSQL server. Any other address is refused, because an H2 address without
 * the durable options loses acknowledged answers.
 */
class DatabaseEnvironment implements EnvironmentPostProcessor, Ordered {

    /** Set when the database is the H2 file: its path without the ending. */
    static final String FILE = "myelin.database.file";

    private static final String URL = "spring.datasource.url";

    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE - 10;
    }

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        ProfileGuard.check(environment);
        FilePathDsync.register();
        String url = environment.getProperty(URL);
        Map<String, Object> values = new LinkedHashMap<>();
        if (url == null || url.isBlank()) {
            file(environment, values);
        } else if (url.startsWith("jdbc:postgresql:")) {
            // A dead link must not hold a request for ever; the server closes nothing by itself.
            values.put("spring.datasource.hikari.data-source-properties.tcpKeepAlive", "true");
            values.put("spring.datasource.hikari.data-source-properties.socketTimeout", "30");
            // The rows of a batch go as one statement instead of one each.
            values.put("spring.datasource.hikari.data-source-properties.reWriteBatchedInserts", "true");
        } else {
            throw new StartRefused(
                    "The database address " + url.replaceAll("[;?].*", "") + " is not supported.",
                    "Leave spring.datasource.url out to use the file under myelin.data, or set it to a"
                            + " jdbc:postgresql: address.");
        }
        environment.getPropertySources().addLast(new MapPropertySource("myelinDatabase", values));
    }

    private static void file(ConfigurableEnvironment environment, Map<String, Object> values) {
        var folder = new DataFolder(Path.of(environment.getProperty("myelin.data", "data")));
        folder.create();
        String password = environment.getProperty("myelin.database.password");
        values.put(URL, DurableUrl.of(folder.database(), Files.exists(folder.state())));
        values.put("spring.datasource.username", "myelin");
        values.put("spring.datasource.password", password == null ? folder.secret() : password);
        values.put(FILE, folder.database().toString());
    }
}
