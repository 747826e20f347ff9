package org.myelin.progress.internal;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.myelin.assessment.ItemId;
import org.myelin.content.Lesson;
import org.myelin.content.Revision;

/** Decides what is stored about a lesson after something was seen or answered. */
final class Finishing {

    private Finishing() {}

    /** The row with what was seen; completed now when nothing is missing, or as before when it was completed before. */
    static LessonRow row(
            Lesson lesson,
            LessonRow before,
            @Nullable String lastBlock,
            Set<String> seen,
            Set<ItemId> answered,
            Instant now) {
        Instant completedAt = before.completedAt();
        Revision completedRevision = before.completedRevision();
        if (completedAt == null && LessonRule.missing(lesson, seen, answered).isEmpty()) {
            completedAt = now;
            completedRevision = lesson.revision();
        }
        return new LessonRow(
                lesson.id(),
                lesson.revision(),
                lastBlock,
                seen,
                before.startedAt(),
                now,
                completedAt,
                completedRevision);
    }
}
