package org.myelin.content;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
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

    ContentStore(@Nullable Path directory, Clock clock) {
        this.directory = directory;
        this.clock = clock;
    }

    /** The folder on disk, if the content comes from there. */
    @Nullable
    Path directory() {
        return directory;
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
        courses.publish(ReleaseBuilder.build(checked, clock.instant()));
        LOG.info(
                "Content is live: {}, revision {}",
                checked.drafts().summary(),
                courses.live().revision());
    }

    private Checked read() {
        FileSet files = directory == null
                ? ClasspathFiles.read("lessons")
                : FileSet.ofDirectory(directory, directory.getFileName() + "/");
        return Checked.read(files, LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
    }
}
