package org.myelin.progress.internal;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.myelin.assessment.Grading;
import org.myelin.assessment.GradingContext;
import org.myelin.assessment.ItemId;
import org.myelin.assessment.Outcome;
import org.myelin.assessment.Response;
import org.myelin.content.Block;
import org.myelin.content.CatalogItem;
import org.myelin.content.Courses;
import org.myelin.content.Lesson;
import org.myelin.content.LessonId;
import org.myelin.content.PlayerJson;
import org.myelin.content.Release;
import org.myelin.identity.AccountId;
import org.myelin.progress.CheckAnswer;
import org.myelin.progress.CheckAnswered;
import org.myelin.progress.CheckResult;
import org.myelin.progress.Completion;
import org.myelin.progress.CourseProgress;
import org.myelin.progress.LessonProgress;
import org.myelin.progress.Missing;
import org.myelin.progress.PositionResult;
import org.myelin.progress.Progress;
import org.myelin.progress.Streak;
import org.myelin.shared.Ids;
import org.myelin.shared.Utc;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Progress kept in the database. One report of a browser is one transaction. */
@Service
class StoredProgress implements Progress {

    private final Courses courses;
    private final ProgressTables tables;
    private final FactsReader facts;
    private final LessonVisits visits;
    private final PlayerJson json;
    private final LearningDays days;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    StoredProgress(
            Courses courses,
            ProgressTables tables,
            FactsReader facts,
            LessonVisits visits,
            PlayerJson json,
            LearningDays days,
            ApplicationEventPublisher events,
            Clock clock) {
        this.courses = courses;
        this.tables = tables;
        this.facts = facts;
        this.visits = visits;
        this.json = json;
        this.days = days;
        this.events = events;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<LessonProgress> get(AccountId learner, LessonId id) {
        Release release = courses.live();
        return release.lesson(id).map(lesson -> facts.map(learner, release).lesson(lesson));
    }

    @Override
    @Transactional(readOnly = true)
    public CourseProgress of(AccountId learner) {
        return facts.map(learner, courses.live()).course();
    }

    @Override
    @Transactional
    public PositionResult position(AccountId learner, LessonId id, @Nullable String block, Set<String> seen) {
        Release release = courses.live();
        Optional<Lesson> found = release.lesson(id);
        if (found.isEmpty()) {
            return new PositionResult.Unknown();
        }
        Instant now = Utc.now(clock);
        return switch (visits.enter(learner, release, found.get(), now)) {
            case LessonVisits.Entry.In(var before) -> moveOn(learner, found.get(), before, block, seen, now);
            case LessonVisits.Entry.Locked(var reasons) -> new PositionResult.Locked(reasons);
            case LessonVisits.Entry.Gone _ -> new PositionResult.Unknown();
        };
    }

    private PositionResult moveOn(
            AccountId learner, Lesson lesson, LessonRow before, @Nullable String block, Set<String> seen, Instant now) {
        Set<String> known = new HashSet<>(lesson.blockIds());
        Set<String> all = new HashSet<>(before.seen());
        Set<String> byReading = new HashSet<>(known);
        lesson.claims().forEach(claim -> byReading.remove(claim.id()));
        boolean learned =
                seen.stream().filter(byReading::contains).filter(all::add).count() > 0;
        if (learned) {
            days.learned(learner, now);
        }
        String last = block != null && known.contains(block) ? block : before.lastBlock();
        return new PositionResult.Saved(now, visits.save(learner, lesson, before, last, all, now));
    }

    @Override
    @Transactional
    public CheckResult answerCheck(AccountId learner, LessonId id, ItemId item, @Nullable Response response) {
        Release release = courses.live();
        Optional<Lesson> found = release.lesson(id);
        Optional<Block.Check> check = found.flatMap(lesson -> check(lesson, item));
        Optional<CatalogItem> entry = release.item(item);
        if (found.isEmpty() || check.isEmpty() || entry.isEmpty()) {
            return new CheckResult.Unknown();
        }
        if (response == null) {
            return new CheckResult.Invalid("Choose an answer first.");
        }
        return switch (Grading.grade(
                entry.get().item(),
                response,
                GradingContext.submitted(entry.get().checkDraw()))) {
            case Outcome.Incomplete(String reason) -> new CheckResult.Invalid(reason);
            case Outcome.Rejected _ ->
                new CheckResult.Invalid("This answer does not fit the question. Reload the page and try again.");
            case Outcome.NeedsGrader(int max) ->
                store(learner, release, found.get(), check.get(), new Marked(entry.get(), response, 0, max, false));
            case Outcome.Scored scored ->
                store(
                        learner,
                        release,
                        found.get(),
                        check.get(),
                        new Marked(entry.get(), response, scored.score(), scored.max(), true));
        };
    }

    /** A response with its marks. */
    private record Marked(CatalogItem item, Response response, int score, int max, boolean scored) {}

    private CheckResult store(AccountId learner, Release release, Lesson lesson, Block.Check check, Marked marked) {
        Instant now = Utc.now(clock);
        return switch (visits.enter(learner, release, lesson, now)) {
            case LessonVisits.Entry.In(var before) -> store(learner, lesson, before, check, marked, now);
            case LessonVisits.Entry.Locked(var reasons) -> new CheckResult.Locked(reasons);
            case LessonVisits.Entry.Gone _ -> new CheckResult.Unknown();
        };
    }

    private CheckResult store(
            AccountId learner, Lesson lesson, LessonRow before, Block.Check check, Marked marked, Instant now) {
        int number = tables.nextNumber(learner, lesson.id(), check.item());
        StoredAnswer answer = new StoredAnswer(
                check.item(),
                marked.item().revision(),
                number,
                json.writeResponse(marked.response()),
                marked.score(),
                marked.max(),
                marked.scored(),
                now);
        tables.insert(Ids.next(clock), learner, lesson.id(), check.id(), answer);
        days.learned(learner, now);
        events.publishEvent(
                new CheckAnswered(learner, lesson.id(), check.item(), number, marked.score(), marked.max(), now));
        Set<String> seen = new HashSet<>(before.seen());
        seen.add(check.id());
        return new CheckResult.Saved(
                checkAnswer(answer, marked.response()), visits.save(learner, lesson, before, check.id(), seen, now));
    }

    @Override
    @Transactional(readOnly = true)
    public List<CheckAnswer> answers(AccountId learner, LessonId lesson) {
        return tables.latest(learner, lesson).stream()
                .map(stored -> checkAnswer(stored, Objects.requireNonNull(json.readStored(stored.response()))))
                .toList();
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Completion> whyNotComplete(AccountId learner, LessonId id) {
        return courses.live().lesson(id).map(lesson -> {
            Optional<LessonRow> row = tables.find(learner, id);
            if (row.isPresent() && row.get().completedAt() != null && row.get().completedRevision() != null) {
                return new Completion.Complete(
                        row.get().completedAt(), row.get().completedRevision());
            }
            List<Missing> missing =
                    LessonRule.missing(lesson, row.map(LessonRow::seen).orElse(Set.of()), tables.answered(learner, id));
            return new Completion.Incomplete(missing);
        });
    }

    @Override
    @Transactional
    public void learned(AccountId learner) {
        days.learned(learner, Utc.now(clock));
    }

    @Override
    @Transactional(readOnly = true)
    public Streak streak(AccountId learner) {
        return days.streak(learner, clock.instant());
    }

    @Override
    @Transactional
    public void setStreak(AccountId learner, boolean on) {
        days.setStreak(learner, on);
    }

    @Override
    @Transactional(readOnly = true)
    public ZoneId zone(AccountId learner) {
        return days.zone(learner);
    }

    @Override
    @Transactional
    public void setZone(AccountId learner, ZoneId zone) {
        days.setZone(learner, zone);
    }

    private static CheckAnswer checkAnswer(StoredAnswer stored, Response response) {
        return new CheckAnswer(
                stored.item(), stored.revision(), stored.number(), response, stored.score(), stored.max(), stored.at());
    }

    private static Optional<Block.Check> check(Lesson lesson, ItemId item) {
        return lesson.blocks().stream()
                .filter(Block.Check.class::isInstance)
                .map(Block.Check.class::cast)
                .filter(check -> check.item().equals(item))
                .findFirst();
    }
}
