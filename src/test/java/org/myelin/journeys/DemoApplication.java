package org.myelin.journeys;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.myelin.demo.DemoAccounts;
import org.springframework.util.FileSystemUtils;

/**
 * The packaged application with its demo data, in a process of its own on a free port, as a user starts it. One for all
 * journeys, which therefore use different people where they change something.
 */
abstract class DemoApplication {

    static final String PASSWORD = DemoAccounts.PASSWORD;

    private static final Path JAR = Path.of("target/myelin.jar");
    private static final String READY = "The demo is ready";
    private static final long STOP_SECONDS = 30;

    private static Process process;
    private static int freePort;
    private static Path data;

    int port;

    DemoApplication() {
        port = freePort;
    }

    @BeforeAll
    static void start() {
        if (process == null) {
            data = temporary();
            copyContent();
            freePort = unused();
            Runtime.getRuntime().addShutdownHook(new Thread(DemoApplication::stop));
            launch(Map.of());
        }
    }

    /** Stops the application as a kill does and starts it again on the same data and port. */
    static void killAndRestart() {
        killAndRestart(Map.of());
    }

    /** The same with more in its environment, until the next start. */
    static void killAndRestart(Map<String, String> environment) {
        kill();
        launch(environment);
    }

    /** Stops the application as a kill does. */
    static void kill() {
        process.destroyForcibly();
        await();
    }

    /** Starts the application again on the same data and port. */
    static void restart() {
        launch(Map.of());
    }

    /** The content of this application: a copy, so that a journey can change it. */
    static Path content() {
        return data.resolve("lessons");
    }

    private static void copyContent() {
        try {
            FileSystemUtils.copyRecursively(Path.of("lessons"), content());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void launch(Map<String, String> environment) {
        if (!Files.exists(JAR)) {
            throw new IllegalStateException(JAR + " is missing; ./run build makes it");
        }
        Path log = data.resolve("application.log");
        List<String> command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-jar",
                JAR.toString(),
                "--spring.profiles.active=demo",
                "--server.port=" + freePort,
                "--myelin.data=" + data.resolve("data"),
                "--myelin.content.directory=" + content());
        try {
            ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
            builder.environment().putAll(environment);
            process = builder.start();
            StringBuilder lines = new StringBuilder();
            var reader = process.inputReader(UTF_8);
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                lines.append(line).append('\n');
                if (line.contains(READY)) {
                    drain(reader, log);
                    return;
                }
            }
            throw new IllegalStateException("The application did not start:\n" + lines);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void drain(BufferedReader reader, Path log) {
        Thread.ofVirtual().start(() -> {
            try (var out = Files.newBufferedWriter(log)) {
                for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                    out.write(line);
                    out.newLine();
                    out.flush();
                }
            } catch (IOException e) {
                // The process has ended and its pipe with it.
                return;
            }
        });
    }

    private static void stop() {
        if (process != null) {
            process.destroy();
            await();
        }
    }

    private static void await() {
        try {
            if (!process.waitFor(STOP_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static int unused() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path temporary() {
        try {
            return Files.createTempDirectory("myelin-journeys");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
