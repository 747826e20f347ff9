package org.myelin.bench;

import java.io.File;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** The application in a process of its own, started as it is started in production, and what can be read from outside. */
final class Server implements AutoCloseable {

    private static final int START_SECONDS = 120;
    private static final int STOP_SECONDS = 30;
    private static final long LOOK_EVERY_MILLIS = 100;

    private final Process process;
    private final int port;
    private final ProcessClock clock;

    private Server(Process process, int port) {
        this.process = process;
        this.port = port;
        this.clock = new ProcessClock(process.toHandle());
    }

    /**
     * Starts the application and waits until it answers.
     *
     * @param arguments settings of the application besides address and port
     * @param log file for what it prints
     */
    static Server start(List<String> arguments, Path log) {
        int port = freePort();
        List<String> command = new ArrayList<>(List.of(
                "bin/start",
                "--spring.profiles.active=production",
                "--server.address=127.0.0.1",
                "--server.port=" + port));
        command.addAll(arguments);
        try {
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start();
            Server server = new Server(process, port);
            server.awaitStart(log);
            return server;
        } catch (IOException e) {
            throw new BenchFailure("The application could not be started: " + e, e);
        }
    }

    int port() {
        return port;
    }

    /** Processor time used so far, in nanoseconds. */
    long cpuNanos() {
        return clock.nanos();
    }

    /** Time that the virtual machine spent on itself so far. */
    Upkeep upkeep() {
        Map<String, Long> counters = jcmd("PerfCounter.print")
                .lines()
                .filter(line -> line.matches("[\\w.]+=\\d+"))
                .map(line -> line.split("="))
                .collect(Collectors.toMap(parts -> parts[0], parts -> Long.valueOf(parts[1]), (one, _) -> one));
        double tick = 1e9 / counters.getOrDefault("sun.os.hrt.frequency", 1_000_000_000L);
        double collecting = counters.getOrDefault("sun.gc.collector.0.time", 0L)
                + counters.getOrDefault("sun.gc.collector.1.time", 0L);
        return new Upkeep(
                Math.round(counters.getOrDefault("java.ci.totalTime", 0L) * tick), Math.round(collecting * tick));
    }

    /**
     * What the virtual machine needs beside the application; also part of {@link #cpuNanos}.
     *
     * @param compiling nanoseconds of its compilers, waiting for a processor included
     * @param collecting nanoseconds of the garbage collector, waiting for a processor included
     */
    record Upkeep(long compiling, long collecting) {

        Upkeep since(Upkeep before) {
            return new Upkeep(compiling - before.compiling, collecting - before.collecting);
        }
    }

    /** Memory that the operating system counts for the process, in bytes. */
    long residentBytes() {
        try (var lines = Files.lines(Path.of("/proc/" + process.pid() + "/status"))) {
            return lines.filter(line -> line.startsWith("VmRSS:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) * 1024)
                    .findFirst()
                    .orElse(0);
        } catch (IOException e) {
            throw new BenchFailure("The memory of the server could not be read: " + e, e);
        }
    }

    /**
     * Bytes of all objects that are alive; makes the server collect its garbage first, twice, because what was waiting for
     * the first collection (references, cleaners) is only gone after the second.
     *
     * @param list file that gets the number and size of the objects of each class
     */
    long liveBytes(Path list) {
        jcmd("GC.run");
        String histogram = jcmd("GC.class_histogram");
        try {
            Files.writeString(list, histogram);
        } catch (IOException e) {
            throw new BenchFailure("The list of objects could not be written: " + e, e);
        }
        return bytes(histogram);
    }

    /** Sums up the classes; the arrays with which the collector fills gaps are no objects of anybody. */
    private static long bytes(String histogram) {
        long sum = histogram
                .lines()
                .map(line -> line.strip().split("\\s+"))
                .filter(columns -> columns.length > 3
                        && columns[0].matches("\\d+:") && !columns[3].contains("jdk.internal.vm.Filler"))
                .mapToLong(columns -> Long.parseLong(columns[2]))
                .sum();
        if (sum == 0) {
            throw new BenchFailure("jcmd gave no list of objects: " + histogram);
        }
        return sum;
    }

    /** Runs a command of the JDK's diagnostic tool on the server. */
    String jcmd(String... arguments) {
        List<String> command = new ArrayList<>(List.of(tool("jcmd"), Long.toString(process.pid())));
        command.addAll(List.of(arguments));
        try {
            Process tool = new ProcessBuilder(command).redirectErrorStream(true).start();
            String output = new String(tool.getInputStream().readAllBytes());
            if (tool.waitFor() != 0) {
                throw new BenchFailure("jcmd failed: " + output);
            }
            return output;
        } catch (IOException e) {
            throw new BenchFailure("jcmd could not be run: " + e, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BenchFailure("Interrupted", e);
        }
    }

    static String tool(String name) {
        return System.getProperty("java.home") + File.separator + "bin" + File.separator + name;
    }

    private void awaitStart(Path log) throws IOException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(START_SECONDS);
        try {
            while (System.nanoTime() < end && process.isAlive()) {
                if (answers()) {
                    return;
                }
                Thread.sleep(LOOK_EVERY_MILLIS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        close();
        throw new BenchFailure("The application did not start; it said in " + log + ":\n" + Files.readString(log));
    }

    private boolean answers() {
        try (Browser browser = new Browser(port)) {
            return browser.get("/login").status() == 200;
        } catch (BenchFailure _) {
            return false;
        }
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new BenchFailure("There is no free port: " + e, e);
        }
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(STOP_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
