package org.myelin.bench;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * What the caller asks for.
 *
 * @param concurrency learners at the same time, one level after the other
 * @param journeys measured journeys of a level; a level of one learner takes a quarter of them
 * @param warmUp journeys before anything is measured
 * @param burst learners who do the same thing at the same moment; 0 leaves the bursts and the memory out
 * @param databases which databases to run on
 * @param postgresJar the jar with the PostgreSQL binaries
 * @param profile record where the server's time goes
 */
record Options(
        List<Integer> concurrency,
        int journeys,
        int warmUp,
        int burst,
        List<Database> databases,
        Path postgresJar,
        boolean profile) {

    /** The databases the application supports. */
    enum Database {
        H2("H2"),
        POSTGRESQL("PostgreSQL");

        private final String title;

        Database(String title) {
            this.title = title;
        }

        String title() {
            return title;
        }
    }

    private static final int LARGEST_BURST = 250;

    static Options parse(String[] arguments) {
        List<Integer> concurrency = List.of(1, 8, 32);
        int journeys = 200;
        int warmUp = 1_500;
        int burst = 200;
        boolean h2 = false;
        boolean postgres = false;
        boolean profile = false;
        Path jar = Path.of("");
        for (int i = 0; i < arguments.length; i++) {
            switch (arguments[i]) {
                case "--concurrency" ->
                    concurrency = Stream.of(value(arguments, ++i).split(","))
                            .map(part -> number("--concurrency", part, 1, 200))
                            .toList();
                case "--journeys" -> journeys = number("--journeys", value(arguments, ++i), 4, 10_000);
                case "--warm-up" -> warmUp = number("--warm-up", value(arguments, ++i), 0, 100_000);
                case "--burst" -> burst = number("--burst", value(arguments, ++i), 0, LARGEST_BURST);
                case "--h2" -> h2 = true;
                case "--postgres" -> postgres = true;
                case "--profile" -> profile = true;
                case "--postgres-jar" -> jar = Path.of(value(arguments, ++i));
                default -> throw new BenchFailure("Unknown option '" + arguments[i] + "'");
            }
        }
        List<Database> databases =
                h2 == postgres ? List.of(Database.values()) : List.of(h2 ? Database.H2 : Database.POSTGRESQL);
        return new Options(concurrency, journeys, warmUp, burst, databases, jar, profile);
    }

    /** How many journeys a level takes. */
    int journeysAt(int level) {
        return level == 1 ? Math.max(1, journeys / 4) : Math.max(level, journeys);
    }

    /** How many learners a run on one database needs; everybody makes one journey. */
    int learners() {
        return warmUp() + concurrency.stream().mapToInt(this::journeysAt).sum() + burst;
    }

    private static String value(String[] arguments, int index) {
        if (index >= arguments.length) {
            throw new BenchFailure("The option " + arguments[index - 1] + " needs a value");
        }
        return arguments[index];
    }

    private static int number(String option, String text, int least, int most) {
        if (!text.matches("\\d{1,6}") || Integer.parseInt(text) < least || Integer.parseInt(text) > most) {
            throw new BenchFailure(
                    "The option " + option + " needs numbers from " + least + " to " + most + ", not '" + text + "'");
        }
        return Integer.parseInt(text);
    }
}
