package org.myelin.analytics.internal;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.myelin.analytics.CompletionStatus;
import org.myelin.analytics.Requirement;
import org.myelin.attempt.AttemptId;
import org.myelin.attempt.AttemptSummary;
import org.myelin.content.QuizId;
import org.myelin.progress.CourseProgress;
import org.myelin.progress.ModuleProgress;
import org.myelin.progress.QuizProgress;

/**
 * Where one person stands with requirements as of a moment. What happened later does not count; what the course asks for
 * is what it asks for today.
 */
record CompletionRule(CourseProgress course, List<AttemptSummary> attempts, Instant asOf) {

    /** Status and date, with the attempt that proves a passed quiz. */
    record Standing(CompletionStatus status, Optional<Instant> date, Optional<AttemptId> evidence) {}

    Standing standing(Requirement requirement) {
        return switch (requirement) {
            case Requirement.LessonsOf(var id) -> {
                Optional<ModuleProgress> module = course.module(id);
                yield standing(
                        module.flatMap(ModuleProgress::lessonsDoneAt),
                        module.flatMap(ModuleProgress::startedAt).stream());
            }
            case Requirement.Passed(var quiz) -> quiz(quiz);
            case Requirement.WholeCourse _ ->
                standing(
                        course.completedAt(),
                        Stream.concat(
                                course.modules().stream().flatMap(module -> module.startedAt().stream()),
                                attempts.stream().map(AttemptSummary::startedAt)));
        };
    }

    private Standing quiz(QuizId quiz) {
        Optional<Instant> passedAt = course.quiz(quiz).flatMap(QuizProgress::passedAt);
        List<AttemptSummary> mine =
                attempts.stream().filter(attempt -> attempt.quiz().equals(quiz)).toList();
        Standing standing = standing(passedAt, mine.stream().map(AttemptSummary::startedAt));
        Optional<AttemptId> evidence = mine.stream()
                .filter(attempt ->
                        standing.date().isPresent() && standing.date().get().equals(attempt.submittedAt()))
                .map(AttemptSummary::id)
                .findFirst();
        return new Standing(standing.status(), standing.date(), evidence);
    }

    private Standing standing(Optional<Instant> doneAt, Stream<Instant> begun) {
        Optional<Instant> date = doneAt.filter(this::counts);
        boolean started =
                begun.min(Comparator.naturalOrder()).filter(this::counts).isPresent();
        CompletionStatus open = started ? CompletionStatus.IN_PROGRESS : CompletionStatus.NOT_STARTED;
        return new Standing(date.isPresent() ? CompletionStatus.DONE : open, date, Optional.empty());
    }

    private boolean counts(Instant moment) {
        return !moment.isAfter(asOf);
    }
}
