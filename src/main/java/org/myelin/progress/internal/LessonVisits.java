package org.myelin.progress.internal;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.myelin.assessment.ItemId;
import org.myelin.content.Lesson;
import org.myelin.content.Release;
import org.myelin.identity.AccountId;
import org.myelin.progress.LessonCompleted;
import org.myelin.progress.LockReason;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Lets learners into lessons and stores what they did there. Runs in the transaction of its caller. */
@Component
class LessonVisits {

    private final ProgressTables tables;
    private final FactsReader facts;
    private final ApplicationEventPublisher events;

    LessonVisits(ProgressTables tables, FactsReader facts, ApplicationEventPublisher events) {
        this.tables = tables;
        this.facts = facts;
        this.events = events;
    }

    /** Whether a learner may go into a lesson, with the locked row when so. */
    sealed interface Entry {
        record In(LessonRow row) implements Entry {}

        record Locked(List<LockReason> reasons) implements Entry {}

        record Gone() implements Entry {}
    }

    /** A lesson that was started stays open, also when it is retired; conditions are looked at for a first visit only. */
    Entry enter(AccountId learner, Release release, Lesson lesson, Instant now) {
        Optional<LessonRow> started = tables.lock(learner, lesson.id());
        if (started.isPresent()) {
            return new Entry.In(started.get());
        }
        if (!lesson.status().offered()) {
            return new Entry.Gone();
        }
        List<LockReason> locks = CourseMap.isConditional(lesson, release)
                ? facts.map(learner, release).locks(lesson)
                : List.of();
        return locks.isEmpty()
                ? new Entry.In(tables.lock(learner, lesson.id(), lesson.revision(), now))
                : new Entry.Locked(locks);
    }

    /** Stores what was seen and completes the lesson when nothing is missing; returns when it was completed. */
    Optional<Instant> save(
            AccountId learner, Lesson lesson, LessonRow before, @Nullable String last, Set<String> seen, Instant now) {
        // Most reports come while there is still something to read; the answers cannot complete the lesson then.
        Set<ItemId> answered = before.completedAt() == null && LessonRule.isRead(lesson, seen)
                ? tables.answered(learner, lesson.id())
                : Set.<ItemId>of();
        LessonRow after = Finishing.row(lesson, before, last, seen, answered, now);
        tables.update(learner, after);
        if (before.completedAt() == null && after.completedAt() != null) {
            events.publishEvent(new LessonCompleted(learner, lesson.id(), lesson.revision(), now));
        }
        return Optional.ofNullable(after.completedAt());
    }
}
