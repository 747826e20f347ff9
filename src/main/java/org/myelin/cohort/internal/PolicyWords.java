package org.myelin.cohort.internal;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.myelin.attempt.AttemptPolicy;
import org.myelin.attempt.TimeAllowance;
import org.myelin.cohort.Assignment;
import org.myelin.cohort.AssignmentData;
import org.myelin.cohort.EffectivePolicy;
import org.myelin.cohort.PolicyLine;

/** Says in words which rules hold for a learner and where each comes from. */
public final class PolicyWords {

    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("EEE d MMM uuuu, HH:mm z", Locale.ENGLISH);
    private static final String ACCOMMODATION = "your accommodation";

    private PolicyWords() {}

    /** One line per rule, in the order in which a learner needs them. */
    public static List<PolicyLine> explain(EffectivePolicy effective, ZoneId zone) {
        AttemptPolicy policy = effective.policy();
        Optional<AssignmentData> data = effective.assignment().map(Assignment::data);
        String cohort =
                effective.cohortName() == null ? "the assignment" : "the assignment to " + effective.cohortName();
        List<PolicyLine> lines = new ArrayList<>();
        lines.add(tries(policy, data.map(AssignmentData::tries).isPresent() ? cohort : "the quiz"));
        lines.add(timeLimit(policy, data.map(AssignmentData::timeLimit).isPresent() ? cohort : "the quiz"));
        lines.add(new PolicyLine(
                "Opens", moment(policy.opensAt(), zone, "At any time"), window(policy.opensAt(), cohort)));
        lines.add(new PolicyLine(
                "Due", moment(effective.dueAt(), zone, "No due time"), window(effective.dueAt(), cohort)));
        if (policy.lastStartAt() != null) {
            lines.add(new PolicyLine("Last start", moment(policy.lastStartAt(), zone, ""), cohort));
        }
        lines.add(
                new PolicyLine("Closes", moment(policy.closesAt(), zone, "Never"), window(policy.closesAt(), cohort)));
        lines.add(new PolicyLine(
                "Feedback",
                switch (policy.feedback()) {
                    case AT_ONCE -> "After each question";
                    case AFTER_SUBMIT -> "After you submit";
                    case AFTER_CLOSE -> "After the quiz closes";
                    case NEVER -> "Score only";
                },
                data.map(AssignmentData::feedback).isPresent() ? cohort : "the quiz"));
        if (policy.noReturn()) {
            lines.add(new PolicyLine("Way back", "None: a page closes when you go on", "the quiz"));
        }
        if (policy.timed()) {
            lines.add(pause(policy));
        }
        lines.add(new PolicyLine(
                "Pass mark", policy.passPercent() == null ? "None" : policy.passPercent() + " %", "the quiz"));
        return lines;
    }

    /** Practice may wait; what counts may not. */
    private static PolicyLine pause(AttemptPolicy policy) {
        if (!policy.pausable()) {
            return new PolicyLine(
                    "Pause", "None: leaving does not stop your time", "the quiz, which is not for practice");
        }
        return new PolicyLine(
                "Pause",
                policy.closesAt() == null
                        ? "Whenever you like; your time stands still"
                        : "Whenever you like; your time stands still, the closing time does not",
                "the quiz, which is for practice");
    }

    private static PolicyLine tries(AttemptPolicy policy, String source) {
        if (policy.tries() == 0) {
            return new PolicyLine("Tries", "No limit", source);
        }
        return policy.extraTries() == 0
                ? new PolicyLine("Tries", Integer.toString(policy.tries()), source)
                : new PolicyLine(
                        "Tries",
                        policy.allowedTries() + " (" + policy.tries() + " + " + policy.extraTries() + ")",
                        source + " and " + ACCOMMODATION);
    }

    private static PolicyLine timeLimit(AttemptPolicy policy, String source) {
        Duration limit = policy.timeLimit();
        if (limit == null) {
            return new PolicyLine("Time limit", "None", source);
        }
        Duration mine = policy.allowance().applyTo(limit);
        return switch (policy.allowance()) {
            case TimeAllowance.NoLimit _ -> new PolicyLine("Time limit", "None", ACCOMMODATION);
            case TimeAllowance.Factor(int percent)
            when percent == 100 || mine == null -> new PolicyLine("Time limit", words(limit), source);
            case TimeAllowance.Factor(int percent) ->
                new PolicyLine(
                        "Time limit",
                        words(mine) + " (" + words(limit) + " × " + factor(percent) + ")",
                        source + " and " + ACCOMMODATION);
        };
    }

    private static String window(@Nullable Instant moment, String cohort) {
        return moment == null ? "" : cohort;
    }

    private static String moment(@Nullable Instant moment, ZoneId zone, String none) {
        return moment == null ? none : MOMENT.format(moment.atZone(zone));
    }

    private static String factor(int percent) {
        return BigDecimal.valueOf(percent, 2).stripTrailingZeros().toPlainString();
    }

    /** As people say it: "45 s", "90 min", from three hours on "3 h 30 min". */
    static String words(Duration duration) {
        List<String> parts = new ArrayList<>();
        long minutes = duration.toMinutes();
        if (minutes >= 180) {
            parts.add(minutes / 60 + " h");
            minutes %= 60;
        }
        if (minutes > 0) {
            parts.add(minutes + " min");
        }
        if (duration.toSecondsPart() > 0) {
            parts.add(duration.toSecondsPart() + " s");
        }
        return String.join(" ", parts);
    }
}
