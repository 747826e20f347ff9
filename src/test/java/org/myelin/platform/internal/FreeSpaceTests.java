package org.myelin.platform.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.myelin.platform.StorageLow;
import org.myelin.testing.MovableClock;

class FreeSpaceTests {

    @TempDir
    Path folder;

    private final MovableClock clock = new MovableClock();

    private FreeSpace requiring(long bytes) {
        return new FreeSpace(folder.resolve("myelin.mv.db"), bytes, clock);
    }

    @Test
    void with_room_writing_goes_on() {
        var space = requiring(1);

        space.requireRoom();
        assertThat(space.low()).isFalse();
    }

    @Test
    void below_the_limit_writing_is_refused() {
        var space = requiring(Long.MAX_VALUE);

        assertThat(space.low()).isTrue();
        assertThatThrownBy(space::requireRoom).isInstanceOf(StorageLow.class);
    }

    @Test
    void a_disk_that_cannot_be_measured_counts_as_full_until_it_can() throws Exception {
        Path later = folder.resolve("later");
        var space = new FreeSpace(later.resolve("myelin.mv.db"), 1, clock);

        assertThat(space.low()).isTrue();
        java.nio.file.Files.createDirectory(later);
        assertThat(space.low()).as("measured at most every five seconds").isTrue();
        clock.forward(Duration.ofSeconds(5));
        assertThat(space.low()).isFalse();
    }
}
