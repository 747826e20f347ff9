package org.myelin.assessment;

/**
 * Something an author should change.
 *
 * @param code stable name of the rule, see {@code AuthoringLimits.rules()}
 * @param path JSON pointer of the member in the item file, for example {@code /options/2/id}; empty for the item
 * @param message what is wrong here and what to do
 */
public record Problem(String code, String path, String message, Severity severity) {

    /** An error stops a release, a warning does not. */
    public enum Severity {
        ERROR,
        WARNING
    }
}
