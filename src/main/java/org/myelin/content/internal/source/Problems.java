package org.myelin.content.internal.source;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.myelin.content.Diagnostic;
import org.myelin.content.Place;
import org.myelin.content.Rule;
import org.myelin.content.Severity;

/** Gathers problems, from any thread; nothing that reads content stops at the first one. */
public final class Problems {

    private final Collection<Diagnostic> found = new ConcurrentLinkedQueue<>();

    /** Notes a problem. */
    public void add(Rule rule, Place place, String message) {
        found.add(Diagnostic.of(place, rule, message));
    }

    /** Notes a problem that somebody else found. */
    public void add(Diagnostic diagnostic) {
        found.add(diagnostic);
    }

    /** Notes all that was found elsewhere. */
    public void addAll(Problems others) {
        found.addAll(others.found);
    }

    /** Whether an error is among them. */
    public boolean hasErrors() {
        return found.stream().anyMatch(d -> d.severity() == Severity.ERROR);
    }

    /** Everything found, once each, by file, line and column. */
    public List<Diagnostic> sorted() {
        return found.stream()
                .distinct()
                .sorted(Comparator.comparing(Diagnostic::place)
                        .thenComparing(Diagnostic::severity)
                        .thenComparing(Diagnostic::code)
                        .thenComparing(Diagnostic::message))
                .toList();
    }
}
