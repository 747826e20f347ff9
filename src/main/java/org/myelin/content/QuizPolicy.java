package org.myelin.content;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * How a quiz is attempted unless an assignment says otherwise.
 *
 * @param tries how many attempts; 0 means no limit
 * @param perPage items on one page, at least 1
 * @param noReturn whether earlier items close when the learner goes on
 * @param passPercent 0 to 100
 */
public record QuizPolicy(
        int tries,
        CountedTry counts,
        Optional<Duration> timeLimit,
        FeedbackPolicy feedback,
        boolean shuffle,
        int perPage,
        boolean noReturn,
        OptionalInt passPercent) {

    public QuizPolicy {
        if (tries < 0 || perPage < 1) {
            throw new IllegalArgumentException("tries >= 0 and perPage >= 1, not " + tries + " and " + perPage);
        }
    }
}
