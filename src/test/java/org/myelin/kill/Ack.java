package org.myelin.kill;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.myelin.assessment.ItemId;
import org.myelin.attempt.AttemptId;

/** What a learner was told, written to a file outside the database the moment it was told. */
sealed interface Ack {

    AttemptId attempt();

    /** The attempt runs. */
    record Started(AttemptId attempt) implements Ack {}

    /** "Saved", with this receipt. */
    record Saved(AttemptId attempt, ItemId item, long seq, String tab, int number, String receipt) implements Ack {}

    /** The attempt is submitted. */
    record Submitted(AttemptId attempt) implements Ack {}

    private String line() {
        return switch (this) {
            case Started(AttemptId id) -> "started " + id;
            case Saved(AttemptId id, ItemId item, long seq, String tab, int number, String receipt) ->
                String.join(" ", "saved", id.toString(), item.value(), "" + seq, tab, "" + number, receipt);
            case Submitted(AttemptId id) -> "submitted " + id;
        };
    }

    private static Ack of(String line) {
        String[] words = line.split(" ");
        AttemptId attempt = new AttemptId(UUID.fromString(words[1]));
        return switch (words[0]) {
            case "started" -> new Started(attempt);
            case "submitted" -> new Submitted(attempt);
            case "saved" ->
                new Saved(
                        attempt,
                        new ItemId(words[2]),
                        Long.parseLong(words[3]),
                        words[4],
                        Integer.parseInt(words[5]),
                        words[6]);
            default -> throw new IllegalArgumentException(line);
        };
    }

    /** Everything in a file; a last line without its end was never told to anybody. */
    static List<Ack> read(Path file) throws IOException {
        String text = Files.readString(file);
        List<Ack> acks = new ArrayList<>();
        for (String line : text.substring(0, text.lastIndexOf('\n') + 1).split("\n")) {
            if (!line.isEmpty()) {
                acks.add(of(line));
            }
        }
        return acks;
    }

    /** Appends to a file: one system call for each line, so a killed process leaves whole lines. */
    final class Writer {

        private final FileChannel channel;

        Writer(Path file) throws IOException {
            channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        }

        synchronized void write(Ack ack) {
            try {
                channel.write(ByteBuffer.wrap((ack.line() + "\n").getBytes(StandardCharsets.US_ASCII)));
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
