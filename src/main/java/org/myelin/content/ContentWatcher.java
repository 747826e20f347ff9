package org.myelin.content;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Looks five times a second whether a file of the content folder changed, so that an author sees a saved change in the open
 * browser. It polls instead of asking the operating system, because network drives and containers do not report.
 */
final class ContentWatcher implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(ContentWatcher.class);
    private static final Duration PAUSE = Duration.ofMillis(200);

    private final ContentStore store;
    private final Courses courses;
    private final AtomicReference<@Nullable Thread> thread = new AtomicReference<>();

    ContentWatcher(ContentStore store, Courses courses) {
        this.store = store;
        this.courses = courses;
    }

    @Override
    public void start() {
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
        // Nothing has changed yet, but what ran once is quicker when an author saves for the first time.
        reading(() -> store.reload(courses));
        while (thread.get() == Thread.currentThread()) {
            try {
                Thread.sleep(PAUSE);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
            reading(this::look);
        }
    }

    /** A file that vanished while it was read must not end the watching. */
    private static void reading(Runnable read) {
        try {
            read.run();
        } catch (RuntimeException e) {
            LOG.warn("Reading the content again failed; the live release stays", e);
        }
    }

    /** Reads again if something changed since the last reading, and says whether it did. */
    boolean look() {
        if (!store.changed()) {
            return false;
        }
        store.reload(courses);
        return true;
    }
}
