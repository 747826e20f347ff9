package org.myelin.platform;

/**
 * What is to leave the application (mail, grades for other systems). An entry is written in the transaction that causes it
 * and delivered afterwards, at least once, with growing waits between tries.
 */
public interface Outbox {

    /**
     * Adds an entry to the running transaction; fails without one.
     *
     * @param kind which {@link OutboxChannel} delivers it; at most 60 characters
     * @param payloadJson what the channel needs, as JSON
     */
    void add(String kind, String payloadJson);
}
