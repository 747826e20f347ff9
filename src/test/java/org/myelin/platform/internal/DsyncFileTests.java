package org.myelin.platform.internal;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.myelin.testing.Databases;

class DsyncFileTests {

    /** O_DSYNC of Linux. */
    private static final int DSYNC = 010_000;

    @TempDir
    Path folder;

    private Path path;

    @BeforeEach
    void name() {
        path = folder.resolve("file");
    }

    private DsyncFile open() throws IOException {
        return new DsyncFile(path.toString(), true);
    }

    private static ByteBuffer bytes(String text, boolean direct) {
        byte[] bytes = text.getBytes(US_ASCII);
        ByteBuffer buffer = direct ? ByteBuffer.allocateDirect(bytes.length) : ByteBuffer.allocate(bytes.length);
        return buffer.put(bytes).flip();
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void what_is_written_at_a_position_is_read_there(boolean direct) throws IOException {
        try (var file = open()) {
            ByteBuffer source = bytes("relapse", direct);
            assertThat(file.write(source, 3)).isEqualTo(7);
            assertThat(source.hasRemaining()).isFalse();
            assertThat(file.size()).isEqualTo(10);

            ByteBuffer target = direct ? ByteBuffer.allocateDirect(5) : ByteBuffer.wrap(new byte[9], 4, 5);
            assertThat(file.read(target, 3)).isEqualTo(5);
            target.flip();
            if (!direct) {
                target.position(4);
            }
            byte[] read = new byte[target.remaining()];
            target.get(read);
            assertThat(new String(read, US_ASCII)).isEqualTo("relap");
            assertThat(file.read(ByteBuffer.allocate(1), 10)).isEqualTo(-1);
        }
        assertThat(Files.readString(path, US_ASCII)).isEqualTo("\0\0\0relapse");
    }

    @Test
    void cutting_shortens_and_never_lengthens() throws IOException {
        try (var file = open()) {
            file.write(bytes("relapse", false), 0);
            file.truncate(20);
            assertThat(file.size()).isEqualTo(7);
            file.truncate(2);
        }
        assertThat(path).hasContent("re");
    }

    @Test
    void opened_for_reading_it_neither_makes_nor_changes_a_file() throws IOException {
        assertThatThrownBy(() -> new DsyncFile(path.toString(), false)).isInstanceOf(IOException.class);
        Files.writeString(path, "kept");
        try (var file = new DsyncFile(path.toString(), false)) {
            assertThatThrownBy(() -> file.write(bytes("lost", false), 0)).isInstanceOf(IOException.class);
            assertThatThrownBy(() -> file.truncate(0)).isInstanceOf(IOException.class);
        }
        assertThat(path).hasContent("kept");
    }

    @Test
    void a_lock_keeps_others_out_until_the_file_is_closed() throws IOException {
        try (var other = FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            try (var file = open()) {
                assertThat(file.tryLock(0, Long.MAX_VALUE, false)).isNotNull();
                assertThatThrownBy(other::tryLock).isInstanceOf(OverlappingFileLockException.class);
            }
            assertThat(other.tryLock()).isNotNull();
        }
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void the_operating_system_was_asked_for_synchronous_writes() throws IOException {
        try (var file = open()) {
            file.write(bytes("x", false), 0);

            List<Integer> writable = new ArrayList<>();
            for (int flags : flagsOfOpenFiles()) {
                if ((flags & 3) != 0) {
                    writable.add(flags & DSYNC);
                }
            }
            assertThat(writable).containsExactly(DSYNC);
        }
    }

    /** What this process opened {@link #path} with. */
    private List<Integer> flagsOfOpenFiles() throws IOException {
        List<Integer> found = new ArrayList<>();
        try (var descriptors = Files.list(Path.of("/proc/self/fd"))) {
            for (Path descriptor : descriptors.toList()) {
                if (Files.exists(descriptor) && Files.isSameFile(descriptor, path)) {
                    for (String line : Files.readAllLines(Path.of(
                            "/proc/self/fdinfo", descriptor.getFileName().toString()))) {
                        if (line.startsWith("flags:")) {
                            found.add(Integer.parseInt(
                                    line.substring("flags:".length()).strip(), 8));
                        }
                    }
                }
            }
        }
        return found;
    }

    @Test
    void interrupted_threads_neither_fail_nor_close_the_database_for_others() throws Exception {
        try (var database = Databases.open(Databases.Engine.H2)) {
            List<Throwable> failures = new ArrayList<>();
            for (int i = 0; i < 60; i++) {
                int number = i;
                Thread thread = Thread.ofPlatform().unstarted(() -> {
                    try (var connection = database.dataSource().getConnection();
                            var insert = connection.prepareStatement(
                                    "insert into set_up_token (token_hash, expires_at) values (?, current_timestamp)")) {
                        insert.setString(1, "token " + number);
                        Thread.currentThread().interrupt();
                        insert.executeUpdate();
                        if (!Thread.interrupted()) {
                            throw new IllegalStateException("The interrupt was swallowed");
                        }
                    } catch (Exception e) {
                        failures.add(e);
                    }
                });
                thread.start();
                thread.join();
            }

            assertThat(failures).isEmpty();
            assertThat(database.jdbc()
                            .sql("select count(*) from set_up_token")
                            .query(Integer.class)
                            .single())
                    .isEqualTo(60);
        }
    }
}
