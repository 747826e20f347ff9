package org.myelin.progress.internal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.myelin.assessment.ItemId;
import org.myelin.content.Block;
import org.myelin.content.Capstone;
import org.myelin.content.CourseModule;
import org.myelin.content.Lesson;
import org.myelin.content.LessonId;
import org.myelin.content.ModuleId;
import org.myelin.content.Quiz;
import org.myelin.content.Release;
import org.myelin.content.Status;
import org.myelin.progress.CapstoneProgress;
import org.myelin.progress.CourseProgress;
import org.myelin.progress.LessonProgress;
import org.myelin.progress.LessonState;
import org.myelin.progress.LockReason;
import org.myelin.progress.ModuleProgress;
import org.myelin.progress.QuizProgress;

/**
 * Computes the course map of a learner from the release and what is stored. A lesson opens when the lessons it requires
 * are done and the modules its module requires are complete: their lessons done, and their quiz passed where it has a
 * pass mark. A lesson that was started stays open, whatever conditions are added later.
 */
final class CourseMap {

    private final Release release;
    private final Facts facts;

    /** Every lesson of a module asks for the same. */
    private final Map<ModuleId, List<LockReason>> moduleLocks = new HashMap<>();

    CourseMap(Release release, Facts facts) {
        this.release = release;
        this.facts = facts;
    }

    CourseProgress course() {
        List<ModuleProgress> modules =
                release.course().modules().stream().map(this::module).toList();
        return new CourseProgress(
                modules,
                release.course().capstone().map(this::capstone),
                modules.stream().mapToInt(ModuleProgress::done).sum(),
                modules.stream().mapToInt(ModuleProgress::total).sum(),
                modules.stream().mapToInt(ModuleProgress::minutesLeft).sum(),
                continueAt(modules.stream()
                        .flatMap(module -> module.lessons().stream())
                        .toList()),
                facts.courseCompletedAt(),
                facts.attempts());
    }

    /** Whether nothing is left to do: every lesson that counts, every module quiz and the capstone. */
    boolean complete() {
        List<CourseModule> modules = release.course().modules();
        return modules.stream().anyMatch(module -> !counting(module).isEmpty())
                && modules.stream().allMatch(this::complete)
                && release.course().capstone().stream()
                        .flatMap(capstone -> quizzes(capstone).stream())
                        .allMatch(quiz -> facts.quiz(quiz.id()).passed());
    }

    LessonProgress lesson(Lesson lesson) {
        Optional<LessonRow> row = facts.lesson(lesson.id());
        Set<ItemId> answered = facts.answered(lesson.id());
        Set<String> seen = new HashSet<>(row.map(LessonRow::seen).orElse(Set.of()));
        if (!answered.isEmpty()) {
            for (Block block : lesson.blocks()) {
                if (block instanceof Block.Check check && answered.contains(check.item())) {
                    seen.add(check.id());
                }
            }
        }
        List<LockReason> locks = locks(lesson);
        Optional<Instant> completed = row.map(LessonRow::completedAt);
        LessonState state;
        if (completed.isPresent()) {
            state = LessonState.DONE;
        } else if (row.isPresent()) {
            state = LessonState.IN_PROGRESS;
        } else {
            state = locks.isEmpty() ? LessonState.OPEN : LessonState.LOCKED;
        }
        // Nothing left to do but not yet confirmed by the server still shows 99: "done" is said only when it is stored.
        int percent = completed.isPresent() ? 100 : Math.min(99, LessonRule.percent(lesson, seen, answered));
        return new LessonProgress(
                lesson.id(),
                state,
                percent,
                completed.isPresent() ? 0 : LessonRule.minutesLeft(lesson, percent),
                row.map(LessonRow::lastBlock).filter(block -> lesson.blockIds().contains(block)),
                seen,
                answered,
                row.map(LessonRow::startedAt),
                row.map(LessonRow::updatedAt),
                completed,
                locks);
    }

    /** Whether a lesson is ever locked for anybody. */
    static boolean isConditional(Lesson lesson, Release release) {
        return !lesson.requires().isEmpty()
                || release.module(lesson.module())
                        .filter(module -> !module.requires().isEmpty())
                        .isPresent();
    }

    /** Every unmet condition of a lesson; empty when the learner may read it. */
    List<LockReason> locks(Lesson lesson) {
        if (facts.staff() || facts.lesson(lesson.id()).isPresent()) {
            return List.of();
        }
        Set<LockReason> reasons = new LinkedHashSet<>();
        lesson.requires().stream()
                .map(release::lesson)
                .flatMap(Optional::stream)
                .filter(required -> required.status().offered() && !facts.done(required.id()))
                .map(required -> finish(required, lesson.module()))
                .forEach(reasons::add);
        release.module(lesson.module()).map(this::locks).ifPresent(reasons::addAll);
        return List.copyOf(reasons);
    }

    /** Every unmet condition of a module. */
    List<LockReason> locks(CourseModule module) {
        return moduleLocks.computeIfAbsent(module.id(), _ -> unmet(module));
    }

    private List<LockReason> unmet(CourseModule module) {
        if (facts.staff()) {
            return List.of();
        }
        List<LockReason> reasons = new ArrayList<>();
        for (ModuleId id : module.requires()) {
            release.module(id).filter(required -> required.status().offered()).ifPresent(required -> {
                counting(required).stream()
                        .filter(lesson -> !facts.done(lesson.id()))
                        .map(lesson -> finish(lesson, module.id()))
                        .forEach(reasons::add);
                quiz(required)
                        .filter(quiz -> quiz.policy().passPercent().isPresent()
                                && !facts.quiz(quiz.id()).passed())
                        .map(CourseMap::pass)
                        .ifPresent(reasons::add);
            });
        }
        return List.copyOf(reasons);
    }

    private LockReason finish(Lesson lesson, ModuleId from) {
        String module = lesson.module().equals(from)
                ? ""
                : release.module(lesson.module())
                        .map(other -> " in module " + other.number())
                        .orElse("");
        return LockReason.finish(lesson.id(), "Finish the lesson “" + lesson.title() + "”" + module + ".");
    }

    private static LockReason pass(Quiz quiz) {
        return LockReason.pass(
                quiz.id(),
                "Pass the quiz “" + quiz.title() + "” with "
                        + quiz.policy().passPercent().orElseThrow() + " % or more.");
    }

    private ModuleProgress module(CourseModule module) {
        List<LessonProgress> lessons = module.lessons().stream()
                .map(release::lesson)
                .flatMap(Optional::stream)
                .map(this::lesson)
                .toList();
        Set<LessonId> counting =
                new HashSet<>(counting(module).stream().map(Lesson::id).toList());
        List<LessonProgress> counted = lessons.stream()
                .filter(lesson -> counting.contains(lesson.lesson()))
                .toList();
        int done = (int) counted.stream()
                .filter(lesson -> lesson.state() == LessonState.DONE)
                .count();
        int percent = counted.isEmpty()
                ? 100
                : counted.stream().mapToInt(LessonProgress::percent).sum() / counted.size();
        return new ModuleProgress(
                module.id(),
                done,
                counted.size(),
                percent,
                counted.stream().mapToInt(LessonProgress::minutesLeft).sum(),
                lessons.stream().flatMap(lesson -> lesson.startedAt().stream()).min(Comparator.naturalOrder()),
                lessonsDoneAt(counted),
                completedAt(module, counted),
                lessons,
                quiz(module).map(quiz -> quizProgress(quiz, locks(module))),
                module.preCheck().flatMap(release::quiz).map(quiz -> quizProgress(quiz, locks(module))),
                locks(module));
    }

    private CapstoneProgress capstone(Capstone capstone) {
        List<LockReason> locks = locks(capstone);
        List<QuizProgress> quizzes = quizzes(capstone).stream()
                .map(quiz -> quizProgress(quiz, locks))
                .toList();
        boolean passed = !quizzes.isEmpty() && quizzes.stream().allMatch(QuizProgress::passed);
        return new CapstoneProgress(
                quizzes,
                passed
                        ? quizzes.stream()
                                .flatMap(quiz -> quiz.passedAt().stream())
                                .max(Comparator.naturalOrder())
                        : Optional.empty(),
                locks);
    }

    /** One reason for each module: a list of every lesson of the course would help nobody. */
    private List<LockReason> locks(Capstone capstone) {
        if (facts.staff()) {
            return List.of();
        }
        return capstone.requires().stream()
                .flatMap(id -> release.module(id).stream())
                .filter(module -> module.status().offered() && !complete(module))
                .map(this::completeFirst)
                .toList();
    }

    private LockReason completeFirst(CourseModule module) {
        List<Lesson> left = counting(module).stream()
                .filter(lesson -> !facts.done(lesson.id()))
                .toList();
        Optional<Quiz> quiz = quiz(module).filter(each -> !facts.quiz(each.id()).passed());
        List<String> parts = new ArrayList<>();
        if (!left.isEmpty()) {
            parts.add(left.size() == 1 ? "one lesson" : left.size() + " lessons");
        }
        quiz.ifPresent(_ -> parts.add("the quiz"));
        return new LockReason(
                "Complete module " + module.number() + " “" + module.title() + "”: " + String.join(" and ", parts)
                        + (parts.size() > 1 || left.size() > 1 ? " are" : " is")
                        + " left.",
                left.stream().findFirst().map(Lesson::id),
                left.isEmpty() ? quiz.map(Quiz::id) : Optional.empty());
    }

    private List<Quiz> quizzes(Capstone capstone) {
        return capstone.quizzes().stream()
                .flatMap(id -> release.quiz(id).stream())
                .filter(quiz -> quiz.status().offered())
                .toList();
    }

    private QuizProgress quizProgress(Quiz quiz, List<LockReason> locks) {
        QuizFacts quizFacts = facts.quiz(quiz.id());
        return new QuizProgress(
                quiz.id(),
                quizFacts.submitted(),
                quizFacts.open(),
                quizFacts.bestPercent(),
                quizFacts.passed(),
                Optional.ofNullable(quizFacts.passedAt()),
                locks);
    }

    private boolean complete(CourseModule module) {
        return counting(module).stream().allMatch(lesson -> facts.done(lesson.id()))
                && quiz(module).map(quiz -> facts.quiz(quiz.id()).passed()).orElse(true);
    }

    /** Empty while a lesson is left, and for a module without lessons. */
    private static Optional<Instant> lessonsDoneAt(List<LessonProgress> counted) {
        return counted.stream().allMatch(lesson -> lesson.completedAt().isPresent())
                ? counted.stream()
                        .flatMap(lesson -> lesson.completedAt().stream())
                        .max(Comparator.naturalOrder())
                : Optional.empty();
    }

    private Optional<Instant> completedAt(CourseModule module, List<LessonProgress> counted) {
        if (!complete(module)) {
            return Optional.empty();
        }
        Optional<Instant> passed =
                quiz(module).map(quiz -> facts.quiz(quiz.id()).passedAt());
        return Stream.concat(lessonsDoneAt(counted).stream(), passed.stream()).max(Comparator.naturalOrder());
    }

    /** The lessons a learner must do: the active ones. A beta lesson may be read but is not asked for. */
    private List<Lesson> counting(CourseModule module) {
        return module.lessons().stream()
                .map(release::lesson)
                .flatMap(Optional::stream)
                .filter(lesson -> lesson.status() == Status.ACTIVE)
                .toList();
    }

    private Optional<Quiz> quiz(CourseModule module) {
        return module.quiz().flatMap(release::quiz).filter(quiz -> quiz.status().offered());
    }

    /** The lesson that was read last and is not done; otherwise the first one after the lesson that was read last. */
    private Optional<LessonId> continueAt(List<LessonProgress> inOrder) {
        Comparator<LessonProgress> byUse = Comparator.comparing(lesson ->
                facts.lesson(lesson.lesson()).map(LessonRow::updatedAt).orElse(Instant.MIN));
        Optional<LessonProgress> started = inOrder.stream()
                .filter(lesson -> lesson.state() == LessonState.IN_PROGRESS)
                .max(byUse);
        if (started.isPresent()) {
            return started.map(LessonProgress::lesson);
        }
        int last = inOrder.stream()
                .filter(lesson -> lesson.state() == LessonState.DONE)
                .max(byUse)
                .map(inOrder::indexOf)
                .orElse(-1);
        List<LessonProgress> fromThere = new ArrayList<>(inOrder.subList(last + 1, inOrder.size()));
        fromThere.addAll(inOrder.subList(0, last + 1));
        return fromThere.stream()
                .filter(lesson -> lesson.state() == LessonState.OPEN)
                .map(LessonProgress::lesson)
                .findFirst();
    }
}
