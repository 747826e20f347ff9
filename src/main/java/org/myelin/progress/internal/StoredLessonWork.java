package org.myelin.progress.internal;

import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.myelin.content.Block;
import org.myelin.content.ClaimVerdict;
import org.myelin.content.Courses;
import org.myelin.content.Lesson;
import org.myelin.content.LessonId;
import org.myelin.content.Release;
import org.myelin.identity.AccountId;
import org.myelin.progress.Judgment;
import org.myelin.progress.LessonWork;
import org.myelin.progress.LessonWorkResult;
import org.myelin.shared.Utc;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Judgments and ticks kept in the database. One message of a browser is one transaction. */
@Service
class StoredLessonWork implements LessonWork {

    private final Courses courses;
    private final LessonVisits visits;
    private final LessonWorkTables tables;
    private final LearningDays days;
    private final Clock clock;

    StoredLessonWork(Courses courses, LessonVisits visits, LessonWorkTables tables, LearningDays days, Clock clock) {
        this.courses = courses;
        this.visits = visits;
        this.tables = tables;
        this.days = days;
        this.clock = clock;
    }

    @Override
    @Transactional
    public LessonWorkResult judge(
            AccountId learner, LessonId id, String block, ClaimVerdict verdict, @Nullable String correction) {
        Release release = courses.live();
        Optional<Lesson> lesson = release.lesson(id);
        Optional<Block.Claim> claim = lesson.flatMap(of -> find(of, block, Block.Claim.class));
        if (lesson.isEmpty() || claim.isEmpty()) {
            return new LessonWorkResult.Unknown();
        }
        String sentence = correction == null ? null : correction.strip();
        if (sentence != null && sentence.length() > LONGEST_CORRECTION) {
            return new LessonWorkResult.Invalid("Your correction has " + sentence.length() + " characters; at most "
                    + LONGEST_CORRECTION + " can be saved. Shorten it.");
        }
        Instant now = Utc.now(clock);
        return switch (visits.enter(learner, release, lesson.get(), now)) {
            case LessonVisits.Entry.In(var row) -> judge(learner, lesson.get(), row, block, verdict, sentence, now);
            case LessonVisits.Entry.Locked(var reasons) -> new LessonWorkResult.Locked(reasons);
            case LessonVisits.Entry.Gone _ -> new LessonWorkResult.Unknown();
        };
    }

    private LessonWorkResult judge(
            AccountId learner,
            Lesson lesson,
            LessonRow row,
            String block,
            ClaimVerdict verdict,
            @Nullable String correction,
            Instant now) {
        Optional<Judgment> before = tables.judgment(learner, lesson.id(), block);
        Judgment after = new Judgment(
                before.map(Judgment::verdict).orElse(verdict),
                correction == null ? before.flatMap(Judgment::correction) : Optional.of(correction),
                now);
        tables.save(learner, lesson.id(), block, after);
        days.learned(learner, now);
        Set<String> seen = new HashSet<>(row.seen());
        seen.add(block);
        return new LessonWorkResult.Judged(after, visits.save(learner, lesson, row, block, seen, now));
    }

    @Override
    @Transactional
    public LessonWorkResult tick(AccountId learner, LessonId id, String block, Set<String> items) {
        Release release = courses.live();
        Optional<Lesson> lesson = release.lesson(id);
        Optional<Block.Checklist> checklist = lesson.flatMap(of -> find(of, block, Block.Checklist.class));
        if (lesson.isEmpty() || checklist.isEmpty()) {
            return new LessonWorkResult.Unknown();
        }
        Set<String> known = new HashSet<>();
        checklist.get().items().stream()
                .map(Block.ChecklistItem::id)
                .filter(items::contains)
                .forEach(known::add);
        Instant now = Utc.now(clock);
        return switch (visits.enter(learner, release, lesson.get(), now)) {
            case LessonVisits.Entry.In _ -> {
                tables.tick(learner, id, block, known, now);
                days.learned(learner, now);
                yield new LessonWorkResult.Ticked(known, now);
            }
            case LessonVisits.Entry.Locked(var reasons) -> new LessonWorkResult.Locked(reasons);
            case LessonVisits.Entry.Gone _ -> new LessonWorkResult.Unknown();
        };
    }

    @Override
    @Transactional(readOnly = true)
    public Kept kept(AccountId learner, LessonId id) {
        List<Block> blocks = courses.live().lesson(id).map(Lesson::blocks).orElse(List.of());
        // Most lessons have neither, and then nothing is asked of the database.
        return new Kept(
                blocks.stream().anyMatch(Block.Claim.class::isInstance) ? tables.judgments(learner, id) : Map.of(),
                blocks.stream().anyMatch(Block.Checklist.class::isInstance) ? tables.ticks(learner, id) : Map.of());
    }

    private static <B extends Block> Optional<B> find(Lesson lesson, String id, Class<B> kind) {
        return lesson.blocks().stream()
                .filter(kind::isInstance)
                .map(kind::cast)
                .filter(block -> block.id().equals(id))
                .findFirst();
    }
}
