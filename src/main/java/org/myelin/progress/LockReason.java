package org.myelin.progress;

import java.util.Optional;
import org.myelin.content.LessonId;
import org.myelin.content.QuizId;

/**
 * One unmet condition and what meets it; at least one of lesson and quiz is present.
 *
 * @param text a sentence for the learner, plain text
 */
public record LockReason(String text, Optional<LessonId> lesson, Optional<QuizId> quiz) {

    public static LockReason finish(LessonId lesson, String text) {
        return new LockReason(text, Optional.of(lesson), Optional.empty());
    }

    public static LockReason pass(QuizId quiz, String text) {
        return new LockReason(text, Optional.empty(), Optional.of(quiz));
    }
}
