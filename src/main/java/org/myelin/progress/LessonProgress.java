package org.myelin.progress;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.myelin.assessment.ItemId;
import org.myelin.content.LessonId;

/**
 * Where one learner stands with one lesson.
 *
 * @param percent 0 to 100, of the blocks to see and checks to answer in the lesson as it is now; 100 only when done
 * @param minutesLeft expected reading time of what is left; 0 when done
 * @param lastBlock where to resume
 * @param seen ids of blocks that were seen, also of blocks that the lesson no longer has
 * @param answered items of checks that were answered at least once
 * @param lastVisit when something was seen or answered last
 * @param locks every unmet condition; empty unless the state is {@link LessonState#LOCKED}
 */
public record LessonProgress(
        LessonId lesson,
        LessonState state,
        int percent,
        int minutesLeft,
        Optional<String> lastBlock,
        Set<String> seen,
        Set<ItemId> answered,
        Optional<Instant> startedAt,
        Optional<Instant> lastVisit,
        Optional<Instant> completedAt,
        List<LockReason> locks) {

    public LessonProgress {
        seen = Set.copyOf(seen);
        answered = Set.copyOf(answered);
        locks = List.copyOf(locks);
    }
}
