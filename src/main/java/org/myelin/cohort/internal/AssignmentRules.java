package org.myelin.cohort.internal;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.myelin.cohort.AssignmentData;
import org.myelin.cohort.AssignmentTarget;
import org.myelin.content.CourseModule;
import org.myelin.content.Quiz;
import org.myelin.content.Release;

/** What an assignment may say. */
final class AssignmentRules {

    private static final int MOST_TRIES = 100;
    private static final Duration SHORTEST = Duration.ofMinutes(1);
    private static final Duration LONGEST = Duration.ofHours(24);

    private AssignmentRules() {}

    /** Everything that is wrong, one sentence each. */
    static List<String> problems(AssignmentData data, Release release) {
        List<String> problems = new ArrayList<>();
        if (title(data.target(), release).isEmpty()) {
            problems.add("This is no longer offered. Choose something else.");
        }
        order(problems, data.opensAt(), data.dueAt(), "The due time must be after the opening time.");
        order(problems, data.opensAt(), data.closesAt(), "The closing time must be after the opening time.");
        order(problems, data.opensAt(), data.lastStartAt(), "The last start must be after the opening time.");
        if (data.lastStartAt() != null
                && data.closesAt() != null
                && data.closesAt().isBefore(data.lastStartAt())) {
            problems.add("The closing time cannot be before the last start.");
        }
        if (data.dueAt() != null && data.closesAt() != null && data.closesAt().isBefore(data.dueAt())) {
            problems.add("The closing time cannot be before the due time.");
        }
        if (!(data.target() instanceof AssignmentTarget.OfQuiz)
                && (data.closesAt() != null
                        || data.lastStartAt() != null
                        || data.tries() != null
                        || data.timeLimit() != null
                        || data.feedback() != null)) {
            problems.add("Only a quiz can close or have a last start, its own tries, time limit and feedback.");
        }
        if (data.tries() != null && (data.tries() < 0 || data.tries() > MOST_TRIES)) {
            problems.add("Tries are between 1 and " + MOST_TRIES + ", or 0 for no limit.");
        }
        Duration limit = data.timeLimit();
        if (limit != null && (limit.compareTo(SHORTEST) < 0 || limit.compareTo(LONGEST) > 0)) {
            problems.add("The time limit is between 1 minute and 24 hours.");
        }
        return problems;
    }

    /** What is wrong only with a new assignment: it would be over before anybody saw it. */
    static List<String> problemsOfNew(AssignmentData data, Instant now) {
        List<String> problems = new ArrayList<>();
        if (data.dueAt() != null && data.dueAt().isBefore(now)) {
            problems.add("The due time has passed already.");
        }
        if (data.lastStartAt() != null && data.lastStartAt().isBefore(now)) {
            problems.add("The last start has passed already.");
        }
        if (data.closesAt() != null && data.closesAt().isBefore(now)) {
            problems.add("The closing time has passed already.");
        }
        return problems;
    }

    /** The title of what is assigned, if it is still offered. */
    static Optional<String> title(AssignmentTarget target, Release release) {
        return switch (target) {
            case AssignmentTarget.OfQuiz(var id) ->
                release.quiz(id).filter(quiz -> quiz.status().offered()).map(Quiz::title);
            case AssignmentTarget.OfModule(var id) ->
                release.module(id).filter(module -> module.status().offered()).map(CourseModule::title);
            case AssignmentTarget.OfCourse(var id) ->
                Optional.of(release.course())
                        .filter(course -> course.id().equals(id))
                        .map(course -> course.title());
        };
    }

    private static void order(
            List<String> problems, @Nullable Instant earlier, @Nullable Instant later, String problem) {
        if (earlier != null && later != null && !later.isAfter(earlier)) {
            problems.add(problem);
        }
    }
}
