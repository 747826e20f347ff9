package org.myelin.content.internal.source;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.myelin.content.Place;
import org.myelin.content.Revision;
import org.myelin.content.Rule;

/** All content files, read once, by their path relative to the content folder; folders are separated by slashes. */
public final class FileSet {

    private final SortedMap<String, byte[]> files;
    private final String label;

    /**
     * Files that were read elsewhere.
     *
     * @param label what diagnostics print before every path, without the slash; may be empty
     */
    public FileSet(Map<String, byte[]> files, String label) {
        this.files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
        this.label = label.isEmpty() || label.endsWith("/") ? label : label + "/";
    }

    /** Reads a folder. Files and folders whose names start with a dot are left out. */
    public static FileSet ofDirectory(Path directory, String label) {
        Map<String, byte[]> files = new TreeMap<>();
        try (Stream<Path> paths = Files.walk(directory, FileVisitOption.FOLLOW_LINKS)) {
            for (Path path : (Iterable<Path>) paths::iterator) {
                String relative = directory.relativize(path).toString().replace('\\', '/');
                if (Files.isRegularFile(path) && !relative.matches("(.*/)?\\..*")) {
                    files.put(relative, Files.readAllBytes(path));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the content folder " + directory, e);
        }
        return new FileSet(files, label);
    }

    /** All paths, sorted. */
    public Iterable<String> paths() {
        return files.keySet();
    }

    public boolean has(String path) {
        return files.containsKey(path);
    }

    /** The paths of all files in a folder and below it, sorted. */
    public List<String> below(String folder) {
        return files.tailMap(folder + "/").keySet().stream()
                .takeWhile(path -> path.startsWith(folder + "/"))
                .toList();
    }

    /** Whether any file lies in a folder. */
    public boolean hasFolder(String folder) {
        return !below(folder).isEmpty();
    }

    /** The size of a file in bytes, 0 when there is none. */
    public int size(String path) {
        byte[] bytes = files.get(path);
        return bytes == null ? 0 : bytes.length;
    }

    /** One revision for everything below a folder: it changes when a name or a byte changes. */
    public Revision revision(String folder) {
        StringBuilder all = new StringBuilder();
        below(folder)
                .forEach(path -> all.append(path)
                        .append('\0')
                        .append(new String(files.get(path), StandardCharsets.ISO_8859_1))
                        .append('\0'));
        return Revision.of(all.toString());
    }

    /** The path as diagnostics print it. */
    public String shown(String path) {
        return label + path;
    }

    /** A text file. Empty when there is no such file, or when it is not UTF-8, which is then a problem. */
    public Optional<SourceText> text(String path, Problems problems) {
        byte[] bytes = files.get(path);
        if (bytes == null) {
            return Optional.empty();
        }
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return Optional.of(new SourceText(shown(path), text));
        } catch (CharacterCodingException e) {
            problems.add(Rule.FILE_ENCODING, new Place(shown(path), 1, 1), "Save the file as UTF-8.");
            return Optional.empty();
        }
    }
}
