package org.myelin.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/** Prints the figures. */
final class Report {

    private static final double MEGA = 1e6;
    private static final double KILO = 1e3;

    private Report() {}

    /** When and on what. */
    static void machine() {
        print("Myelin under learners, %s", Instant.now().truncatedTo(ChronoUnit.MINUTES));
        print(
                "%d processors (%s), shared by server and generator; load before: %s; large pages: %s; Java %s",
                Runtime.getRuntime().availableProcessors(), model(), load(), largePages(), Runtime.version());
    }

    static void start(Options.Database database, int learners, long nanos) {
        print("%n===== %s: %d learners written and server started in %.0f s", database.title(), learners, nanos / 1e9);
    }

    static void level(int concurrency, Level level) {
        print(
                "%n--- %d at once: %d journeys in %.1f s, every mark right",
                concurrency, level.journeys(), level.nanos() / 1e9);
        print("%-36s %8.1f", "journeys per second", level.journeysPerSecond());
        print("%-36s %8.3f", "server CPU seconds per journey", level.cpuSecondsPerJourney());
        print(
                "%-36s %8.3f compiling, %.3f collecting garbage",
                "  of these about",
                level.upkeep().compiling() / 1e9 / level.journeys(),
                level.upkeep().collecting() / 1e9 / level.journeys());
        if (level.databaseNanos() > 0) {
            print("%-36s %8.3f", "database CPU seconds per journey", level.databaseNanos() / 1e9 / level.journeys());
        }
        print("%-36s %8.3f", "generator CPU seconds per journey", level.ownNanos() / 1e9 / level.journeys());
        print(
                "%-36s %8.2f (%.1f requests per journey)",
                "server CPU ms per request", level.cpuMillisPerRequest(), (double) level.requests() / level.journeys());
        print(
                "%-36s %8.1f sent, %.1f received",
                "kB per journey", level.sent() / KILO / level.journeys(), level.received() / KILO / level.journeys());
        print("%-36s %8.0f", "server memory (RSS) MB", level.resident() / MEGA);
        steps(level.timings(), Step.values());
    }

    static void bursts(int size, Timings timings) {
        print("%n--- %d at the same moment", size);
        steps(timings, Step.SIGN_IN_PAGE, Step.SIGN_IN, Step.HOME, Step.START, Step.SUBMIT, Step.RESULT);
    }

    static void memory(int size, long empty, long home, long quiz, long after, long resident) {
        print("%n--- memory, %d signed in", size);
        print("%-36s %8.1f", "retained heap, nobody, MB", empty / MEGA);
        print("%-36s %8.1f", "heap per learner, home, kB", (home - empty) / KILO / size);
        print("%-36s %8.1f", "heap per learner, quiz, kB", (quiz - empty) / KILO / size);
        print("%-36s %8.1f", "of these left after signing out, kB", (after - empty) / KILO / size);
        print("%-36s %8.0f", "server memory (RSS) MB", resident / MEGA);
    }

    private static void steps(Timings timings, Step... steps) {
        boolean cpu = timings.cpuMillis(steps[0]) > 0;
        print("%-18s %6s %9s %9s %9s%s", "step", "n", "p50 ms", "p95 ms", "p99 ms", cpu ? "    CPU ms" : "");
        for (Step step : steps) {
            print(
                    "%-18s %6d %9.1f %9.1f %9.1f%s",
                    step.words(),
                    timings.count(step),
                    timings.millis(step, 0.50),
                    timings.millis(step, 0.95),
                    timings.millis(step, 0.99),
                    cpu ? "%10.2f".formatted(timings.cpuMillis(step)) : "");
        }
    }

    private static String model() {
        try (var lines = Files.lines(Path.of("/proc/cpuinfo"))) {
            return lines.filter(line -> line.startsWith("model name"))
                    .map(line -> line.replaceFirst(".*:\\s*", ""))
                    .findFirst()
                    .orElse("unknown");
        } catch (IOException _) {
            return "unknown";
        }
    }

    private static String load() {
        return fact("/proc/loadavg").split(" ", 2)[0];
    }

    /** Whether the system gives large pages to every program, to those that ask, or to none. */
    private static String largePages() {
        return fact("/sys/kernel/mm/transparent_hugepage/enabled").replaceAll("(?s).*\\[(.*)].*", "$1");
    }

    private static String fact(String file) {
        try {
            return Files.readString(Path.of(file));
        } catch (IOException _) {
            return "unknown";
        }
    }

    static void print(String format, Object... values) {
        System.out.printf(Locale.ROOT, format + "%n", values);
    }
}
