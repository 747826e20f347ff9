package org.myelin.analytics.internal;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.myelin.analytics.Flag;
import org.myelin.attempt.AttemptPhase;
import org.myelin.attempt.AttemptSummary;
import org.myelin.attempt.Grade;
import org.myelin.content.QuizId;
import org.myelin.progress.LessonProgress;
import org.myelin.progress.LessonState;

/**
 * Why a learner needs attention. Every flag states figures and what clears it, and none rests on a guess about the
 * person: only on what was or was not done.
 */
final class AttentionRule {

    /** Days without activity that raise a flag. */
    static final int QUIET_DAYS = 7;

    /** Days after joining before "not started" is said. */
    static final int GRACE_DAYS = 3;

    /** Days since the last visit after which a started lesson counts as stalled. */
    static final int STALLED_DAYS = 5;

    private AttentionRule() {}

    /** The flags of one learner, the most urgent first. */
    static List<Flag> flags(LearnerFacts facts, Instant now) {
        List<Flag> flags = new ArrayList<>();
        boolean finished = facts.course().completedAt().isPresent();
        quizzes(facts, flags);
        due(facts, now, flags);
        long quiet = facts.lastActivity().map(last -> days(last, now)).orElse(0L);
        if (facts.lastActivity().isEmpty()) {
            long since = days(facts.joinedAt(), now);
            if (since >= GRACE_DAYS) {
                flags.add(new Flag(
                        Flag.Kind.NOT_STARTED,
                        "Has not started; joined " + ago(since) + ".",
                        "Starts a lesson or a quiz."));
            }
        } else if (quiet >= QUIET_DAYS && !finished) {
            flags.add(new Flag(
                    Flag.Kind.NO_ACTIVITY,
                    "No activity for " + quiet + " days.",
                    "Does something in a lesson or quiz."));
        } else {
            stalled(facts, now, flags);
        }
        open(facts, now, flags);
        flags.sort(Comparator.comparing(Flag::kind));
        return flags;
    }

    private static void quizzes(LearnerFacts facts, List<Flag> flags) {
        Map<QuizId, List<AttemptSummary>> submitted = new LinkedHashMap<>();
        facts.attempts().stream()
                .filter(attempt -> attempt.grade() != null)
                .forEach(attempt -> submitted
                        .computeIfAbsent(attempt.quiz(), _ -> new ArrayList<>())
                        .add(attempt));
        submitted.values().forEach(attempts -> {
            boolean allFailed = attempts.stream().allMatch(AttentionRule::failed);
            if (!allFailed) {
                return;
            }
            AttemptSummary last = attempts.getLast();
            String result = "“" + last.title() + "” not passed in " + tries(attempts.size()) + "; best result "
                    + best(attempts) + " %.";
            boolean running = facts.attempts().stream()
                    .anyMatch(attempt -> attempt.quiz().equals(last.quiz()) && attempt.phase() == AttemptPhase.OPEN);
            long usedThere = attempts.stream()
                    .filter(attempt -> Objects.equals(attempt.context(), last.context()))
                    .count();
            if (!running && usedThere >= last.policy().allowedTries()) {
                flags.add(new Flag(
                        Flag.Kind.NO_TRIES_LEFT,
                        result + " No try is left.",
                        "You allow another try and it is passed."));
            } else if (attempts.size() >= 2) {
                flags.add(new Flag(Flag.Kind.FAILED_TWICE, result, "Passes it on a later try."));
            }
        });
    }

    private static void due(LearnerFacts facts, Instant now, List<Flag> flags) {
        for (LearnerFacts.Due due : facts.due()) {
            String todo = due.quiz() ? "submitted" : "finished";
            switch (due.state()) {
                case OVERDUE ->
                    flags.add(new Flag(
                            Flag.Kind.OVERDUE,
                            "“" + due.title() + "” was due "
                                    + due.dueAt().map(at -> ago(days(at, now))).orElse("earlier") + " and is not "
                                    + todo
                                    + " yet.",
                            "It is " + todo + ", or you move the due time."));
                case CLOSED ->
                    flags.add(new Flag(
                            Flag.Kind.OVERDUE,
                            "“" + due.title() + "” closed "
                                    + due.closesAt()
                                            .map(at -> ago(days(at, now)))
                                            .orElse("earlier")
                                    + " before it was " + todo + ".",
                            "You open it again or withdraw it."));
                case NOT_OPEN_YET, OPEN, DONE -> {
                    // Nothing is late.
                }
            }
        }
    }

    private static void stalled(LearnerFacts facts, Instant now, List<Flag> flags) {
        facts.course().modules().stream()
                .flatMap(module -> module.lessons().stream())
                .filter(lesson -> lesson.state() == LessonState.IN_PROGRESS)
                .filter(lesson -> lesson.lastVisit()
                        .map(visit -> days(visit, now) >= STALLED_DAYS)
                        .orElse(false))
                .min(Comparator.comparing(lesson -> lesson.lastVisit().orElse(Instant.MAX)))
                .ifPresent(lesson -> flags.add(new Flag(
                        Flag.Kind.STALLED,
                        "Started “" + title(facts, lesson) + "” and was last there "
                                + ago(lesson.lastVisit()
                                        .map(visit -> days(visit, now))
                                        .orElse(0L)) + "; "
                                + lesson.percent() + " % read.",
                        "Finishes that lesson.")));
    }

    private static void open(LearnerFacts facts, Instant now, List<Flag> flags) {
        facts.attempts().stream()
                .filter(attempt -> attempt.phase() == AttemptPhase.OPEN)
                .filter(attempt -> days(attempt.startedAt(), now) >= 1)
                .findFirst()
                .ifPresent(attempt -> flags.add(new Flag(
                        Flag.Kind.ATTEMPT_LEFT_OPEN,
                        "Started “" + attempt.title() + "” " + ago(days(attempt.startedAt(), now))
                                + " and has not submitted it.",
                        "Submits that attempt.")));
    }

    private static boolean failed(AttemptSummary attempt) {
        Grade grade = attempt.grade();
        return grade != null
                && Boolean.FALSE.equals(grade.passed(attempt.policy().passPercent()));
    }

    private static int best(List<AttemptSummary> attempts) {
        return attempts.stream()
                .map(AttemptSummary::grade)
                .filter(Objects::nonNull)
                .mapToInt(Grade::percent)
                .max()
                .orElse(0);
    }

    private static String title(LearnerFacts facts, LessonProgress lesson) {
        return facts.lessonTitles()
                .getOrDefault(lesson.lesson(), lesson.lesson().value());
    }

    private static long days(Instant from, Instant to) {
        return Duration.between(from, to).toDays();
    }

    private static String ago(long days) {
        return switch ((int) Math.min(days, 2)) {
            case 0 -> "today";
            case 1 -> "yesterday";
            default -> days + " days ago";
        };
    }

    private static String tries(int count) {
        return count == 1 ? "1 try" : count + " tries";
    }
}
