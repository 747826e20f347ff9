package org.myelin.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/** Measures the application under learners; see {@code bench/README.md}. */
final class Bench {

    private static final Path SCRATCH = Path.of("target/bench-run");
    private static final int PROFILED_LEVEL = 8;

    private final Options options;
    private final Path content;
    private final Answers answers;

    private Bench(Options options, Path content) {
        this.options = options;
        this.content = content;
        this.answers = Answers.read(Path.of("bench/answers.json"));
    }

    public static void main(String[] arguments) {
        try {
            Options options = Options.parse(arguments);
            Path content = SCRATCH.resolve("lessons");
            Content.assemble(Path.of("lessons"), Path.of("bench/lessons"), content);
            Report.machine();
            Bench bench = new Bench(options, content);
            for (Options.Database database : options.databases()) {
                bench.run(database);
            }
        } catch (BenchFailure e) {
            System.out.flush();
            System.err.println("bench: " + e.getMessage());
            System.exit(1);
        }
    }

    private void run(Options.Database database) {
        Path folder = SCRATCH.resolve(database.name().toLowerCase(Locale.ROOT)).toAbsolutePath();
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new BenchFailure("The folder " + folder + " could not be made: " + e, e);
        }
        if (database == Options.Database.H2) {
            measure(database, folder, List.of(), () -> 0);
        } else {
            try (Postgres postgres = Postgres.start(options.postgresJar(), folder)) {
                measure(database, folder, postgres.settings(), postgres::cpuNanos);
            }
        }
    }

    private void measure(
            Options.Database database, Path folder, List<String> databaseSettings, LongSupplier databaseCpu) {
        List<String> settings = new ArrayList<>(databaseSettings);
        settings.add("--myelin.data=" + folder.resolve("data"));
        settings.add("--myelin.content.directory=" + content.toAbsolutePath());
        long began = System.nanoTime();
        seed(folder, settings);
        try (Server server = Server.start(settings, folder.resolve("server.log"))) {
            Report.start(database, options.learners(), System.nanoTime() - began);
            Run run = new Run(server, databaseCpu, answers, folder);
            run.warmUp(options.warmUp());
            for (int level : options.concurrency()) {
                boolean record = options.profile() && level == PROFILED_LEVEL;
                Path recording = folder.resolve("server.jfr");
                if (record) {
                    Profile.begin(server);
                }
                Report.level(level, run.level(options.journeysAt(level), level, level == 1));
                if (record) {
                    Profile.end(server, recording);
                }
            }
            if (options.burst() > 0) {
                run.bursts(options.burst());
            }
        }
    }

    private void seed(Path folder, List<String> settings) {
        List<String> command = new ArrayList<>(List.of(
                Server.tool("java"),
                "-Xmx512m",
                "-XX:+UseSerialGC",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-cp",
                System.getProperty("java.class.path"),
                Seed.class.getName(),
                Integer.toString(options.learners()),
                "--spring.profiles.active=production",
                "--server.address=127.0.0.1",
                "--server.port=0"));
        command.addAll(settings);
        Path log = folder.resolve("seed.log");
        try {
            Process seed = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start();
            if (!seed.waitFor(5, TimeUnit.MINUTES) || seed.exitValue() != 0) {
                seed.destroyForcibly();
                throw new BenchFailure("The learners could not be written:\n" + Files.readString(log));
            }
        } catch (IOException e) {
            throw new BenchFailure("The learners could not be written: " + e, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BenchFailure("Interrupted", e);
        }
    }
}
