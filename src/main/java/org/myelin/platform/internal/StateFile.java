package org.myelin.platform.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.myelin.platform.AuditHead;

/**
 * A line beside the database: {@code running} or {@code clean}, then the last known link of the audit chain. It is there
 * from the end of the first start on. A database that does not contain that link is an older copy or was cut short.
 */
record StateFile(Path path) {

    /** What the file says. */
    record State(boolean clean, AuditHead head) {}

    /** Empty when there is no file; a file that cannot be read counts as an unclean stop without a known link. */
    Optional<State> read() {
        if (!Files.exists(path)) {
            return Optional.empty();
        }
        try {
            String[] parts = Files.readString(path).strip().split(" ");
            return Optional.of(
                    parts.length == 3
                            ? new State("clean".equals(parts[0]), new AuditHead(Long.parseLong(parts[1]), parts[2]))
                            : new State(false, new AuditHead(0, "")));
        } catch (IOException | NumberFormatException _) {
            return Optional.of(new State(false, new AuditHead(0, "")));
        }
    }

    /** Replaces the file; what was written is on disk when this returns. */
    void write(State state) {
        String line = (state.clean() ? "clean " : "running ")
                + state.head().number() + " "
                + (state.head().hash().isEmpty() ? "-" : state.head().hash()) + "\n";
        Path next = path.resolveSibling(path.getFileName() + ".next");
        try {
            try (var channel = FileChannel.open(
                    next, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING)) {
                channel.write(ByteBuffer.wrap(line.getBytes(StandardCharsets.US_ASCII)));
                channel.force(true);
            }
            Files.move(next, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
