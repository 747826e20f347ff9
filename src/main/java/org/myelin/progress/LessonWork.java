package org.myelin.progress;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.myelin.content.ClaimVerdict;
import org.myelin.content.LessonId;
import org.myelin.identity.AccountId;

/**
 * What a learner judges, writes and ticks in lessons, apart from knowledge checks. Every method speaks about the one
 * learner it is given, and callers pass the signed-in account.
 */
public interface LessonWork {

    /** Longest correction in characters. */
    int LONGEST_CORRECTION = 1_000;

    /** What is kept about the blocks of one lesson, by block id. */
    record Kept(Map<String, Judgment> judgments, Map<String, Ticks> ticks) {
        public Kept {
            judgments = Map.copyOf(judgments);
            ticks = Map.copyOf(ticks);
        }
    }

    /** Points of a checklist that were ticked. */
    record Ticks(Set<String> items, Instant savedAt) {
        public Ticks {
            items = Set.copyOf(items);
        }
    }

    /**
     * Judges a claim. The first verdict stays; the correction may be written and changed later.
     *
     * @param correction null to leave it as it is
     */
    LessonWorkResult judge(
            AccountId learner, LessonId lesson, String block, ClaimVerdict verdict, @Nullable String correction);

    /** Replaces the ticks of a checklist; others than its points are ignored. */
    LessonWorkResult tick(AccountId learner, LessonId lesson, String block, Set<String> items);

    /** Everything kept about a lesson. */
    Kept kept(AccountId learner, LessonId lesson);
}
