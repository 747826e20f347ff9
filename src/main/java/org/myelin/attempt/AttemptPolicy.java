package org.myelin.attempt;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.myelin.content.CountedTry;
import org.myelin.content.FeedbackPolicy;
import org.myelin.content.QuizPolicy;

/**
 * The rules one attempt is made under. Pinned when the attempt starts, so that a later change of the quiz or the
 * assignment does not touch running attempts.
 *
 * @param tries how many attempts the quiz allows; 0 means no limit
 * @param extraTries further attempts of this learner, on top of {@code tries}
 * @param timeLimit the ordinary limit, null for none
 * @param allowance how much of that limit this learner has
 * @param opensAt no start before, null for no bound
 * @param lastStart no start after, null for no bound; different from {@code hardClose}
 * @param hardClose the moment the quiz closes for everybody, null for never
 * @param extension how much later the last start and the close are for this learner
 * @param perPage items on one page, at least 1
 * @param noReturn whether earlier pages close when the learner goes on
 * @param passPercent 0 to 100, null where the quiz has no pass mark
 * @param pausable whether the learner may let the time stand still
 */
public record AttemptPolicy(
        int tries,
        int extraTries,
        CountedTry counts,
        @Nullable Duration timeLimit,
        TimeAllowance allowance,
        @Nullable Instant opensAt,
        @Nullable Instant lastStart,
        @Nullable Instant hardClose,
        Duration extension,
        FeedbackPolicy feedback,
        boolean shuffle,
        int perPage,
        boolean noReturn,
        @Nullable Integer passPercent,
        boolean pausable) {

    public AttemptPolicy {
        if (tries < 0 || extraTries < 0 || perPage < 1) {
            throw new IllegalArgumentException("Tries are not negative and a page has at least one item");
        }
        if (timeLimit != null && !timeLimit.isPositive()) {
            throw new IllegalArgumentException("A time limit is positive");
        }
        if (extension.isNegative()) {
            throw new IllegalArgumentException("An extension is not negative");
        }
        if (passPercent != null && (passPercent < 0 || passPercent > 100)) {
            throw new IllegalArgumentException("A pass mark is between 0 and 100 per cent");
        }
    }

    /** The policy of a quiz as its file states it, without window and accommodation. */
    public static AttemptPolicy of(QuizPolicy quiz) {
        return new AttemptPolicy(
                quiz.tries(),
                0,
                quiz.counts(),
                quiz.timeLimit().orElse(null),
                TimeAllowance.ORDINARY,
                null,
                null,
                null,
                Duration.ZERO,
                quiz.feedback(),
                quiz.shuffle(),
                quiz.perPage(),
                quiz.noReturn(),
                quiz.passPercent().isPresent() ? quiz.passPercent().getAsInt() : null,
                false);
    }

    /** The same policy inside a window; null bounds stay open. */
    public AttemptPolicy withWindow(
            @Nullable Instant opens, @Nullable Instant last, @Nullable Instant closes, Duration later) {
        return new AttemptPolicy(
                tries,
                extraTries,
                counts,
                timeLimit,
                allowance,
                opens,
                last,
                closes,
                later,
                feedback,
                shuffle,
                perPage,
                noReturn,
                passPercent,
                pausable);
    }

    /** The same policy with other tries; 0 means no limit. */
    public AttemptPolicy withTries(int allowed) {
        return new AttemptPolicy(
                allowed,
                extraTries,
                counts,
                timeLimit,
                allowance,
                opensAt,
                lastStart,
                hardClose,
                extension,
                feedback,
                shuffle,
                perPage,
                noReturn,
                passPercent,
                pausable);
    }

    /** The same policy with another time limit; null means none. */
    public AttemptPolicy withTimeLimit(@Nullable Duration limit) {
        return new AttemptPolicy(
                tries,
                extraTries,
                counts,
                limit,
                allowance,
                opensAt,
                lastStart,
                hardClose,
                extension,
                feedback,
                shuffle,
                perPage,
                noReturn,
                passPercent,
                pausable);
    }

    /** The same policy with another moment for feedback. */
    public AttemptPolicy withFeedback(FeedbackPolicy shown) {
        return new AttemptPolicy(
                tries,
                extraTries,
                counts,
                timeLimit,
                allowance,
                opensAt,
                lastStart,
                hardClose,
                extension,
                shown,
                shuffle,
                perPage,
                noReturn,
                passPercent,
                pausable);
    }

    /** The same policy for attempts that may, or may not, be paused. */
    public AttemptPolicy withPause(boolean allowed) {
        return new AttemptPolicy(
                tries,
                extraTries,
                counts,
                timeLimit,
                allowance,
                opensAt,
                lastStart,
                hardClose,
                extension,
                feedback,
                shuffle,
                perPage,
                noReturn,
                passPercent,
                allowed);
    }

    /** The same policy for a learner with this accommodation. */
    public AttemptPolicy with(Accommodation accommodation) {
        return new AttemptPolicy(
                tries,
                accommodation.extraTries(),
                counts,
                timeLimit,
                accommodation.time(),
                opensAt,
                lastStart,
                hardClose,
                extension,
                feedback,
                shuffle,
                perPage,
                noReturn,
                passPercent,
                pausable);
    }

    /** How many attempts this learner may start in all; {@link Integer#MAX_VALUE} without a limit. */
    public int allowedTries() {
        return tries == 0 ? Integer.MAX_VALUE : tries + extraTries;
    }

    /** Whether this learner's time for an attempt is limited; the closing time is another matter. */
    public boolean timed() {
        return allowance.applyTo(timeLimit) != null;
    }

    /** When the quiz closes for this learner, null for never. */
    public @Nullable Instant closesAt() {
        return hardClose == null ? null : hardClose.plus(extension);
    }

    /** The last moment at which this learner may start, null for no bound. */
    public @Nullable Instant lastStartAt() {
        return lastStart == null ? null : lastStart.plus(extension);
    }
}
