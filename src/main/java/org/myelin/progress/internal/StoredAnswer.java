package org.myelin.progress.internal;

import java.time.Instant;
import org.myelin.assessment.ItemId;
import org.myelin.content.Revision;

/**
 * An answer to a knowledge check as it is stored.
 *
 * @param response JSON of the contract
 * @param scored false while a person has to mark it
 */
record StoredAnswer(
        ItemId item, Revision revision, int number, String response, int score, int max, boolean scored, Instant at) {}
