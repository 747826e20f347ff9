package org.myelin.progress.internal;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;

/**
 * What a learner set about learning days.
 *
 * @param zone id of the learner's time zone
 */
record LearningSetting(String zone, boolean streakOn) {

    /** UTC, until the browser told its zone. */
    static final LearningSetting DEFAULT = new LearningSetting("UTC", true);

    /** The zone; UTC when this machine does not know it. */
    ZoneId zoneId() {
        try {
            return ZoneId.of(zone);
        } catch (DateTimeException _) {
            return ZoneOffset.UTC;
        }
    }
}
