package org.myelin.attempt.internal;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.myelin.attempt.AttemptPolicy;
import org.myelin.attempt.FeedbackLevel;

/**
 * What the learner may see of a submitted attempt, and why not more. When in doubt less is shown.
 *
 * @param note null when everything is shown
 */
record FeedbackRule(FeedbackLevel level, @Nullable String note) {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern(
                    "d MMMM uuuu, HH:mm 'UTC'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    static FeedbackRule of(AttemptPolicy policy, Instant now) {
        return switch (policy.feedback()) {
            case AT_ONCE, AFTER_SUBMIT -> new FeedbackRule(FeedbackLevel.FULL, null);
            case AFTER_CLOSE -> afterClose(policy.closesAt(), now);
            case NEVER ->
                new FeedbackRule(
                        FeedbackLevel.SCORE_ONLY, "This quiz shows your score, but no answers and explanations.");
        };
    }

    private static FeedbackRule afterClose(@Nullable Instant closesAt, Instant now) {
        if (closesAt == null) {
            return new FeedbackRule(
                    FeedbackLevel.SCORE_ONLY,
                    "Answers and explanations are shown when the quiz closes. No closing time is set yet.");
        }
        if (now.isBefore(closesAt)) {
            return new FeedbackRule(
                    FeedbackLevel.SCORE_ONLY,
                    "Answers and explanations are shown when the quiz closes, on " + MOMENT.format(closesAt) + ".");
        }
        return new FeedbackRule(FeedbackLevel.FULL, null);
    }
}
