package org.myelin.attempt;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * When an attempt ends: {@code min(start + limit × factor + pauses, hardClose + extension)}, plus what was added while
 * it was running. This is the only place that computes it.
 *
 * @param at the moment it ends, null for never
 */
public record Deadline(@Nullable Instant at, Instant start, AttemptPolicy policy, Duration added) {

    /** Answers are still taken for this long after the deadline, marked as late. */
    public static final Duration GRACE = Duration.ofSeconds(10);

    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("d MMM uuuu, HH:mm (z)", Locale.ENGLISH);

    /** The deadline of an attempt that starts at this moment; {@code added} is time granted while it runs. */
    public static Deadline of(Instant start, AttemptPolicy policy, Duration added) {
        return of(start, policy, added, Duration.ZERO);
    }

    /** The same for an attempt that stood still for so long: its limit waited, the closing time did not. */
    public static Deadline of(Instant start, AttemptPolicy policy, Duration added, Duration paused) {
        Duration mine = policy.allowance().applyTo(policy.timeLimit());
        Instant byLimit = mine == null ? null : start.plus(mine).plus(paused);
        Instant closes = policy.closesAt();
        Instant earlier;
        if (byLimit == null) {
            earlier = closes;
        } else if (closes == null) {
            earlier = byLimit;
        } else {
            earlier = byLimit.isBefore(closes) ? byLimit : closes;
        }
        return new Deadline(earlier == null ? null : earlier.plus(added), start, policy, added);
    }

    /** When an attempt ends that stands still: only by the closing time; null for never. */
    public static @Nullable Instant ofClosing(AttemptPolicy policy, Duration added) {
        Instant closes = policy.closesAt();
        return closes == null ? null : closes.plus(added);
    }

    /** Whether the saved answers count as submitted at this moment, because even the grace period is over. */
    public static boolean isOver(@Nullable Instant deadline, Instant now) {
        return deadline != null && now.isAfter(deadline.plus(GRACE));
    }

    /** Whether an answer at this moment is late but still taken. */
    public static boolean isLate(@Nullable Instant deadline, Instant now) {
        return deadline != null && now.isAfter(deadline) && !isOver(deadline, now);
    }

    /** The whole formula in words, with this learner's figures; moments are told in the given zone. */
    public String explanation(ZoneId zone) {
        List<String> parts = new ArrayList<>();
        Duration limit = policy.timeLimit();
        Duration mine = policy.allowance().applyTo(limit);
        if (limit == null) {
            parts.add("No time limit.");
        } else if (mine == null) {
            parts.add("No time limit for you.");
        } else if (mine.equals(limit)) {
            parts.add("Time limit: " + words(mine) + ".");
        } else {
            parts.add("Time limit for you: " + words(mine) + " (" + words(limit) + " × " + factor() + ").");
        }
        Instant close = policy.hardClose();
        if (close != null) {
            parts.add(
                    policy.extension().isZero()
                            ? "The quiz closes on " + moment(close, zone) + "."
                            : "The quiz closes for you on " + moment(close.plus(policy.extension()), zone)
                                    + ", with your extension of " + words(policy.extension()) + ".");
            if (mine != null) {
                parts.add("Whichever comes first ends the attempt.");
            }
        }
        if (at != null && added.isPositive()) {
            parts.add(words(added) + " were added.");
        }
        return String.join(" ", parts);
    }

    private String factor() {
        return switch (policy.allowance()) {
            case TimeAllowance.Factor(int percent) ->
                percent % 100 == 0
                        ? Integer.toString(percent / 100)
                        : percent / 100 + "."
                                + String.format(Locale.ROOT, "%02d", percent % 100)
                                        .replaceFirst("0$", "");
            case TimeAllowance.NoLimit _ -> "no limit";
        };
    }

    private static String moment(Instant instant, ZoneId zone) {
        return MOMENT.format(instant.atZone(zone));
    }

    /** A duration as people say it, for example "1 h 30 min" or "45 s". */
    static String words(Duration duration) {
        List<String> parts = new ArrayList<>();
        long hours = duration.toHours();
        // Up to three hours students think in minutes ("90 min"), beyond that in hours.
        if (hours < 3) {
            long minutes = duration.toMinutes();
            if (minutes > 0) {
                parts.add(minutes + " min");
            }
        } else {
            parts.add(hours + " h");
            if (duration.toMinutesPart() > 0) {
                parts.add(duration.toMinutesPart() + " min");
            }
        }
        if (duration.toSecondsPart() > 0 || parts.isEmpty()) {
            parts.add(duration.toSecondsPart() + " s");
        }
        return String.join(" ", parts);
    }
}
