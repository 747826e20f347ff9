package org.myelin.cohort.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.myelin.cohort.Cohort;
import org.myelin.cohort.CohortId;
import org.myelin.cohort.CohortSummary;
import org.myelin.cohort.Member;
import org.myelin.cohort.MemberRole;
import org.myelin.identity.AccountId;
import org.myelin.shared.Utc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads and writes cohorts and members; decides nothing. */
@Repository
class CohortTables {

    private static final String SUMMARY = """
            select c.id, c.name,
                count(case when m.member_role = 'LEARNER' then 1 end) as learners,
                count(case when m.member_role = 'INSTRUCTOR' then 1 end) as instructors
            from cohort c left join cohort_member m on m.cohort_id = c.id
            """;

    private final JdbcClient jdbc;

    CohortTables(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<CohortSummary> all() {
        return summaries(jdbc.sql(SUMMARY + "group by c.id, c.name order by c.name, c.id"));
    }

    List<CohortSummary> taughtBy(AccountId instructor) {
        return summaries(jdbc.sql(SUMMARY + """
                        where c.id in (select t.cohort_id from cohort_member t
                            where t.account_id = :instructor and t.member_role = 'INSTRUCTOR')
                        group by c.id, c.name order by c.name, c.id""").param("instructor", instructor.value()));
    }

    List<Cohort> learningIn(AccountId learner) {
        return jdbc.sql("""
                        select c.* from cohort c join cohort_member m on m.cohort_id = c.id
                        where m.account_id = :learner and m.member_role = 'LEARNER' order by c.name, c.id""")
                .param("learner", learner.value())
                .query(CohortTables::cohort)
                .list();
    }

    Optional<Cohort> find(CohortId id) {
        return jdbc.sql("select * from cohort where id = :id")
                .param("id", id.value())
                .query(CohortTables::cohort)
                .optional();
    }

    List<Member> members(CohortId id) {
        return jdbc.sql("""
                        select account_id, member_role, joined_at from cohort_member where cohort_id = :id
                        order by member_role, joined_at, account_id""")
                .param("id", id.value())
                .query((row, _) -> new Member(
                        new AccountId(row.getObject("account_id", UUID.class)),
                        MemberRole.valueOf(row.getString("member_role")),
                        Utc.get(row, "joined_at")))
                .list();
    }

    boolean isMember(CohortId id, AccountId account, MemberRole role) {
        return jdbc.sql("""
                        select count(*) from cohort_member
                        where cohort_id = :id and account_id = :account and member_role = :role""")
                        .param("id", id.value())
                        .param("account", account.value())
                        .param("role", role.name())
                        .query(Long.class)
                        .single()
                > 0;
    }

    boolean teaches(AccountId instructor, AccountId learner) {
        return jdbc.sql("""
                        select count(*) from cohort_member t join cohort_member l on l.cohort_id = t.cohort_id
                        where t.account_id = :instructor and t.member_role = 'INSTRUCTOR'
                            and l.account_id = :learner and l.member_role = 'LEARNER'""")
                        .param("instructor", instructor.value())
                        .param("learner", learner.value())
                        .query(Long.class)
                        .single()
                > 0;
    }

    void insert(CohortId id, String name, AccountId by, Instant at) {
        jdbc.sql("""
                        insert into cohort (id, name, created_by, created_at, version)
                        values (:id, :name, :by, :at, 1)""")
                .param("id", id.value())
                .param("name", name)
                .param("by", by.value())
                .param("at", Utc.param(at))
                .update();
    }

    /** False when the version is not the stored one. */
    boolean rename(CohortId id, String name, int version) {
        return jdbc.sql("update cohort set name = :name, version = version + 1 where id = :id and version = :version")
                        .param("name", name)
                        .param("id", id.value())
                        .param("version", version)
                        .update()
                == 1;
    }

    void put(CohortId id, AccountId member, MemberRole role, Instant at) {
        int changed = jdbc.sql("""
                        update cohort_member set member_role = :role
                        where cohort_id = :id and account_id = :member""")
                .param("role", role.name())
                .param("id", id.value())
                .param("member", member.value())
                .update();
        if (changed == 0) {
            jdbc.sql("""
                            insert into cohort_member (cohort_id, account_id, member_role, joined_at)
                            values (:id, :member, :role, :at) on conflict do nothing""")
                    .param("id", id.value())
                    .param("member", member.value())
                    .param("role", role.name())
                    .param("at", Utc.param(at))
                    .update();
        }
    }

    /** False when the account was no member. */
    boolean remove(CohortId id, AccountId member) {
        return jdbc.sql("delete from cohort_member where cohort_id = :id and account_id = :member")
                        .param("id", id.value())
                        .param("member", member.value())
                        .update()
                == 1;
    }

    private static List<CohortSummary> summaries(JdbcClient.StatementSpec statement) {
        return statement
                .query((row, _) -> new CohortSummary(
                        new CohortId(row.getObject("id", UUID.class)),
                        row.getString("name"),
                        row.getInt("learners"),
                        row.getInt("instructors")))
                .list();
    }

    private static Cohort cohort(ResultSet row, int index) throws SQLException {
        return new Cohort(
                new CohortId(row.getObject("id", UUID.class)),
                row.getInt("version"),
                row.getString("name"),
                Utc.get(row, "created_at"));
    }
}
