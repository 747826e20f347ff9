package org.myelin.platform.internal;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import org.h2.mvstore.MVStore;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NewestVersionTests {

    private static final int BLOCK = 4_096;

    @TempDir
    Path folder;

    private Path file;

    /** A file as a kill leaves it: more than the part of it that is read at once, and never closed. */
    @BeforeEach
    void afterAKill() throws IOException {
        Path running = folder.resolve("running");
        file = folder.resolve("killed");
        try (MVStore store = new MVStore.Builder()
                .fileName(running.toString())
                .autoCommitDisabled()
                .open()) {
            var map = store.<Integer, String>openMap("answers");
            for (int i = 0; i < 400; i++) {
                map.put(i, "x".repeat(i % 7 * 900));
                store.commit();
            }
            Files.copy(running, file);
        }
        assertThat(Files.size(file)).isGreaterThan(300L * BLOCK);
    }

    private boolean opensQuickly() throws IOException {
        return NewestVersion.opensQuickly(file, file.toString());
    }

    private void append(String endOfBlock) throws IOException {
        byte[] block = new byte[BLOCK];
        Arrays.fill(block, (byte) ' ');
        byte[] line = endOfBlock.getBytes(US_ASCII);
        System.arraycopy(line, 0, block, BLOCK - 128, line.length);
        Files.write(file, block, StandardOpenOption.APPEND);
    }

    @Test
    void a_file_whose_newest_version_opens_quickly_is_recognised_and_not_changed() throws IOException {
        byte[] before = Files.readAllBytes(file);

        assertThat(opensQuickly()).isTrue();
        assertThat(Files.readAllBytes(file)).isEqualTo(before);
    }

    @Test
    void a_newer_version_than_the_one_that_opens_is_noticed() throws IOException {
        append("chunk:fff,len:1,version:fff,fletcher:0");

        assertThat(opensQuickly()).isFalse();
    }

    @Test
    void leftovers_of_older_versions_and_other_bytes_do_not_matter() throws IOException {
        append("chunk:2,len:1,version:2,fletcher:0");
        append("chunk:fff,len:1,version:fff");
        append("chronic, but it may relapse; version:fff");
        Files.write(file, new byte[] {'c', 'h'}, StandardOpenOption.APPEND);

        assertThat(opensQuickly()).isTrue();
    }

    @Test
    void what_is_no_database_does_not_open_quickly() throws IOException {
        Files.write(file, new byte[16_384]);

        assertThat(opensQuickly()).isFalse();
    }
}
