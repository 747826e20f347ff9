package org.myelin.demo.internal;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import org.myelin.attempt.Accommodation;
import org.myelin.attempt.Accommodations;
import org.myelin.attempt.Answer;
import org.myelin.attempt.AttemptId;
import org.myelin.attempt.AttemptState;
import org.myelin.attempt.Attempts;
import org.myelin.attempt.StartResult;
import org.myelin.attempt.TimeAllowance;
import org.myelin.cohort.AssignmentData;
import org.myelin.cohort.AssignmentTarget;
import org.myelin.cohort.Assignments;
import org.myelin.cohort.CohortId;
import org.myelin.cohort.Cohorts;
import org.myelin.cohort.MemberRole;
import org.myelin.cohort.QuizDoor;
import org.myelin.cohort.QuizStart;
import org.myelin.content.Block;
import org.myelin.content.CatalogItem;
import org.myelin.content.CourseModule;
import org.myelin.content.Courses;
import org.myelin.content.Lesson;
import org.myelin.content.LessonId;
import org.myelin.content.ModuleId;
import org.myelin.content.QuizId;
import org.myelin.content.Release;
import org.myelin.demo.DemoAccounts;
import org.myelin.demo.internal.DemoPeople.Group;
import org.myelin.demo.internal.DemoPeople.Learner;
import org.myelin.identity.AccountId;
import org.myelin.identity.Accounts;
import org.myelin.identity.NewAccount;
import org.myelin.identity.Role;
import org.myelin.identity.SystemWork;
import org.myelin.progress.LessonWork;
import org.myelin.progress.Progress;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * Fills an empty database with demo people and what they did in the last three weeks. Everything goes through the real
 * services in the order of time, so rules hold and receipts verify. Does nothing when there is any account.
 */
@Component
@Profile("demo")
class DemoSeed implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(DemoSeed.class);
    private static final ModuleId FOCUS = new ModuleId("mod-types");
    private static final QuizId WRITTEN = new QuizId("quz-written");
    private static final ModuleId SOURCES = new ModuleId("mod-appraise");
    private static final Duration PER_LESSON = Duration.ofMinutes(9);
    private static final Duration PER_ITEM = Duration.ofSeconds(70);
    private static final Duration PER_TEXT = Duration.ofMinutes(14);
    private static final int FIRST_DAY = 21;
    private static final String TAB = "demo";

    /** Something one person did at one moment. */
    private record Act(Instant at, Runnable what) {}

    private final Accounts accounts;
    private final Cohorts cohorts;
    private final Assignments assignments;
    private final Accommodations accommodations;
    private final QuizDoor door;
    private final Attempts attempts;
    private final Progress progress;
    private final Courses courses;
    private final TravellingClock clock;
    private final DemoAccounts offered;
    private final WholeOrNone making;
    private final SplittableRandom random = new SplittableRandom(20261122);
    private final PlausibleAnswers answers = new PlausibleAnswers(random);
    private final PlausibleWork judging;
    private final List<Act> acts = new ArrayList<>();

    DemoSeed(
            Accounts accounts,
            Cohorts cohorts,
            Assignments assignments,
            Accommodations accommodations,
            QuizDoor door,
            Attempts attempts,
            Progress progress,
            LessonWork work,
            Courses courses,
            TravellingClock clock,
            DemoAccounts offered,
            @Value("${myelin.data:data}") Path data) {
        this.accounts = accounts;
        this.cohorts = cohorts;
        this.assignments = assignments;
        this.accommodations = accommodations;
        this.door = door;
        this.attempts = attempts;
        this.progress = progress;
        this.courses = courses;
        this.clock = clock;
        this.offered = offered;
        this.making = new WholeOrNone(data);
        this.judging = new PlausibleWork(work, new SplittableRandom(20261123));
    }

    @Override
    public void run(ApplicationArguments arguments) {
        making.refuseHalf();
        if (accounts.count() == 0) {
            making.whole(this::seed);
        }
        offered.open();
        LOG.info("The demo is ready");
    }

    private void seed() {
        // Whole hours keep the histories readable; the last act lies in the past at any time of day.
        Instant today = clock.instant().truncatedTo(ChronoUnit.HOURS).minus(1, ChronoUnit.HOURS);
        SystemWork.run(() -> clock.at(today.minus(FIRST_DAY, ChronoUnit.DAYS), () -> people(today)));
        acts.sort(Comparator.comparing(Act::at));
        for (int i = 0; i < acts.size(); i++) {
            clock.at(acts.get(i).at(), acts.get(i).what());
            offered.made(i + 1, acts.size());
        }
        LOG.info(
                "The demo has {} learners; {} things happened in three weeks", DemoPeople.LEARNERS.size(), acts.size());
        acts.clear();
    }

    private void people(Instant today) {
        AccountId admin = create("Robin Lee", "robin.lee@demo.example", Role.ADMIN);
        AccountId ines = create("Ines Moreau", "ines.moreau@demo.example", Role.INSTRUCTOR);
        AccountId tom = create("Tom Okafor", "tom.okafor@demo.example", Role.INSTRUCTOR);
        Map<Group, CohortId> groups = new EnumMap<>(Group.class);
        groups.put(Group.SCHOOL, cohorts.create("BSN year 2, group A", admin));
        groups.put(Group.CLINIC, cohorts.create("MS clinic, new staff", admin));
        groups.values().forEach(cohort -> cohorts.add(cohort, ines, MemberRole.INSTRUCTOR, admin));
        cohorts.add(cohort(groups, Group.CLINIC), tom, MemberRole.INSTRUCTOR, admin);
        assign(groups, ines, today);
        for (Learner learner : DemoPeople.LEARNERS) {
            AccountId id = create(learner.name(), learner.email(), Role.STUDENT);
            cohorts.add(cohort(groups, learner.group()), id, MemberRole.LEARNER, admin);
            if (learner.name().equals("Femi Adeyemi")) {
                accommodations.grant(id, new Accommodation(new TimeAllowance.Factor(150), 1), ines, _ -> true);
            }
            plan(id, learner, today);
        }
    }

    private static CohortId cohort(Map<Group, CohortId> groups, Group group) {
        return Objects.requireNonNull(groups.get(group));
    }

    private AccountId create(String name, String email, Role role) {
        return accounts.create(new NewAccount(email, name, Set.of(role), DemoAccounts.PASSWORD));
    }

    private void assign(Map<Group, CohortId> groups, AccountId by, Instant today) {
        Release release = courses.live();
        Optional<CourseModule> module = release.module(FOCUS);
        module.ifPresent(of -> assignments.assign(
                cohort(groups, Group.SCHOOL),
                AssignmentData.of(new AssignmentTarget.OfModule(of.id()), null, today.plus(6, ChronoUnit.DAYS)),
                by));
        module.flatMap(CourseModule::quiz).ifPresent(quiz -> {
            Instant opens = today.minus(FIRST_DAY, ChronoUnit.DAYS);
            assignments.assign(
                    cohort(groups, Group.SCHOOL),
                    AssignmentData.of(new AssignmentTarget.OfQuiz(quiz), opens, today.plus(5, ChronoUnit.DAYS))
                            .closing(today.plus(12, ChronoUnit.DAYS)),
                    by);
            assignments.assign(
                    cohort(groups, Group.CLINIC),
                    AssignmentData.of(new AssignmentTarget.OfQuiz(quiz), opens, today.minus(2, ChronoUnit.DAYS)),
                    by);
        });
        release.quiz(WRITTEN)
                .ifPresent(quiz -> assignments.assign(
                        cohort(groups, Group.SCHOOL),
                        AssignmentData.of(new AssignmentTarget.OfQuiz(quiz.id()), null, today.plus(9, ChronoUnit.DAYS)),
                        by));
    }

    /** Spreads what a learner did between the first and the last day, and takes quizzes when their lessons are done. */
    private void plan(AccountId id, Learner learner, Instant today) {
        if (learner.startedDaysAgo() == 0) {
            return;
        }
        Release release = courses.live();
        List<Runnable> steps = new ArrayList<>();
        for (CourseModule module : release.course().modules()) {
            boolean focus = module.id().equals(FOCUS);
            int wanted = focus
                    ? Math.min(learner.lessons(), module.lessons().size())
                    : module.lessons().size();
            List<LessonId> lessons = module.lessons();
            lessons.subList(0, wanted).forEach(lesson -> steps.add(() -> finish(id, lesson, learner.ability())));
            if (focus && learner.inLesson() && wanted < lessons.size()) {
                steps.add(() -> begin(id, lessons.get(wanted), learner.ability()));
            }
            if (wanted == lessons.size()) {
                int tries = focus ? learner.quizzes() : 1;
                module.quiz().ifPresent(quiz -> {
                    for (int i = 0; i < tries; i++) {
                        double ability = Math.min(0.97, learner.ability() + 0.15 * i);
                        steps.add(() -> take(id, quiz, PER_ITEM, ability));
                    }
                });
            }
            if (focus) {
                break;
            }
        }
        if (learner.writes()) {
            steps.add(() -> take(id, WRITTEN, PER_TEXT, learner.ability()));
        }
        Duration span = Duration.ofDays(Math.max(0, learner.startedDaysAgo() - learner.lastDaysAgo()));
        Instant first = today.minus(learner.startedDaysAgo(), ChronoUnit.DAYS).minusSeconds(random.nextInt(20_000));
        for (int i = 0; i < steps.size(); i++) {
            Instant at = first.plus(span.multipliedBy(i).dividedBy(Math.max(1, steps.size() - 1)));
            acts.add(new Act(at, steps.get(i)));
        }
        Instant then = first.plus(span);
        for (LessonId lesson : readAhead(release, learner.ahead())) {
            then = then.plus(PER_LESSON);
            acts.add(new Act(then, () -> finish(id, lesson, learner.ability())));
        }
    }

    /** The first lesson, which opens the others, then those with a checklist, then the rest. */
    private static List<LessonId> readAhead(Release release, int most) {
        List<LessonId> lessons =
                release.module(SOURCES).map(CourseModule::lessons).orElse(List.of());
        return lessons.stream()
                .sorted(Comparator.comparing(
                        (LessonId id) -> !id.equals(lessons.getFirst()) && !hasChecklist(release, id) ? 1 : 0))
                .limit(most)
                .toList();
    }

    private static boolean hasChecklist(Release release, LessonId id) {
        return release.lesson(id)
                .filter(lesson -> lesson.blocks().stream().anyMatch(Block.Checklist.class::isInstance))
                .isPresent();
    }

    private void finish(AccountId learner, LessonId id, double ability) {
        courses.live().lesson(id).ifPresent(lesson -> {
            List<String> blocks = lesson.blockIds();
            answerChecks(learner, lesson, lesson.checks().size(), ability);
            judging.work(learner, lesson, ability);
            progress.position(learner, id, blocks.getLast(), Set.copyOf(blocks));
        });
    }

    private void begin(AccountId learner, LessonId id, double ability) {
        courses.live().lesson(id).ifPresent(lesson -> {
            List<String> seen =
                    lesson.blockIds().subList(0, Math.max(1, lesson.blocks().size() / 3));
            progress.position(learner, id, seen.getLast(), Set.copyOf(seen));
            answerChecks(learner, lesson, 1, ability);
        });
    }

    private void answerChecks(AccountId learner, Lesson lesson, int most, double ability) {
        lesson.checks().stream()
                .limit(most)
                .forEach(item -> courses.live()
                        .item(item)
                        .map(CatalogItem::item)
                        .map(of -> answers.answer(of, ability))
                        .ifPresent(response -> progress.answerCheck(learner, lesson.id(), item, response)));
    }

    private void take(AccountId learner, QuizId quiz, Duration perItem, double ability) {
        if (!(door.start(learner, quiz) instanceof QuizStart.Decided(StartResult.Started(AttemptId attempt)))) {
            return;
        }
        AttemptState state = attempts.get(attempt, learner);
        Instant now = clock.instant();
        for (AttemptState.ItemState item : state.items()) {
            now = now.plus(perItem);
            clock.at(now, () -> answer(learner, attempt, item, ability));
        }
        clock.at(now, () -> attempts.submit(attempt, learner));
    }

    private void answer(AccountId learner, AttemptId attempt, AttemptState.ItemState item, double ability) {
        Optional.ofNullable(courses.live().items().get(item.view().head().id()))
                .map(CatalogItem::item)
                .map(of -> answers.answer(of, ability))
                .ifPresent(response -> attempts.answer(
                        attempt, learner, new Answer(item.view().head().id(), 1, TAB, response)));
    }
}
