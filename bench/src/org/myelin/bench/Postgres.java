package org.myelin.bench;

import java.io.IOException;
import java.io.InputStream;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.zip.ZipFile;

/**
 * A PostgreSQL server from the binaries that the tests use, with durable commits as in production. Runs for this benchmark
 * only, in a folder of its own.
 */
final class Postgres implements AutoCloseable {

    private static final String ARCHIVE = "postgres-linux-x86_64.txz";
    private static final int START_SECONDS = 60;
    private static final long LOOK_EVERY_MILLIS = 200;

    private final Process process;
    private final int port;

    private Postgres(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /**
     * Unpacks and starts a server.
     *
     * @param jar the jar that holds the binaries
     */
    static Postgres start(Path jar, Path folder) {
        try {
            Path programs = folder.resolve("postgres");
            Path data = folder.resolve("postgres-data");
            Files.createDirectories(programs);
            unpack(jar, programs);
            Path log = folder.resolve("postgres.log");
            run(
                            log,
                            unprivileged(
                                    programs.resolve("bin/initdb").toString(),
                                    "-A",
                                    "trust",
                                    "-U",
                                    "postgres",
                                    "-E",
                                    "UTF8",
                                    "-D",
                                    data.toString()))
                    .waitFor();
            int port;
            try (ServerSocket socket = new ServerSocket(0)) {
                port = socket.getLocalPort();
            }
            Process process = run(
                    log,
                    unprivileged(
                            programs.resolve("bin/postgres").toString(),
                            "-D",
                            data.toString(),
                            "-p",
                            Integer.toString(port),
                            "-c",
                            "fsync=on",
                            "-c",
                            "synchronous_commit=on",
                            "-c",
                            "unix_socket_directories="));
            Postgres server = new Postgres(process, port);
            server.awaitStart(log);
            return server;
        } catch (IOException e) {
            throw new BenchFailure("PostgreSQL could not be started: " + e, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BenchFailure("Interrupted", e);
        }
    }

    /** Settings with which the application uses this server. */
    List<String> settings() {
        return List.of(
                "--spring.datasource.url=jdbc:postgresql://127.0.0.1:" + port + "/postgres",
                "--spring.datasource.username=postgres",
                "--spring.datasource.password=postgres");
    }

    /** Processor time of the server and of everything it started, in nanoseconds. */
    long cpuNanos() {
        long sum = 0;
        for (ProcessHandle part : all()) {
            sum += new ProcessClock(part).nanos();
        }
        return sum;
    }

    private List<ProcessHandle> all() {
        List<ProcessHandle> all = new ArrayList<>(process.descendants().toList());
        all.add(process.toHandle());
        return all;
    }

    private static void unpack(Path jar, Path programs) throws IOException, InterruptedException {
        Path archive = programs.resolve(ARCHIVE);
        try (ZipFile zip = new ZipFile(jar.toFile());
                InputStream in = zip.getInputStream(zip.getEntry(ARCHIVE))) {
            Files.copy(in, archive);
        }
        Process tar = new ProcessBuilder("tar", "-xJf", archive.toString(), "-C", programs.toString())
                .inheritIO()
                .start();
        if (tar.waitFor() != 0) {
            throw new BenchFailure("tar could not unpack " + archive);
        }
        Files.delete(archive);
    }

    /** PostgreSQL refuses to run as root; in a name space of its own it is nobody. */
    private static List<String> unprivileged(String... command) {
        List<String> whole = new ArrayList<>();
        if ("root".equals(System.getProperty("user.name"))) {
            whole.addAll(List.of("unshare", "-U"));
        }
        whole.addAll(List.of(command));
        return whole;
    }

    private static Process run(Path log, List<String> command) throws IOException {
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
    }

    private void awaitStart(Path log) throws IOException, InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(START_SECONDS);
        while (System.nanoTime() < end && process.isAlive()) {
            if (Files.readString(log).contains("ready to accept connections")) {
                return;
            }
            Thread.sleep(LOOK_EVERY_MILLIS);
        }
        close();
        throw new BenchFailure("PostgreSQL did not start:\n" + Files.readString(log));
    }

    @Override
    public void close() {
        // An ordinary termination waits for clients to leave; this run's clients are gone.
        all().forEach(ProcessHandle::destroy);
        try {
            if (!process.waitFor(START_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
