package org.myelin.content;

import java.util.List;
import java.util.stream.Collectors;

/** Thrown at the first start when the content has errors: there is no earlier release to go on with. */
public class ContentRefused extends RuntimeException {

    private static final long serialVersionUID = 1;
    private static final int SHOWN = 50;

    ContentRefused(List<Diagnostic> diagnostics) {
        super(message(diagnostics));
    }

    private static String message(List<Diagnostic> diagnostics) {
        List<Diagnostic> errors = diagnostics.stream()
                .filter(diagnostic -> diagnostic.severity() == Severity.ERROR)
                .toList();
        return "The course content has " + errors.size() + " errors and cannot go live:\n"
                + errors.stream().limit(SHOWN).map(Diagnostic::toString).collect(Collectors.joining("\n"));
    }
}
