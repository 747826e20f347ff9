package org.myelin.progress.internal;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.myelin.attempt.AttemptGraded;
import org.myelin.attempt.AttemptSubmitted;
import org.myelin.content.CourseId;
import org.myelin.content.Courses;
import org.myelin.content.LessonId;
import org.myelin.content.Release;
import org.myelin.content.Status;
import org.myelin.identity.AccountId;
import org.myelin.progress.CourseCompleted;
import org.myelin.progress.LessonCompleted;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Records, in the transaction of the last requirement, that a learner completed the course. */
@Component
class CourseCompletions {

    private final Courses courses;
    private final FactsReader facts;
    private final ProgressTables tables;
    private final LearningDays days;
    private final ApplicationEventPublisher events;

    CourseCompletions(
            Courses courses,
            FactsReader facts,
            ProgressTables tables,
            LearningDays days,
            ApplicationEventPublisher events) {
        this.courses = courses;
        this.facts = facts;
        this.tables = tables;
        this.days = days;
        this.events = events;
    }

    @EventListener
    void on(LessonCompleted event) {
        check(event.learner(), event.at());
    }

    @EventListener
    void on(AttemptSubmitted event) {
        days.learned(event.learner(), event.at());
        check(event.learner(), event.at());
    }

    /** A mark given by hand may lift a quiz over its pass mark. */
    @EventListener
    void on(AttemptGraded event) {
        check(event.learner(), event.at());
    }

    private void check(AccountId learner, Instant at) {
        Release release = courses.live();
        // Nearly every call ends here, after one query.
        if (!allLessonsDone(learner, release)) {
            return;
        }
        CourseId course = release.course().id();
        if (facts.map(learner, release).complete() && tables.completeCourse(learner, course, release.revision(), at)) {
            events.publishEvent(new CourseCompleted(learner, course, at));
        }
    }

    private boolean allLessonsDone(AccountId learner, Release release) {
        Map<LessonId, LessonRow> rows = tables.lessons(List.of(learner)).getOrDefault(learner, Map.of());
        return release.lessonsInOrder().stream()
                .filter(lesson -> lesson.status() == Status.ACTIVE)
                .allMatch(lesson ->
                        rows.containsKey(lesson.id()) && rows.get(lesson.id()).completedAt() != null);
    }
}
