package org.myelin.analytics.internal;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;
import org.myelin.analytics.AssignmentStatus;
import org.myelin.analytics.Attention;
import org.myelin.analytics.CohortDashboard;
import org.myelin.analytics.Flag;
import org.myelin.analytics.HeatMap;
import org.myelin.analytics.NotStarted;
import org.myelin.analytics.Person;
import org.myelin.analytics.QuizReport;
import org.myelin.analytics.Submission;
import org.myelin.attempt.AttemptPhase;
import org.myelin.attempt.AttemptSummary;
import org.myelin.attempt.Grade;
import org.myelin.cohort.Assignment;
import org.myelin.cohort.AssignmentTarget;
import org.myelin.cohort.Cohort;
import org.myelin.cohort.DueRule;
import org.myelin.cohort.DueState;
import org.myelin.content.CourseModule;
import org.myelin.content.Lesson;
import org.myelin.content.LessonId;
import org.myelin.content.QuizId;
import org.myelin.content.Release;
import org.myelin.identity.AccountId;
import org.myelin.progress.CheckScore;
import org.myelin.progress.LearnerRecord;
import org.myelin.progress.LessonProgress;
import org.myelin.progress.ModuleProgress;
import org.myelin.progress.QuizProgress;

/**
 * Everything read about a cohort at one moment, and the panels that follow from it. Pure: the same rows always give the
 * same page.
 *
 * @param people learners by name
 * @param joined when each of them joined
 */
record CohortSnapshot(
        Cohort cohort,
        Release release,
        List<Person> people,
        Map<AccountId, Instant> joined,
        Map<AccountId, LearnerRecord> records,
        List<Assignment> assignments,
        Instant now) {

    CohortDashboard dashboard() {
        return new CohortDashboard(
                cohort,
                people.size(),
                (int) people.stream().filter(this::active).count(),
                (int) people.stream()
                        .filter(person -> record(person).course().completedAt().isPresent())
                        .count(),
                attention(),
                heatMap(),
                quizzes(),
                notStarted(),
                assignments.stream().map(this::status).toList(),
                recent());
    }

    private boolean active(Person person) {
        return record(person)
                .lastActivity()
                .map(last -> Duration.between(last, now).toDays() < AttentionRule.QUIET_DAYS)
                .orElse(false);
    }

    List<Flag> flags(Person person) {
        return AttentionRule.flags(
                new LearnerFacts(
                        joined.getOrDefault(person.id(), now),
                        record(person).lastActivity(),
                        record(person).course(),
                        attempts(person),
                        assignments.stream()
                                .map(assignment -> due(assignment, person))
                                .toList(),
                        lessonTitles()),
                now);
    }

    private List<Attention> attention() {
        List<Attention> list = new ArrayList<>();
        for (Person person : people) {
            List<Flag> flags = flags(person);
            if (!flags.isEmpty()) {
                list.add(
                        new Attention(person.id(), person.name(), record(person).lastActivity(), flags));
            }
        }
        // The most urgent reason first, then the person with more reasons; people stay ordered by name.
        list.sort(Comparator.comparing(
                        (Attention attention) -> attention.flags().getFirst().kind())
                .thenComparing(attention -> -attention.flags().size()));
        return list;
    }

    private HeatMap heatMap() {
        List<HeatMap.Column> columns = release.course().modules().stream()
                .flatMap(module -> module.lessons().stream()
                        .flatMap(id -> release.lesson(id).stream())
                        .map(lesson -> column(module, lesson)))
                .toList();
        return new HeatMap(
                columns, people.stream().map(person -> row(person, columns)).toList());
    }

    private static HeatMap.Column column(CourseModule module, Lesson lesson) {
        return new HeatMap.Column(lesson.id(), lesson.title(), module.number(), module.title());
    }

    private HeatMap.Row row(Person person, List<HeatMap.Column> columns) {
        LearnerRecord record = record(person);
        Map<LessonId, LessonProgress> lessons = new HashMap<>();
        record.course().modules().stream()
                .flatMap(module -> module.lessons().stream())
                .forEach(lesson -> lessons.put(lesson.lesson(), lesson));
        return new HeatMap.Row(
                person.id(),
                person.name(),
                record.course().done(),
                columns.stream()
                        .map(column -> cell(
                                Objects.requireNonNull(lessons.get(column.lesson())),
                                Optional.ofNullable(record.checks().get(column.lesson()))))
                        .toList());
    }

    private static HeatMap.Cell cell(LessonProgress lesson, Optional<CheckScore> checks) {
        return new HeatMap.Cell(
                lesson.state(),
                lesson.percent(),
                checks.filter(score -> score.max() > 0)
                        .map(score -> OptionalInt.of(score.score() * 100 / score.max()))
                        .orElse(OptionalInt.empty()),
                lesson.completedAt());
    }

    /** The quizzes of the course, what is assigned, and whatever else was attempted. */
    private List<QuizReport> quizzes() {
        Set<QuizId> ids = new LinkedHashSet<>();
        release.course().modules().forEach(module -> module.quiz().ifPresent(ids::add));
        release.course().capstone().ifPresent(capstone -> ids.addAll(capstone.quizzes()));
        assignments.stream()
                .map(assignment -> assignment.data().target())
                .filter(AssignmentTarget.OfQuiz.class::isInstance)
                .forEach(target -> ids.add(((AssignmentTarget.OfQuiz) target).quiz()));
        everyAttempt().forEach(attempt -> ids.add(attempt.quiz()));
        return ids.stream().map(this::report).toList();
    }

    private QuizReport report(QuizId id) {
        List<QuizReport.Row> rows =
                people.stream().map(person -> quizRow(id, person)).toList();
        List<Integer> best =
                rows.stream().flatMap(row -> row.best().stream().boxed()).toList();
        return new QuizReport(
                id,
                release.quiz(id).map(quiz -> quiz.title()).orElseGet(() -> titleFromAttempts(id)),
                release.quiz(id).map(quiz -> quiz.policy().passPercent()).orElse(OptionalInt.empty()),
                best.size(),
                (int) rows.stream().filter(QuizReport.Row::passed).count(),
                best.isEmpty()
                        ? OptionalInt.empty()
                        : OptionalInt.of(
                                best.stream().mapToInt(Integer::intValue).sum() / best.size()),
                rows);
    }

    private String titleFromAttempts(QuizId id) {
        return everyAttempt()
                .filter(attempt -> attempt.quiz().equals(id))
                .map(AttemptSummary::title)
                .findFirst()
                .orElse(id.value());
    }

    private QuizReport.Row quizRow(QuizId quiz, Person person) {
        List<AttemptSummary> all = attempts(person).stream()
                .filter(attempt -> attempt.quiz().equals(quiz))
                .toList();
        List<AttemptSummary> submitted =
                all.stream().filter(attempt -> attempt.grade() != null).toList();
        Optional<AttemptSummary> last = submitted.stream().reduce((_, later) -> later);
        return new QuizReport.Row(
                person.id(),
                person.name(),
                submitted.size(),
                all.stream().anyMatch(attempt -> attempt.phase() == AttemptPhase.OPEN),
                percent(submitted),
                percent(last.stream().toList()),
                passed(quiz, person, submitted),
                last.map(AttemptSummary::submittedAt),
                last.flatMap(CohortSnapshot::time),
                last.map(AttemptSummary::id));
    }

    /** Progress decides for module quizzes, so that this page and the learner's own never disagree. */
    private boolean passed(QuizId quiz, Person person, List<AttemptSummary> submitted) {
        return record(person).course().modules().stream()
                .flatMap(module -> module.quiz().stream())
                .filter(progress -> progress.quiz().equals(quiz))
                .findFirst()
                .map(QuizProgress::passed)
                .orElseGet(() -> submitted.stream().anyMatch(CohortSnapshot::passed));
    }

    private static boolean passed(AttemptSummary attempt) {
        Grade grade = attempt.grade();
        return grade != null
                && Boolean.TRUE.equals(grade.passed(attempt.policy().passPercent()));
    }

    private static OptionalInt percent(List<AttemptSummary> attempts) {
        return attempts.stream()
                .map(AttemptSummary::grade)
                .filter(Objects::nonNull)
                .mapToInt(Grade::percent)
                .max();
    }

    private static Optional<Duration> time(AttemptSummary attempt) {
        return Optional.ofNullable(attempt.submittedAt()).map(end -> Duration.between(attempt.startedAt(), end));
    }

    /** The course first, then everything assigned that is open and has somebody who did not begin. */
    private List<NotStarted> notStarted() {
        List<NotStarted> list = new ArrayList<>();
        list.add(new NotStarted(
                release.course().title(),
                Optional.empty(),
                people.stream()
                        .filter(person -> record(person).lastActivity().isEmpty())
                        .toList()));
        for (Assignment assignment : assignments) {
            if (DueRule.state(assignment.data(), Optional.empty(), now) != DueState.NOT_OPEN_YET) {
                list.add(new NotStarted(
                        title(assignment),
                        Optional.ofNullable(assignment.data().dueAt()),
                        people.stream()
                                .filter(person -> !started(assignment, person)
                                        && doneAt(assignment, person).isEmpty())
                                .toList()));
            }
        }
        return list.stream().filter(entry -> !entry.people().isEmpty()).toList();
    }

    private AssignmentStatus status(Assignment assignment) {
        int started = 0;
        int done = 0;
        int late = 0;
        for (Person person : people) {
            switch (state(assignment, person)) {
                case DONE -> done++;
                case OVERDUE, CLOSED -> {
                    late++;
                    started += started(assignment, person) ? 1 : 0;
                }
                case OPEN, NOT_OPEN_YET -> started += started(assignment, person) ? 1 : 0;
            }
        }
        return new AssignmentStatus(assignment, title(assignment), started, done, late, people.size());
    }

    private boolean started(Assignment assignment, Person person) {
        return switch (assignment.data().target()) {
            case AssignmentTarget.OfQuiz(var quiz) ->
                attempts(person).stream().anyMatch(attempt -> attempt.quiz().equals(quiz));
            case AssignmentTarget.OfModule(var module) ->
                record(person)
                        .course()
                        .module(module)
                        .map(progress -> progress.startedAt().isPresent())
                        .orElse(false);
            case AssignmentTarget.OfCourse _ ->
                record(person).course().modules().stream()
                        .map(ModuleProgress::startedAt)
                        .anyMatch(Optional::isPresent);
        };
    }

    private LearnerFacts.Due due(Assignment assignment, Person person) {
        return new LearnerFacts.Due(
                title(assignment),
                assignment.data().target() instanceof AssignmentTarget.OfQuiz,
                state(assignment, person),
                Optional.ofNullable(assignment.data().dueAt()),
                Optional.ofNullable(assignment.data().closesAt()));
    }

    private DueState state(Assignment assignment, Person person) {
        return DueRule.state(assignment.data(), doneAt(assignment, person), now);
    }

    private Optional<Instant> doneAt(Assignment assignment, Person person) {
        return DueRule.doneAt(
                assignment.id(), assignment.data().target(), record(person).course());
    }

    private List<Submission> recent() {
        Map<AccountId, String> names = new HashMap<>();
        people.forEach(person -> names.put(person.id(), person.name()));
        List<Submission> all = new ArrayList<>();
        everyAttempt().forEach(attempt -> {
            Grade grade = attempt.grade();
            Instant at = attempt.submittedAt();
            if (grade != null && at != null) {
                all.add(new Submission(
                        attempt.id(),
                        attempt.learner(),
                        names.getOrDefault(attempt.learner(), ""),
                        attempt.quiz(),
                        attempt.title(),
                        attempt.tryNo(),
                        grade.percent(),
                        grade.passed(attempt.policy().passPercent()),
                        grade.waiting(),
                        at));
            }
        });
        all.sort(Comparator.comparing((Submission submission) -> submission.waiting() == 0)
                .thenComparing(Comparator.comparing(Submission::submittedAt).reversed()));
        int waiting = (int)
                all.stream().filter(submission -> submission.waiting() > 0).count();
        return all.subList(0, Math.min(waiting + CohortDashboard.RECENT, all.size()));
    }

    private String title(Assignment assignment) {
        return switch (assignment.data().target()) {
            case AssignmentTarget.OfQuiz(var id) ->
                release.quiz(id).map(quiz -> quiz.title()).orElse(id.value());
            case AssignmentTarget.OfModule(var id) ->
                release.module(id).map(CourseModule::title).orElse(id.value());
            case AssignmentTarget.OfCourse _ -> release.course().title();
        };
    }

    private Map<LessonId, String> lessonTitles() {
        Map<LessonId, String> titles = new HashMap<>();
        release.lessons().forEach((id, lesson) -> titles.put(id, lesson.title()));
        return titles;
    }

    private LearnerRecord record(Person person) {
        return Objects.requireNonNull(records.get(person.id()));
    }

    private List<AttemptSummary> attempts(Person person) {
        return record(person).attempts();
    }

    private Stream<AttemptSummary> everyAttempt() {
        return people.stream().flatMap(person -> attempts(person).stream());
    }
}
