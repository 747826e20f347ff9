package org.myelin.cohort.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.myelin.cohort.Assignment;
import org.myelin.cohort.AssignmentData;
import org.myelin.cohort.AssignmentId;
import org.myelin.cohort.AssignmentTarget;
import org.myelin.cohort.CohortId;
import org.myelin.content.CourseId;
import org.myelin.content.FeedbackPolicy;
import org.myelin.content.ModuleId;
import org.myelin.content.QuizId;
import org.myelin.identity.AccountId;
import org.myelin.shared.Utc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads and writes assignments; decides nothing. Withdrawn ones are never found. */
@Repository
class AssignmentTables {

    private final JdbcClient jdbc;

    AssignmentTables(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** An assignment with the name of its cohort. */
    record Named(Assignment assignment, String cohortName) {}

    Optional<Assignment> find(AssignmentId id) {
        return jdbc.sql("select * from assignment where id = :id and withdrawn_at is null")
                .param("id", id.value())
                .query(AssignmentTables::assignment)
                .optional();
    }

    List<Assignment> of(CohortId cohort) {
        return jdbc.sql("""
                        select * from assignment where cohort_id = :cohort and withdrawn_at is null
                        order by due_at, created_at, id""")
                .param("cohort", cohort.value())
                .query(AssignmentTables::assignment)
                .list();
    }

    /** The assignments of all cohorts in which the account learns. */
    List<Named> of(AccountId learner) {
        return jdbc.sql("""
                        select a.*, c.name as cohort_name
                        from cohort_member m
                            join cohort c on c.id = m.cohort_id
                            join assignment a on a.cohort_id = m.cohort_id
                        where m.account_id = :learner and m.member_role = 'LEARNER' and a.withdrawn_at is null
                        order by a.due_at, a.created_at, a.id""")
                .param("learner", learner.value())
                .query((row, index) -> new Named(assignment(row, index), row.getString("cohort_name")))
                .list();
    }

    boolean isAssigned(CohortId cohort, AssignmentTarget target) {
        return jdbc.sql("""
                        select count(*) from assignment
                        where cohort_id = :cohort and target_kind = :kind and target_id = :target
                            and withdrawn_at is null""")
                        .param("cohort", cohort.value())
                        .param("kind", kind(target))
                        .param("target", id(target))
                        .query(Long.class)
                        .single()
                > 0;
    }

    /** Makes assignments to one cohort wait for each other until the transaction ends. */
    void lock(CohortId cohort) {
        jdbc.sql("select id from cohort where id = :id for update")
                .param("id", cohort.value())
                .query(UUID.class)
                .list();
    }

    void insert(Assignment assignment) {
        AssignmentData data = assignment.data();
        jdbc.sql("""
                        insert into assignment (id, cohort_id, target_kind, target_id, opens_at, due_at, last_start_at, closes_at, tries,
                            time_limit_seconds, feedback, created_by, created_at, version)
                        values (:id, :cohort, :kind, :target, :opens, :due, :last, :closes, :tries, :limit, :feedback, :by, :at,
                            :version)""")
                .param("id", assignment.id().value())
                .param("cohort", assignment.cohort().value())
                .param("kind", kind(data.target()))
                .param("target", id(data.target()))
                .param("opens", Utc.param(data.opensAt()))
                .param("due", Utc.param(data.dueAt()))
                .param("last", Utc.param(data.lastStartAt()))
                .param("closes", Utc.param(data.closesAt()))
                .param("tries", data.tries())
                .param("limit", seconds(data.timeLimit()))
                .param("feedback", name(data.feedback()))
                .param("by", assignment.createdBy().value())
                .param("at", Utc.param(assignment.createdAt()))
                .param("version", assignment.version())
                .update();
    }

    /** False when the version is not the stored one. The target stays. */
    boolean update(AssignmentId id, AssignmentData data, int version) {
        return jdbc.sql("""
                        update assignment
                        set opens_at = :opens, due_at = :due, last_start_at = :last, closes_at = :closes, tries = :tries,
                            time_limit_seconds = :limit, feedback = :feedback, version = version + 1
                        where id = :id and version = :version and withdrawn_at is null""")
                        .param("opens", Utc.param(data.opensAt()))
                        .param("due", Utc.param(data.dueAt()))
                        .param("last", Utc.param(data.lastStartAt()))
                        .param("closes", Utc.param(data.closesAt()))
                        .param("tries", data.tries())
                        .param("limit", seconds(data.timeLimit()))
                        .param("feedback", name(data.feedback()))
                        .param("id", id.value())
                        .param("version", version)
                        .update()
                == 1;
    }

    /** False when the version is not the stored one. */
    boolean withdraw(AssignmentId id, int version, Instant at) {
        return jdbc.sql("""
                        update assignment set withdrawn_at = :at, version = version + 1
                        where id = :id and version = :version and withdrawn_at is null""")
                        .param("at", Utc.param(at))
                        .param("id", id.value())
                        .param("version", version)
                        .update()
                == 1;
    }

    private static Assignment assignment(ResultSet row, int index) throws SQLException {
        String feedback = row.getString("feedback");
        Long limit = row.getObject("time_limit_seconds", Long.class);
        return new Assignment(
                new AssignmentId(row.getObject("id", UUID.class)),
                row.getInt("version"),
                new CohortId(row.getObject("cohort_id", UUID.class)),
                new AssignmentData(
                        target(row.getString("target_kind"), row.getString("target_id")),
                        Utc.find(row, "opens_at"),
                        Utc.find(row, "due_at"),
                        Utc.find(row, "last_start_at"),
                        Utc.find(row, "closes_at"),
                        row.getObject("tries", Integer.class),
                        limit == null ? null : Duration.ofSeconds(limit),
                        feedback == null ? null : FeedbackPolicy.valueOf(feedback)),
                new AccountId(row.getObject("created_by", UUID.class)),
                Utc.get(row, "created_at"));
    }

    static String kind(AssignmentTarget target) {
        return switch (target) {
            case AssignmentTarget.OfQuiz _ -> "QUIZ";
            case AssignmentTarget.OfModule _ -> "MODULE";
            case AssignmentTarget.OfCourse _ -> "COURSE";
        };
    }

    static String id(AssignmentTarget target) {
        return switch (target) {
            case AssignmentTarget.OfQuiz(var quiz) -> quiz.value();
            case AssignmentTarget.OfModule(var module) -> module.value();
            case AssignmentTarget.OfCourse(var course) -> course.value();
        };
    }

    private static AssignmentTarget target(String kind, String id) {
        return switch (kind) {
            case "QUIZ" -> new AssignmentTarget.OfQuiz(new QuizId(id));
            case "MODULE" -> new AssignmentTarget.OfModule(new ModuleId(id));
            case "COURSE" -> new AssignmentTarget.OfCourse(new CourseId(id));
            default -> throw new IllegalStateException("Unknown kind of assignment: " + kind);
        };
    }

    private static @Nullable Long seconds(@Nullable Duration duration) {
        return duration == null ? null : duration.toSeconds();
    }

    private static @Nullable String name(@Nullable FeedbackPolicy feedback) {
        return feedback == null ? null : feedback.name();
    }
}
