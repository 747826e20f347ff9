package org.myelin.content;

/**
 * One problem in the content files.
 *
 * @param code name of the rule, see {@link Rule} and the authoring limits of the assessment module
 */
public record Diagnostic(Place place, String code, Severity severity, String message) {

    /** A problem found by one of our rules. */
    public static Diagnostic of(Place place, Rule rule, String message) {
        return new Diagnostic(place, rule.code(), rule.severity(), message);
    }

    /** {@code file:line:column severity code message}. */
    @Override
    public String toString() {
        return place + " " + (severity == Severity.ERROR ? "error" : "warning") + " " + code + " " + message;
    }
}
