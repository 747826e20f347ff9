package org.myelin.content.internal.source;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.myelin.content.Diagnostic;
import org.myelin.content.Place;
import org.myelin.content.Rule;
import org.myelin.content.Severity;

/** Gathers problems; nothing that reads content stops at the first one. */
public final class Problems {

    private final List<Diagnostic> found = new ArrayList<>();

    /** Notes a problem. */
    public void add(Rule rule, Place place, String message) {
        found.add(Diagnostic.of(place, rule, message));
    }

    /** Notes a problem that somebody else found. */
    public void add(Diagnostic diagnostic) {
        found.add(diagnostic);
    }

    /** How many errors there are so far. */
    public long errors() {
        return found.stream().filter(d -> d.severity() == Severity.ERROR).count();
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
