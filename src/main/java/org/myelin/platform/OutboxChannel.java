package org.myelin.platform;

import java.util.UUID;

/** Delivers the outbox entries of one kind. */
public interface OutboxChannel {

    /** The kind of entries this channel delivers. */
    String kind();

    /**
     * Delivers one entry; must be safe to repeat with the same id.
     *
     * @throws Exception if it was not delivered; it will be tried again later
     */
    void deliver(UUID id, String payloadJson) throws Exception;
}
