package org.myelin.demo.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.myelin.platform.StartRefused;

/**
 * Keeps a demo from being used when the process ended while its data was made: people would be missing, and a later start
 * would take what is there for all. A file in the data folder stands for work that was begun and not finished.
 */
final class WholeOrNone {

    private final Path begun;

    WholeOrNone(Path folder) {
        begun = folder.resolve("demo.unfinished");
    }

    /** Throws {@link StartRefused} when earlier work was interrupted. */
    void refuseHalf() {
        if (Files.exists(begun)) {
            throw new StartRefused(
                    "The demo data is incomplete, because the start that made it was interrupted. This is said by "
                            + begun.toAbsolutePath().normalize() + ".",
                    "Make it again: ./run --reset-demo");
        }
    }

    /** Does the work; what ends it early is remembered. */
    void whole(Runnable work) {
        try {
            Files.createDirectories(begun.toAbsolutePath().getParent());
            Files.createFile(begun);
            work.run();
            Files.delete(begun);
        } catch (IOException e) {
            throw new UncheckedIOException("The demo cannot be made", e);
        }
    }
}
