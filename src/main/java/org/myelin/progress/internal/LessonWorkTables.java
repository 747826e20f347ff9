package org.myelin.progress.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.myelin.content.ClaimVerdict;
import org.myelin.content.LessonId;
import org.myelin.identity.AccountId;
import org.myelin.progress.Judgment;
import org.myelin.progress.LessonWork.Ticks;
import org.myelin.shared.Utc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads and writes judgments of claims and ticks of checklists. Write only while the row of the lesson is locked. */
@Repository
class LessonWorkTables {

    private final JdbcClient jdbc;

    LessonWorkTables(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Judgment> judgment(AccountId learner, LessonId lesson, String block) {
        return Optional.ofNullable(judgments(learner, lesson).get(block));
    }

    Map<String, Judgment> judgments(AccountId learner, LessonId lesson) {
        Map<String, Judgment> found = new HashMap<>();
        jdbc.sql("""
                        select block_id, verdict, correction, saved_at from claim_judgment
                        where learner_id = :learner and lesson_id = :lesson""")
                .param("learner", learner.value())
                .param("lesson", lesson.value())
                .query(row -> {
                    found.put(row.getString("block_id"), judgment(row));
                });
        return found;
    }

    void save(AccountId learner, LessonId lesson, String block, Judgment judgment) {
        jdbc.sql("""
                        merge into claim_judgment j
                        using (values (cast(:learner as uuid), cast(:lesson as varchar), cast(:block as varchar),
                            cast(:verdict as varchar), cast(:correction as varchar),
                            cast(:at as timestamp with time zone)))
                            v (learner_id, lesson_id, block_id, verdict, correction, saved_at)
                        on j.learner_id = v.learner_id and j.lesson_id = v.lesson_id and j.block_id = v.block_id
                        when matched then update set correction = v.correction, saved_at = v.saved_at
                        when not matched then insert (learner_id, lesson_id, block_id, verdict, correction, judged_at,
                                saved_at)
                            values (v.learner_id, v.lesson_id, v.block_id, v.verdict, v.correction, v.saved_at,
                                v.saved_at)""")
                .param("learner", learner.value())
                .param("lesson", lesson.value())
                .param("block", block)
                .param("verdict", judgment.verdict().word())
                .param("correction", judgment.correction().orElse(null))
                .param("at", Utc.param(judgment.savedAt()))
                .update();
    }

    Map<String, Ticks> ticks(AccountId learner, LessonId lesson) {
        Map<String, Ticks> found = new HashMap<>();
        jdbc.sql("""
                        select block_id, items, saved_at from checklist_tick
                        where learner_id = :learner and lesson_id = :lesson""")
                .param("learner", learner.value())
                .param("lesson", lesson.value())
                .query(row -> {
                    String items = row.getString("items");
                    found.put(
                            row.getString("block_id"),
                            new Ticks(items.isEmpty() ? Set.of() : Set.of(items.split(" ")), Utc.get(row, "saved_at")));
                });
        return found;
    }

    void tick(AccountId learner, LessonId lesson, String block, Set<String> items, Instant at) {
        jdbc.sql("""
                        merge into checklist_tick t
                        using (values (cast(:learner as uuid), cast(:lesson as varchar), cast(:block as varchar),
                            cast(:items as varchar), cast(:at as timestamp with time zone)))
                            v (learner_id, lesson_id, block_id, items, saved_at)
                        on t.learner_id = v.learner_id and t.lesson_id = v.lesson_id and t.block_id = v.block_id
                        when matched then update set items = v.items, saved_at = v.saved_at
                        when not matched then insert (learner_id, lesson_id, block_id, items, saved_at)
                            values (v.learner_id, v.lesson_id, v.block_id, v.items, v.saved_at)""")
                .param("learner", learner.value())
                .param("lesson", lesson.value())
                .param("block", block)
                .param("items", String.join(" ", items.stream().sorted().toList()))
                .param("at", Utc.param(at))
                .update();
    }

    private static Judgment judgment(ResultSet row) throws SQLException {
        return new Judgment(
                ClaimVerdict.of(row.getString("verdict")).orElseThrow(),
                Optional.ofNullable(row.getString("correction")),
                Utc.get(row, "saved_at"));
    }
}
