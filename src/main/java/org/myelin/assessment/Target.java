package org.myelin.assessment;

/**
 * A place that takes one token. The text of the item holds it as {@code {{id}}}.
 *
 * @param label plain text that names the place for screen readers
 * @param correct id of the token that belongs here
 */
public record Target(String id, String label, String correct) {}
