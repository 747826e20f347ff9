package org.myelin.progress;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.myelin.assessment.ItemId;
import org.myelin.assessment.Response;
import org.myelin.content.LessonId;
import org.myelin.identity.AccountId;

/**
 * What a learner has read, answered and completed. Every method speaks about the one learner it is given, and callers
 * pass the signed-in account; who may look at somebody else is decided by analytics, which proves the relation first.
 */
public interface Progress {

    /** Where the learner stands with one lesson; empty when there is no such lesson. */
    Optional<LessonProgress> get(AccountId learner, LessonId lesson);

    /** The course map of the learner. */
    CourseProgress of(AccountId learner);

    /**
     * Reports where the learner is in a lesson.
     *
     * @param block where to resume; ignored when the lesson has no such block
     * @param seen blocks that were on the screen; others than those of the lesson are ignored
     */
    PositionResult position(AccountId learner, LessonId lesson, @Nullable String block, Set<String> seen);

    /**
     * Answers a knowledge check. It may be answered again; the first answer is the evidence.
     *
     * @param response null for blank, which is refused
     */
    CheckResult answerCheck(AccountId learner, LessonId lesson, ItemId item, @Nullable Response response);

    /** The latest answer of the learner to each check of the lesson, also to checks it no longer has. */
    List<CheckAnswer> answers(AccountId learner, LessonId lesson);

    /** Why a lesson is not complete, from what is stored; empty when there is no such lesson. */
    Optional<Completion> whyNotComplete(AccountId learner, LessonId lesson);

    /** Counts a learning act of now that was not done in a lesson, such as rating a flashcard. */
    void learned(AccountId learner);

    /** The streak of the learner today, in the learner's time zone. */
    Streak streak(AccountId learner);

    /** Switches the streak on or off; learning days are recorded either way. */
    void setStreak(AccountId learner, boolean on);

    /** The learner's time zone, UTC until it was told. */
    ZoneId zone(AccountId learner);

    /** Remembers the zone of the learner's browser; decides which day a learning act belongs to from now on. */
    void setZone(AccountId learner, ZoneId zone);
}
