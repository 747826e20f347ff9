package org.myelin.platform;

/** The last link of the audit chain. */
public record AuditHead(long number, String hash) {}
