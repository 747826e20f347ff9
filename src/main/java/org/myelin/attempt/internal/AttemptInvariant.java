package org.myelin.attempt.internal;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.myelin.attempt.AttemptId;
import org.myelin.attempt.Verification;
import org.myelin.platform.Invariant;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * No attempt is half stored: every chain ends where its attempt says, every saved answer has its step, every item its
 * text, every submitted attempt its grade. Four statements for all attempts together, and a full check of those that are
 * open.
 */
@Component
class AttemptInvariant implements Invariant {

    private static final String CHAIN_ENDS = "select a.id from attempt a left join attempt_step s"
            + " on s.attempt_id = a.id and s.step_no = a.chain_length and s.receipt = a.chain_head"
            + " where s.attempt_id is null"
            + " or (select max(l.step_no) from attempt_step l where l.attempt_id = a.id) <> a.chain_length";
    private static final String SLOTS = "select t.attempt_id as id from attempt_slot t left join attempt_step s"
            + " on s.attempt_id = t.attempt_id and s.step_no = t.step_no and s.client_seq = t.client_seq"
            + " where s.attempt_id is null";
    private static final String TEXTS = "select i.attempt_id as id from attempt_item i left join item_snapshot s"
            + " on s.item_id = i.item_id and s.revision = i.revision"
            + " where s.item_id is null";
    private static final String GRADES = "select a.id from attempt a left join grading_run r"
            + " on r.attempt_id = a.id and r.active = true"
            + " where (a.state = 'SUBMITTED' and r.id is null) or (a.state = 'OPEN' and r.id is not null)";
    private static final String OPEN = "select a.id from attempt a where a.state = 'OPEN'";

    private final JdbcTemplate jdbc;
    private final Verifying verifying;

    AttemptInvariant(JdbcTemplate jdbc, Verifying verifying) {
        this.jdbc = jdbc;
        this.verifying = verifying;
    }

    @Override
    public Optional<String> violation() {
        return first("the chain of attempt %s does not end where it should", CHAIN_ENDS)
                .or(() -> first("attempt %s has a saved answer without a step", SLOTS))
                .or(() -> first("attempt %s has an item without its text", TEXTS))
                .or(() -> first("the grade of attempt %s does not fit its state", GRADES))
                .or(this::open);
    }

    private Optional<String> first(String finding, String sql) {
        List<UUID> found = jdbc.query(sql + " fetch first 1 rows only", (row, _) -> Sql.uuid(row, "id"));
        return found.stream().findFirst().map(id -> "Attempts: " + finding.formatted(id) + ".");
    }

    private Optional<String> open() {
        List<UUID> ids = jdbc.query(OPEN, (row, _) -> Sql.uuid(row, "id"));
        for (UUID id : ids) {
            if (verifying.verify(new AttemptId(id)) instanceof Verification.Broken broken) {
                return Optional.of("Attempts: attempt " + id + " does not follow from its steps: "
                        + broken.findings().getFirst());
            }
        }
        return Optional.empty();
    }
}
