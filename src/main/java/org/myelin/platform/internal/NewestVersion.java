package org.myelin.platform.internal;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;

/**
 * Whether H2's quick open of a file comes to the newest state that is in it. Every commit writes a chunk of whole blocks that
 * ends with a line about itself, so the last bytes of all blocks tell the newest version in a tenth of the time that H2
 * needs to look for it.
 */
final class NewestVersion {

    private static final int BLOCK = 1 << 12;
    private static final int LINE = 128;
    private static final int BLOCKS_AT_ONCE = 256;
    private static final int NONE = -1;
    private static final Pattern CHUNK =
            Pattern.compile("chunk:[0-9a-f]+,len:[0-9a-f]+,version:([0-9a-f]{1,15}),fletcher:[0-9a-f]+\\s*");

    private NewestVersion() {}

    /**
     * Opens the store for reading only and compares.
     *
     * @param name the name under which H2 opens the file
     * @return false also when the file cannot be opened quickly or no version was found in it
     * @throws IOException if the file cannot be read
     */
    static boolean opensQuickly(Path file, String name) throws IOException {
        long newest = in(file);
        try (MVStore store = new MVStore.Builder().fileName(name).readOnly().open()) {
            return newest != NONE && store.getCurrentVersion() == newest;
        } catch (MVStoreException _) {
            return false;
        }
    }

    private static long in(Path file) throws IOException {
        long newest = NONE;
        var blocks = ByteBuffer.allocate(BLOCKS_AT_ONCE * BLOCK);
        try (var channel = FileChannel.open(file, StandardOpenOption.READ)) {
            boolean more = true;
            while (more) {
                more = channel.read(blocks) >= 0;
                if (!more || !blocks.hasRemaining()) {
                    for (int end = BLOCK; end <= blocks.position(); end += BLOCK) {
                        newest = Math.max(newest, version(blocks.array(), end - LINE));
                    }
                    blocks.clear();
                }
            }
        }
        return newest;
    }

    private static long version(byte[] bytes, int from) {
        if (bytes[from] != 'c' || bytes[from + 1] != 'h') {
            return NONE;
        }
        Matcher line = CHUNK.matcher(new String(bytes, from, LINE, ISO_8859_1));
        return line.matches() ? Long.parseLong(line.group(1), 16) : NONE;
    }
}
