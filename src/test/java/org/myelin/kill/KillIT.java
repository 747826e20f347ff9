package org.myelin.kill;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/**
 * Kills the application in the middle of saving, again and again on the same database, and asks the next start for
 * everything that was acknowledged. Sizes for the long run: {@code -Dkill.h2=200 -Dkill.long=40 -Dkill.series=2
 * -Dkill.longPause=40 -Dkill.postgres=100}, about 500,000 answers on H2.
 * Cycles longer than a minute are needed because H2 reuses space only after 45 s. The series are processes that mostly wait,
 * so they run at the same time, and beside the browser journeys.
 */
@Execution(ExecutionMode.CONCURRENT)
class KillIT {

    private static final long SEED = Long.getLong("kill.seed", System.nanoTime());
    private static final int H2 = Integer.getInteger("kill.h2", 20);
    private static final int LONG = Integer.getInteger("kill.long", 3);
    /** Databases among which the cycles on H2 are shared, at the same time: the long ones mostly wait. */
    private static final int SERIES = Integer.getInteger("kill.series", 1);

    private static final int POSTGRES = Integer.getInteger("kill.postgres", 10);
    private static final long LONG_UPTIME_MS = 61_000;
    /** Rest between two answers of a learner. A long life writes slowly: what it writes is checked by every start after it. */
    private static final long PAUSE_MS = 15;

    private static final long LONG_PAUSE_MS = Long.getLong("kill.longPause", 200);
    private static final long START_LIMIT_MS = 180_000;

    private final SplittableRandom random = new SplittableRandom(SEED);

    @TempDir
    Path folder;

    @Test
    void no_acknowledged_answer_is_lost_when_the_application_on_h2_is_killed() throws Exception {
        List<Series> all = new ArrayList<>();
        try (var runs = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> running = new ArrayList<>();
            for (int i = 1; i <= SERIES; i++) {
                var series = new Series("H2 " + i, random.split());
                all.add(series);
                running.add(runs.submit(() -> {
                    kill(series);
                    return null;
                }));
            }
            for (Future<?> run : running) {
                run.get();
            }
        }

        for (Series series : all) {
            assertThat(series.findings).as("%s, seed %d", series.name, SEED).isEmpty();
            assertThat(series.acked).isPositive();
        }
    }

    private static void kill(Series series) throws Exception {
        for (int cycle = 0; cycle < H2 / SERIES; cycle++) {
            if (isLong(cycle)) {
                series.cycle(LONG_UPTIME_MS + series.random.nextLong(9_000), LONG_PAUSE_MS);
            } else {
                series.cycle(series.random.nextLong(300, 2_500), PAUSE_MS);
            }
        }
        series.finish();
    }

    /** The long ones are spread, so that kills after them meet a file whose space was reused. */
    private static boolean isLong(int cycle) {
        int apart = Math.max(1, H2 / Math.max(1, LONG));
        return cycle % apart == apart - 1 && cycle / apart < LONG / SERIES;
    }

    @Test
    void no_acknowledged_answer_is_lost_when_the_application_on_postgresql_is_killed() throws Exception {
        Path data = folder.resolve("postgres");
        EmbeddedPostgres server = start(data, 0);
        int port = server.getPort();
        try {
            var series = new Series(
                    "PostgreSQL",
                    random,
                    "--spring.datasource.url=" + server.getJdbcUrl("postgres", "postgres"),
                    "--spring.datasource.username=postgres",
                    "--spring.datasource.password=postgres");
            for (int cycle = 0; cycle < POSTGRES; cycle++) {
                series.cycle(random.nextLong(300, 2_500), PAUSE_MS);
                if (cycle % 3 == 2) {
                    kill(data);
                    // Nothing is left to stop; this gives back the lock on the folder.
                    server.close();
                    server = start(data, port);
                }
            }
            series.finish();

            assertThat(series.findings).as("seed %d", SEED).isEmpty();
            assertThat(series.acked).isPositive();
        } finally {
            server.close();
        }
    }

    @Test
    void the_harness_goes_red_when_the_durable_settings_are_taken_away() throws Exception {
        var series = new Series("H2 without durable settings", random, "--kill.fragile=true");
        for (int cycle = 0; cycle < 5 && series.findings.isEmpty(); cycle++) {
            series.cycle(random.nextLong(800, 1_600), PAUSE_MS);
        }

        assertThat(series.findings)
                .as("without durable commits answers must be missing")
                .isNotEmpty();
    }

    private static EmbeddedPostgres start(Path data, int port) throws IOException {
        return EmbeddedPostgres.builder()
                .setDataDirectory(data)
                .setCleanDataDirectory(false)
                .setPort(port)
                .setPGStartupWait(Duration.ofMinutes(2))
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .start();
    }

    /** Kills the server and everything it started, as the kernel would. */
    private static void kill(Path data) throws IOException {
        long pid = Long.parseLong(
                Files.readAllLines(data.resolve("postmaster.pid")).getFirst().strip());
        ProcessHandle server = ProcessHandle.of(pid).orElseThrow();
        List<ProcessHandle> all = new ArrayList<>(server.descendants().toList());
        all.add(server);
        all.forEach(ProcessHandle::destroyForcibly);
        all.forEach(process -> process.onExit().join());
    }

    /** Many lives of the application on one database. */
    private final class Series {

        private final String name;
        private final SplittableRandom random;
        private final Path home;
        private final List<String> arguments;
        private final List<Path> files = new ArrayList<>();
        private final List<String> findings = new ArrayList<>();
        private int acked;
        private int kills;
        /** After each kill, from the start of the process to its first saved answer. */
        private final List<Long> startsMs = new ArrayList<>();

        Series(String name, SplittableRandom random, String... arguments) throws IOException {
            this.name = name;
            this.random = random;
            home = Files.createDirectory(folder.resolve(name));
            this.arguments = new ArrayList<>(List.of(arguments));
            this.arguments.add("--myelin.data=" + home.resolve("data"));
        }

        /** Starts, checks what the life before acknowledged, writes for this long, and is killed. */
        void cycle(long uptimeMs, long pauseMs) throws Exception {
            Path file = home.resolve("acks-" + files.size());
            String check = files.isEmpty() ? "" : files.getLast().toString();
            Process process = launch(List.of(
                    "--kill.check=" + check,
                    "--kill.write=" + file,
                    "--kill.pause=" + pauseMs,
                    "--kill.seed=" + random.nextInt(1_000_000)));
            boolean ready = read(process);
            files.add(file);
            if (ready) {
                boolean died = process.waitFor(uptimeMs, TimeUnit.MILLISECONDS);
                if (died) {
                    findings.add("The application ended by itself in cycle " + kills);
                }
            }
            process.destroyForcibly().waitFor();
            kills++;
            if (kills % 10 == 0) {
                // A full run takes longer than an hour; whoever waits sees how far it is.
                tell();
            }
        }

        /** One more start that checks everything that was ever acknowledged and stops cleanly. */
        void finish() throws Exception {
            acked = 0;
            String all = String.join(",", files.stream().map(Path::toString).toList());
            Process process = launch(List.of("--kill.check=" + all));
            read(process);
            if (!process.waitFor(60, TimeUnit.SECONDS) || process.exitValue() != 0) {
                process.destroyForcibly();
                findings.add("The last start did not stop cleanly");
            }
            tell();
        }

        private void tell() {
            startsMs.sort(null);
            System.out.printf(
                    "%s: %d kills, %d acknowledged, %d findings, first answer after %d ms (median) to %d ms, seed %d%n",
                    name, kills, acked, findings.size(), startsMs.get(startsMs.size() / 2), startsMs.getLast(), SEED);
        }

        /** Reads what the process says until it writes or ends; true when it writes. */
        private boolean read(Process process) throws IOException {
            long began = System.nanoTime();
            BufferedReader lines = process.inputReader();
            boolean checked = false;
            String line;
            // Ends a process that hangs, which ends the loop.
            var watchdog = Thread.ofVirtual().unstarted(() -> {
                try {
                    if (!process.waitFor(START_LIMIT_MS, TimeUnit.MILLISECONDS)) {
                        process.destroyForcibly();
                    }
                } catch (InterruptedException _) {
                    Thread.currentThread().interrupt();
                }
            });
            watchdog.start();
            try {
                while ((line = lines.readLine()) != null) {
                    if (line.startsWith(KillApp.CHECKED)) {
                        String[] words =
                                line.substring(KillApp.CHECKED.length()).split(" ");
                        acked += Integer.parseInt(words[0]);
                        checked = true;
                    } else if (line.startsWith(KillApp.FINDING) || line.startsWith(KillApp.ERROR)) {
                        findings.add("cycle " + kills + ": " + line);
                    } else if (line.equals(KillApp.ANSWERS) && kills > 0) {
                        startsMs.add((System.nanoTime() - began) / 1_000_000);
                    } else if (line.equals(KillApp.READY)) {
                        return true;
                    }
                }
            } finally {
                watchdog.interrupt();
            }
            if (!checked) {
                findings.add("cycle " + kills + ": the application did not start");
            }
            return false;
        }

        private Process launch(List<String> more) throws IOException {
            List<String> command = new ArrayList<>(List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-Xmx512m",
                    "-XX:+UseSerialGC",
                    "-XX:TieredStopAtLevel=1",
                    "-Xshare:auto",
                    "--sun-misc-unsafe-memory-access=allow",
                    "--enable-native-access=ALL-UNNAMED",
                    "-cp",
                    System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                    KillApp.class.getName()));
            command.addAll(arguments);
            command.addAll(more);
            var builder = new ProcessBuilder(command)
                    .redirectError(home.resolve("errors.log").toFile());
            return builder.start();
        }
    }
}
