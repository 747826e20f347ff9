package org.myelin.progress.internal;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.myelin.content.LessonId;
import org.myelin.content.Revision;

/**
 * What is stored about one learner and one lesson.
 *
 * @param revision the lesson as it was when the learner was there last
 * @param completedRevision null exactly when {@code completedAt} is
 */
record LessonRow(
        LessonId lesson,
        Revision revision,
        @Nullable String lastBlock,
        Set<String> seen,
        Instant startedAt,
        Instant updatedAt,
        @Nullable Instant completedAt,
        @Nullable Revision completedRevision) {

    LessonRow {
        seen = Set.copyOf(seen);
    }
}
