package org.myelin.analytics.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.myelin.cohort.CohortId;
import org.myelin.identity.AccountId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads in one query who belongs to which cohorts. */
@Repository
class Memberships {

    private final JdbcClient jdbc;

    Memberships(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A cohort somebody belongs to. */
    record In(CohortId cohort, String name, boolean learner) {}

    /** The cohorts of everybody who has one, by name. */
    Map<AccountId, List<In>> all() {
        Map<AccountId, List<In>> found = new HashMap<>();
        jdbc.sql("""
                        select m.account_id, m.member_role, c.id, c.name
                        from cohort_member m join cohort c on c.id = m.cohort_id
                        order by c.name, c.id""").query(row -> {
            found.computeIfAbsent(new AccountId(row.getObject("account_id", UUID.class)), _ -> new ArrayList<>())
                    .add(new In(
                            new CohortId(row.getObject("id", UUID.class)),
                            row.getString("name"),
                            "LEARNER".equals(row.getString("member_role"))));
        });
        return found;
    }

    static List<String> names(@Nullable List<In> memberships) {
        return memberships == null
                ? List.of()
                : memberships.stream().map(In::name).toList();
    }
}
