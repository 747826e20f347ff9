package org.myelin.ui.kit;

import com.vaadin.flow.component.UI;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.Locale;

/** Times as a reader sees them: in the zone of the browser, with the zone named where it matters. */
public final class Times {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter DAY_AND_TIME =
            DateTimeFormatter.ofPattern("EEE d MMM, HH:mm", Locale.ENGLISH);

    private Times() {}

    /** The zone the browser reports; UTC where it reports none. */
    public static ZoneId zone() {
        UI ui = UI.getCurrent();
        if (ui == null) {
            return ZoneOffset.UTC;
        }
        String id = ui.getPage().getExtendedClientDetails().getTimeZoneId();
        if (id == null || id.isBlank()) {
            return ZoneOffset.UTC;
        }
        try {
            return ZoneId.of(id);
        } catch (DateTimeException _) {
            return ZoneOffset.UTC;
        }
    }

    /** For example "3 Dec 2026". */
    public static String day(Instant moment) {
        return DAY.withZone(zone()).format(moment);
    }

    /** For example "Thu 3 Dec, 17:00 (Central European Time)". */
    public static String moment(Instant moment) {
        ZoneId zone = zone();
        return DAY_AND_TIME.withZone(zone).format(moment) + " (" + zone.getDisplayName(TextStyle.FULL, Locale.ENGLISH)
                + ")";
    }

    /** For example "Thu 3 Dec, 17:00". */
    public static String shortMoment(Instant moment) {
        return DAY_AND_TIME.withZone(zone()).format(moment);
    }

    /** "today", "yesterday", "5 days ago" or a date. */
    public static String ago(Instant moment, Instant now) {
        LocalDate then = moment.atZone(zone()).toLocalDate();
        long days = then.until(now.atZone(zone()).toLocalDate(), java.time.temporal.ChronoUnit.DAYS);
        if (days <= 0) {
            return "today";
        }
        if (days == 1) {
            return "yesterday";
        }
        return days < 30 ? days + " days ago" : day(moment);
    }

    /** For example "1 h 30 min" or "45 min". */
    public static String duration(Duration duration) {
        long minutes = Math.ceilDiv(duration.toSeconds(), 60);
        if (minutes < 60) {
            return minutes + " min";
        }
        return minutes % 60 == 0 ? minutes / 60 + " h" : minutes / 60 + " h " + minutes % 60 + " min";
    }
}
