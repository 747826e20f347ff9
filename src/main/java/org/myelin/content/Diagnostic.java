package org.myelin.content;

/** One problem in the content files. */
public record Diagnostic(Place place, Rule rule, String message) {

    /** Error or warning, as the rule says. */
    public Severity severity() {
        return rule.severity();
    }

    /** {@code file:line:column severity code message}. */
    @Override
    public String toString() {
        return place + " " + (severity() == Severity.ERROR ? "error" : "warning") + " " + rule.code() + " " + message;
    }
}
