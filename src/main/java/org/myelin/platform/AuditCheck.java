package org.myelin.platform;

/** What a check of the audit chain found. */
public sealed interface AuditCheck {

    /** Every row fits to the one before it and the head is the last row. */
    record Intact(long entries) implements AuditCheck {}

    /**
     * The chain does not hold.
     *
     * @param number the first entry that does not fit
     * @param reason what is wrong there, in plain words
     */
    record Broken(long number, String reason) implements AuditCheck {}
}
