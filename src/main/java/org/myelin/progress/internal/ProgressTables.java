package org.myelin.progress.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.myelin.assessment.ItemId;
import org.myelin.content.CourseId;
import org.myelin.content.LessonId;
import org.myelin.content.Revision;
import org.myelin.identity.AccountId;
import org.myelin.progress.CheckScore;
import org.myelin.shared.Utc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads and writes what learners have seen and answered in lessons. */
@Repository
class ProgressTables {

    /** PostgreSQL takes 65,535 parameters in a statement; far fewer keep its plans reusable. */
    private static final int IDS_PER_QUERY = 500;

    private final JdbcClient jdbc;

    ProgressTables(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The row of a lesson, made if it is missing and locked until the transaction ends, so that two tabs cannot
     * overwrite each other's blocks.
     */
    LessonRow lock(AccountId learner, LessonId lesson, Revision revision, Instant now) {
        int made = jdbc.sql("""
                        insert into lesson_progress (learner_id, lesson_id, revision, seen_blocks, started_at, updated_at)
                        values (:learner, :lesson, :revision, '', :now, :now)
                        on conflict do nothing""")
                .param("learner", learner.value())
                .param("lesson", lesson.value())
                .param("revision", revision.value())
                .param("now", Utc.param(now))
                .update();
        return made == 1
                ? new LessonRow(lesson, revision, null, Set.of(), now, now, null, null)
                : lock(learner, lesson).orElseThrow();
    }

    /** The row of a lesson that was started, locked until the transaction ends. */
    Optional<LessonRow> lock(AccountId learner, LessonId lesson) {
        return jdbc.sql("select * from lesson_progress where learner_id = :learner and lesson_id = :lesson for update")
                .param("learner", learner.value())
                .param("lesson", lesson.value())
                .query(ProgressTables::lessonRow)
                .optional();
    }

    void update(AccountId learner, LessonRow row) {
        jdbc.sql("""
                        update lesson_progress
                        set revision = :revision, last_block = :block, seen_blocks = :seen, updated_at = :updated,
                            completed_at = :completed, completed_revision = :completedRevision
                        where learner_id = :learner and lesson_id = :lesson""")
                .param("revision", row.revision().value())
                .param("block", row.lastBlock())
                .param("seen", String.join(" ", row.seen().stream().sorted().toList()))
                .param("updated", Utc.param(row.updatedAt()))
                .param("completed", Utc.param(row.completedAt()))
                .param(
                        "completedRevision",
                        row.completedRevision() == null
                                ? null
                                : row.completedRevision().value())
                .param("learner", learner.value())
                .param("lesson", row.lesson().value())
                .update();
    }

    Optional<LessonRow> find(AccountId learner, LessonId lesson) {
        return jdbc.sql("select * from lesson_progress where learner_id = :learner and lesson_id = :lesson")
                .param("learner", learner.value())
                .param("lesson", lesson.value())
                .query(ProgressTables::lessonRow)
                .optional();
    }

    /** Everything these learners have started, by learner and lesson. */
    Map<AccountId, Map<LessonId, LessonRow>> lessons(Collection<AccountId> learners) {
        Map<AccountId, Map<LessonId, LessonRow>> found = new HashMap<>();
        inPortions(
                learners,
                ids -> jdbc.sql("select * from lesson_progress where learner_id in (:learners)")
                        .param("learners", ids)
                        .query(row -> {
                            LessonRow lesson = lessonRow(row, 0);
                            found.computeIfAbsent(learner(row), _ -> new HashMap<>())
                                    .put(lesson.lesson(), lesson);
                        }));
        return found;
    }

    /**
     * What learners did, each part by learner; who did nothing of a kind is left out.
     *
     * @param lessons those they started
     * @param answered items of checks that they answered at least once, by lesson
     * @param completed when they completed the course
     */
    record Done(
            Map<AccountId, Map<LessonId, LessonRow>> lessons,
            Map<AccountId, Map<LessonId, Set<ItemId>>> answered,
            Map<AccountId, Instant> completed) {}

    /** What these learners did in a course, read with one query. */
    Done done(Collection<AccountId> learners, CourseId course) {
        Done done = new Done(new HashMap<>(), new HashMap<>(), new HashMap<>());
        inPortions(
                learners,
                ids -> jdbc.sql("""
                                select 'LESSON' as kind, learner_id, lesson_id, revision, last_block, seen_blocks,
                                    started_at, updated_at, completed_at, completed_revision,
                                    cast(null as varchar) as item_id
                                from lesson_progress where learner_id in (:learners)
                                union all
                                select 'CHECK', learner_id, lesson_id, null, null, null, null, null, null, null, item_id
                                from check_answer where learner_id in (:learners) and number = 1
                                union all
                                select 'COURSE', learner_id, null, null, null, null, null, null, completed_at, null, null
                                from course_completion where learner_id in (:learners) and course_id = :course""")
                        .param("learners", ids)
                        .param("course", course.value())
                        .query(row -> {
                            note(done, row);
                        }));
        return done;
    }

    private static void note(Done done, ResultSet row) throws SQLException {
        AccountId learner = learner(row);
        switch (row.getString("kind")) {
            case "LESSON" -> {
                LessonRow lesson = lessonRow(row, 0);
                done.lessons().computeIfAbsent(learner, _ -> new HashMap<>()).put(lesson.lesson(), lesson);
            }
            case "CHECK" ->
                done.answered()
                        .computeIfAbsent(learner, _ -> new HashMap<>())
                        .computeIfAbsent(new LessonId(row.getString("lesson_id")), _ -> new HashSet<>())
                        .add(new ItemId(row.getString("item_id")));
            default -> done.completed().put(learner, Utc.get(row, "completed_at"));
        }
    }

    /** Every lesson that somebody started and did not complete. */
    List<Unfinished> unfinished() {
        return jdbc.sql("""
                        select learner_id, lesson_id, revision from lesson_progress where completed_at is null
                        order by lesson_id, learner_id""")
                .query((row, _) -> new Unfinished(
                        learner(row),
                        new LessonId(row.getString("lesson_id")),
                        new Revision(row.getString("revision"))))
                .list();
    }

    /** A started lesson and the revision in which the learner was there last. */
    record Unfinished(AccountId learner, LessonId lesson, Revision revision) {}

    /** The first answers of these learners added up, by learner and lesson. */
    Map<AccountId, Map<LessonId, CheckScore>> checkScores(Collection<AccountId> learners) {
        Map<AccountId, Map<LessonId, CheckScore>> found = new HashMap<>();
        inPortions(
                learners,
                ids -> jdbc.sql("""
                                select learner_id, lesson_id, count(*) as answered, sum(score) as score,
                                    sum(max_score) as max_score
                                from check_answer
                                where learner_id in (:learners) and number = 1 and scored
                                group by learner_id, lesson_id""").param("learners", ids).query(row -> {
                    found.computeIfAbsent(learner(row), _ -> new HashMap<>())
                            .put(
                                    new LessonId(row.getString("lesson_id")),
                                    new CheckScore(
                                            row.getInt("answered"), row.getInt("score"), row.getInt("max_score")));
                }));
        return found;
    }

    Set<ItemId> answered(AccountId learner, LessonId lesson) {
        return jdbc.sql("""
                        select item_id from check_answer
                        where learner_id = :learner and lesson_id = :lesson and number = 1""")
                .param("learner", learner.value())
                .param("lesson", lesson.value())
                .query((row, _) -> new ItemId(row.getString("item_id")))
                .set();
    }

    /** The number that the next answer to a check has. Call it only while the row of the lesson is locked. */
    int nextNumber(AccountId learner, LessonId lesson, ItemId item) {
        return 1
                + jdbc.sql("""
                        select coalesce(max(number), 0) from check_answer
                        where learner_id = :learner and lesson_id = :lesson and item_id = :item""")
                        .param("learner", learner.value())
                        .param("lesson", lesson.value())
                        .param("item", item.value())
                        .query(Integer.class)
                        .single();
    }

    void insert(UUID id, AccountId learner, LessonId lesson, String block, StoredAnswer answer) {
        jdbc.sql("""
                        insert into check_answer (id, learner_id, lesson_id, block_id, item_id, item_revision, number,
                            response, score, max_score, scored, answered_at)
                        values (:id, :learner, :lesson, :block, :item, :revision, :number, :response, :score, :max,
                            :scored, :at)""")
                .param("id", id)
                .param("learner", learner.value())
                .param("lesson", lesson.value())
                .param("block", block)
                .param("item", answer.item().value())
                .param("revision", answer.revision().value())
                .param("number", answer.number())
                .param("response", answer.response())
                .param("score", answer.score())
                .param("max", answer.max())
                .param("scored", answer.scored())
                .param("at", Utc.param(answer.at()))
                .update();
    }

    /** The latest answer to every check of a lesson. */
    List<StoredAnswer> latest(AccountId learner, LessonId lesson) {
        return jdbc.sql("""
                        select a.* from check_answer a
                        where a.learner_id = :learner and a.lesson_id = :lesson and a.number = (
                            select max(b.number) from check_answer b
                            where b.learner_id = a.learner_id and b.lesson_id = a.lesson_id and b.item_id = a.item_id)
                        order by a.item_id""")
                .param("learner", learner.value())
                .param("lesson", lesson.value())
                .query((row, _) -> new StoredAnswer(
                        new ItemId(row.getString("item_id")),
                        new Revision(row.getString("item_revision")),
                        row.getInt("number"),
                        row.getString("response"),
                        row.getInt("score"),
                        row.getInt("max_score"),
                        row.getBoolean("scored"),
                        Utc.get(row, "answered_at")))
                .list();
    }

    void learned(AccountId learner, LocalDate day, Instant at) {
        jdbc.sql("""
                        insert into learning_day (learner_id, learned_on, first_at) values (:learner, :day, :at)
                        on conflict do nothing""")
                .param("learner", learner.value())
                .param("day", day)
                .param("at", Utc.param(at))
                .update();
    }

    List<LocalDate> learningDays(AccountId learner) {
        return jdbc.sql("select learned_on from learning_day where learner_id = :learner order by learned_on")
                .param("learner", learner.value())
                .query((row, _) -> row.getObject("learned_on", LocalDate.class))
                .list();
    }

    Optional<LearningSetting> setting(AccountId learner) {
        return jdbc.sql("select zone, streak_on from learning_setting where learner_id = :learner")
                .param("learner", learner.value())
                .query((row, _) -> new LearningSetting(row.getString("zone"), row.getBoolean("streak_on")))
                .optional();
    }

    void save(AccountId learner, LearningSetting setting, Instant now) {
        jdbc.sql("""
                        merge into learning_setting s
                        using (values (cast(:learner as uuid), cast(:zone as varchar), cast(:streak as boolean),
                            cast(:now as timestamp with time zone))) v (learner_id, zone, streak_on, updated_at)
                        on s.learner_id = v.learner_id
                        when matched then update set zone = v.zone, streak_on = v.streak_on, updated_at = v.updated_at
                        when not matched then insert (learner_id, zone, streak_on, updated_at)
                            values (v.learner_id, v.zone, v.streak_on, v.updated_at)""")
                .param("learner", learner.value())
                .param("zone", setting.zone())
                .param("streak", setting.streakOn())
                .param("now", Utc.param(now))
                .update();
    }

    /** False when it was recorded before. */
    boolean completeCourse(AccountId learner, CourseId course, Revision release, Instant at) {
        return jdbc.sql("""
                        insert into course_completion (learner_id, course_id, revision, completed_at)
                        values (:learner, :course, :revision, :at)
                        on conflict do nothing""")
                        .param("learner", learner.value())
                        .param("course", course.value())
                        .param("revision", release.value())
                        .param("at", Utc.param(at))
                        .update()
                == 1;
    }

    private static LessonRow lessonRow(ResultSet row, int index) throws SQLException {
        String seen = row.getString("seen_blocks");
        String completed = row.getString("completed_revision");
        return new LessonRow(
                new LessonId(row.getString("lesson_id")),
                new Revision(row.getString("revision")),
                row.getString("last_block"),
                seen.isEmpty() ? Set.of() : Set.of(seen.split(" ")),
                Utc.get(row, "started_at"),
                Utc.get(row, "updated_at"),
                Utc.find(row, "completed_at"),
                completed == null ? null : new Revision(completed));
    }

    private static AccountId learner(ResultSet row) throws SQLException {
        return new AccountId(row.getObject("learner_id", UUID.class));
    }

    private static void inPortions(Collection<AccountId> learners, Consumer<List<UUID>> query) {
        List<UUID> ids = learners.stream().map(AccountId::value).distinct().toList();
        for (int from = 0; from < ids.size(); from += IDS_PER_QUERY) {
            query.accept(ids.subList(from, Math.min(ids.size(), from + IDS_PER_QUERY)));
        }
    }
}
