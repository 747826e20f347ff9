package org.myelin.content;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.myelin.content.internal.load.Checked;
import org.myelin.content.internal.load.ClasspathFiles;
import org.myelin.content.internal.load.ReleaseBuilder;
import org.myelin.content.internal.source.FileSet;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads the content folder, or the copy inside the application, and makes releases of it. */
final class ContentStore {

    private static final Logger LOG = LoggerFactory.getLogger(ContentStore.class);

    private final @Nullable Path directory;
    private final Clock clock;
    private final AtomicReference<Map<String, String>> lastRead = new AtomicReference<>(Map.of());

    ContentStore(@Nullable Path directory, Clock clock) {
        this.directory = directory;
        this.clock = clock;
    }

    /** The first release; {@link ContentRefused} when there are errors. */
    Release first() {
        Checked checked = read();
        if (checked.refused()) {
            throw new ContentRefused(checked.diagnostics());
        }
        Release release = ReleaseBuilder.build(checked, clock.instant());
        LOG.info("Content is live: {}, revision {}", checked.drafts().summary(), release.revision());
        return release;
    }

    /** Reads again. With errors the live release stays and the report says why. */
    void reload(Courses courses) {
        Checked checked = read();
        if (checked.refused()) {
            courses.refuse(checked.diagnostics());
            LOG.warn("New content was refused, the live release stays:");
            checked.diagnostics().stream()
                    .filter(diagnostic -> diagnostic.severity() == Severity.ERROR)
                    .forEach(diagnostic -> LOG.warn("{}", diagnostic));
            return;
        }
        Release next = ReleaseBuilder.build(checked, clock.instant());
        if (courses.publish(next)) {
            LOG.info("Content is live: {}, revision {}", checked.drafts().summary(), next.revision());
        }
    }

    /** Whether a file of the folder changed since it was last read; false when the content is inside the application. */
    boolean changed() {
        Path folder = directory;
        return folder != null && !state(folder).equals(lastRead.get());
    }

    /** Times and sizes of all files. */
    private static Map<String, String> state(Path folder) {
        Map<String, String> found = new TreeMap<>();
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : (Iterable<Path>) paths::iterator) {
                BasicFileAttributes attributes = Files.readAttributes(path, BasicFileAttributes.class);
                if (attributes.isRegularFile()) {
                    found.put(path.toString(), attributes.lastModifiedTime().toMillis() + ":" + attributes.size());
                }
            }
        } catch (IOException | UncheckedIOException e) {
            LOG.debug("The content folder changed while it was listed", e);
        }
        return found;
    }

    private Checked read() {
        if (directory != null) {
            // Before reading: a change while it reads is then seen at the next look.
            lastRead.set(state(directory));
        }
        FileSet files = directory == null
                ? ClasspathFiles.read("lessons")
                : FileSet.ofDirectory(directory, directory.getFileName() + "/");
        return Checked.read(files, LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
    }
}
