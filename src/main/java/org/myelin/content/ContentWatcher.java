package org.myelin.content;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Looks twice a second whether a file of the content folder changed, so that an author sees a saved change in the open
 * browser. It polls instead of asking the operating system, because network drives and containers do not report.
 */
final class ContentWatcher implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(ContentWatcher.class);
    private static final Duration PAUSE = Duration.ofMillis(500);

    private final ContentStore store;
    private final Courses courses;
    private final Path directory;
    private final AtomicReference<@Nullable Thread> thread = new AtomicReference<>();
    private Map<String, String> known = Map.of();

    ContentWatcher(ContentStore store, Courses courses, Path directory) {
        this.store = store;
        this.courses = courses;
        this.directory = directory;
    }

    @Override
    public void start() {
        known = fingerprint();
        Thread started = Thread.ofPlatform().name("content-watcher").daemon().unstarted(this::run);
        if (thread.compareAndSet(null, started)) {
            started.start();
        }
    }

    @Override
    public void stop() {
        Thread running = thread.getAndSet(null);
        if (running != null) {
            running.interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return thread.get() != null;
    }

    private void run() {
        while (thread.get() == Thread.currentThread()) {
            try {
                Thread.sleep(PAUSE);
                look();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            } catch (RuntimeException e) {
                // A file that vanished while it was read must not end the watching.
                LOG.warn("Reading the content again failed; the live release stays", e);
            }
        }
    }

    /** Reads again if something changed since the last look, and says whether it did. */
    boolean look() {
        Map<String, String> now = fingerprint();
        if (now.equals(known)) {
            return false;
        }
        known = now;
        store.reload(courses);
        return true;
    }

    private Map<String, String> fingerprint() {
        Map<String, String> found = new TreeMap<>();
        try (Stream<Path> paths = Files.walk(directory)) {
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
}
