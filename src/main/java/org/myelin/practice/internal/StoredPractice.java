package org.myelin.practice.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.myelin.content.CardId;
import org.myelin.content.CourseModule;
import org.myelin.content.Courses;
import org.myelin.content.Flashcard;
import org.myelin.content.ModuleId;
import org.myelin.content.Release;
import org.myelin.identity.AccountId;
import org.myelin.practice.Practice;
import org.myelin.practice.PracticeCard;
import org.myelin.practice.PracticeModule;
import org.myelin.practice.PracticeOverview;
import org.myelin.practice.Rating;
import org.myelin.practice.RatingResult;
import org.myelin.progress.CourseProgress;
import org.myelin.progress.LockReason;
import org.myelin.progress.ModuleProgress;
import org.myelin.progress.Progress;
import org.myelin.shared.Ids;
import org.myelin.shared.Utc;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Practice kept in the database. One rating is one transaction. */
@Service
class StoredPractice implements Practice {

    private final Courses courses;
    private final Progress progress;
    private final PracticeTables tables;
    private final Clock clock;

    StoredPractice(Courses courses, Progress progress, PracticeTables tables, Clock clock) {
        this.courses = courses;
        this.progress = progress;
        this.tables = tables;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public PracticeOverview overview(AccountId learner, CourseProgress course) {
        Release release = courses.live();
        Instant now = Utc.now(clock);
        Map<CardId, CardRow> rated = tables.all(learner);
        List<PracticeModule> modules = modules(course, release, rated, now);
        Set<ModuleId> open = Set.copyOf(modules.stream()
                .filter(PracticeModule::open)
                .map(PracticeModule::module)
                .toList());
        Optional<Instant> next = rated.values().stream()
                .filter(row -> row.dueAt().isAfter(now))
                .filter(row -> release.card(row.card())
                        .filter(card -> open.contains(card.module()))
                        .isPresent())
                .map(CardRow::dueAt)
                .min(Comparator.naturalOrder());
        return new PracticeOverview(modules, next);
    }

    private static List<PracticeModule> modules(
            CourseProgress course, Release release, Map<CardId, CardRow> rated, Instant now) {
        return release.course().modules().stream()
                .filter(module -> !module.cards().isEmpty())
                .map(module -> module(module, course.module(module.id()), rated, now))
                .toList();
    }

    private static PracticeModule module(
            CourseModule module, Optional<ModuleProgress> mine, Map<CardId, CardRow> rated, Instant now) {
        int due = (int) module.cards().stream()
                .filter(card -> rated.containsKey(card) && due(rated.get(card), now))
                .count();
        int fresh = (int)
                module.cards().stream().filter(card -> !rated.containsKey(card)).count();
        return new PracticeModule(
                module.id(),
                module.cards().size(),
                due,
                fresh,
                mine.flatMap(ModuleProgress::startedAt).isPresent(),
                mine.map(ModuleProgress::locks).orElse(List.of()));
    }

    private static boolean due(@Nullable CardRow row, Instant now) {
        return row != null && !row.dueAt().isAfter(now);
    }

    @Override
    @Transactional(readOnly = true)
    public List<PracticeCard> round(AccountId learner, Set<ModuleId> modules) {
        Release release = courses.live();
        Instant now = Utc.now(clock);
        Map<CardId, CardRow> rated = tables.all(learner);
        List<CardId> offered = modules(progress.of(learner), release, rated, now).stream()
                .filter(PracticeModule::open)
                .filter(module -> modules.isEmpty() ? module.started() : modules.contains(module.module()))
                .flatMap(module -> release.module(module.module()).stream())
                .flatMap(module -> module.cards().stream())
                .toList();
        Stream<CardId> due = offered.stream()
                .filter(card -> due(rated.get(card), now))
                .sorted(Comparator.comparing(card ->
                        Optional.ofNullable(rated.get(card)).orElseThrow().dueAt()));
        Stream<CardId> fresh =
                offered.stream().filter(card -> !rated.containsKey(card)).limit(FRESH);
        ZoneId zone = progress.zone(learner);
        return Stream.concat(due, fresh)
                .limit(ROUND)
                .flatMap(card -> release.card(card).stream())
                .map(card -> show(card, rated.get(card.id()), now, zone))
                .toList();
    }

    private static PracticeCard show(Flashcard card, @Nullable CardRow row, Instant now, ZoneId zone) {
        CardState state = row == null ? null : row.state();
        Map<Rating, Duration> waits = new EnumMap<>(Rating.class);
        for (Rating rating : Rating.values()) {
            Scheduler.Next next = Scheduler.review(card.id().value(), state, rating, today(now, zone));
            waits.put(
                    rating,
                    switch (next.after()) {
                        case Wait.Step(var time) -> time;
                        case Wait.Days(int days) -> Duration.ofDays(days);
                    });
        }
        return new PracticeCard(card, state == null ? 1 : state.reviews() + 1, waits);
    }

    @Override
    @Transactional
    public RatingResult rate(AccountId learner, CardId id, Rating rating, int number) {
        Release release = courses.live();
        Optional<Flashcard> card = release.card(id);
        Optional<CourseModule> module = card.flatMap(of -> release.module(of.module()))
                .filter(of -> of.status().offered());
        if (card.isEmpty() || module.isEmpty()) {
            return new RatingResult.Unknown();
        }
        List<LockReason> locks = progress.of(learner)
                .module(module.get().id())
                .map(ModuleProgress::locks)
                .orElse(List.of());
        if (!locks.isEmpty()) {
            return new RatingResult.Locked(locks);
        }
        Instant now = Utc.now(clock);
        ZoneId zone = progress.zone(learner);
        Optional<CardRow> before = tables.lock(learner, id);
        if (number != before.map(row -> row.state().reviews()).orElse(0) + 1) {
            return repeated(card.get(), before, rating, number, now, zone);
        }
        CardRow after = reviewed(id, before.map(CardRow::state).orElse(null), rating, now, zone);
        if (!tables.append(Ids.next(clock), learner, after)) {
            // Another request made the first rating between the look and the insert.
            return repeated(card.get(), tables.lock(learner, id), rating, number, now, zone);
        }
        tables.save(learner, after);
        progress.learned(learner);
        return saved(card.get(), after, now, zone);
    }

    private static CardRow reviewed(CardId id, @Nullable CardState before, Rating rating, Instant now, ZoneId zone) {
        Scheduler.Next next = Scheduler.review(id.value(), before, rating, today(now, zone));
        Instant due = switch (next.after()) {
            case Wait.Step(var time) -> now.plus(time);
            case Wait.Days(int days) ->
                today(now, zone).plusDays(days).atStartOfDay(zone).toInstant();
        };
        return new CardRow(id, next.state(), due, rating, now);
    }

    /** A message that came a second time is answered as the first; one that is overtaken changes nothing. */
    private static RatingResult repeated(
            Flashcard card, Optional<CardRow> row, Rating rating, int number, Instant now, ZoneId zone) {
        return row.filter(stored -> stored.state().reviews() == number && stored.rating() == rating)
                .<RatingResult>map(stored -> saved(card, stored, now, zone))
                .orElseGet(() -> new RatingResult.Stale(show(card, row.orElse(null), now, zone)));
    }

    private static RatingResult saved(Flashcard card, CardRow row, Instant now, ZoneId zone) {
        return new RatingResult.Saved(row.ratedAt(), row.dueAt(), show(card, row, now, zone));
    }

    private static LocalDate today(Instant now, ZoneId zone) {
        return LocalDate.ofInstant(now, zone);
    }
}
