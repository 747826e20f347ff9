package org.myelin.progress.internal;

import java.time.Clock;
import java.time.Instant;
import org.myelin.content.Courses;
import org.myelin.content.Lesson;
import org.myelin.content.Release;
import org.myelin.progress.LessonCompleted;
import org.myelin.shared.Utc;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Completes lessons whose last missing block was taken out of the lesson: their learners have done everything that is
 * asked for now and should not have to come back to hear it.
 */
@Component
class ReleaseChanges {

    private final Courses courses;
    private final ProgressTables tables;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final TransactionTemplate transactions;

    ReleaseChanges(
            Courses courses,
            ProgressTables tables,
            ApplicationEventPublisher events,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.courses = courses;
        this.tables = tables;
        this.events = events;
        this.clock = clock;
        this.transactions = new TransactionTemplate(transactions);
    }

    /** Files may have changed while the application was down. */
    @EventListener(ApplicationReadyEvent.class)
    void onStart() {
        completeWhatIsDone(courses.live());
        courses.onChange(this::completeWhatIsDone);
    }

    void completeWhatIsDone(Release release) {
        for (ProgressTables.Unfinished unfinished : tables.unfinished()) {
            release.lesson(unfinished.lesson())
                    .filter(lesson -> !lesson.revision().equals(unfinished.revision()))
                    .ifPresent(lesson -> transactions.executeWithoutResult(_ -> complete(unfinished, lesson)));
        }
    }

    private void complete(ProgressTables.Unfinished unfinished, Lesson lesson) {
        Instant now = Utc.now(clock);
        LessonRow before = tables.lock(unfinished.learner(), lesson.id(), lesson.revision(), now);
        LessonRow after = Finishing.row(
                lesson,
                before,
                before.lastBlock(),
                before.seen(),
                tables.answered(unfinished.learner(), lesson.id()),
                now);
        if (before.completedAt() == null && after.completedAt() != null) {
            // The learner did nothing now, so the time of the last visit stays.
            tables.update(
                    unfinished.learner(),
                    new LessonRow(
                            after.lesson(),
                            after.revision(),
                            after.lastBlock(),
                            after.seen(),
                            after.startedAt(),
                            before.updatedAt(),
                            after.completedAt(),
                            after.completedRevision()));
            events.publishEvent(new LessonCompleted(unfinished.learner(), lesson.id(), lesson.revision(), now));
        }
    }
}
