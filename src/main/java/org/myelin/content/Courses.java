package org.myelin.content;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The door to the course content: hands out the release that is live and tells listeners when another one is. */
public class Courses {

    private static final Logger LOG = LoggerFactory.getLogger(Courses.class);

    private final AtomicReference<Release> live;
    private final AtomicReference<List<Diagnostic>> report;
    private final List<Consumer<Release>> listeners = new CopyOnWriteArrayList<>();

    /** Starts with a release; tests may make one from records. */
    public Courses(Release first) {
        this.live = new AtomicReference<>(first);
        this.report = new AtomicReference<>(first.diagnostics());
    }

    /** The release that learners see now. Keep it for one request, not longer. */
    public Release live() {
        return live.get();
    }

    /**
     * What the last reading of the files reported. When it holds errors, the files on disk are newer than
     * {@link #live()} and were refused.
     */
    public List<Diagnostic> lastReport() {
        return report.get();
    }

    /** Registers a listener that is called, in the thread that reads the files, after a new release went live. */
    public void onChange(Consumer<Release> listener) {
        listeners.add(listener);
    }

    /** Makes a release live. Listeners hear of it when the revision differs, which is then the answer. */
    public boolean publish(Release next) {
        var before = live.getAndSet(next);
        report.set(next.diagnostics());
        if (before.revision().equals(next.revision())) {
            return false;
        }
        listeners.forEach(listener -> tell(listener, next));
        return true;
    }

    /** The release is live whatever a listener does, so one that fails must not keep it from the others. */
    private static void tell(Consumer<Release> listener, Release next) {
        try {
            listener.accept(next);
        } catch (RuntimeException e) {
            LOG.warn("A listener failed to take over release {}", next.revision(), e);
        }
    }

    /** Notes why the files on disk were refused; the live release stays. */
    void refuse(List<Diagnostic> diagnostics) {
        report.set(List.copyOf(diagnostics));
    }
}
