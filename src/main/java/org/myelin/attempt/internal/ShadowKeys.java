package org.myelin.attempt.internal;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.myelin.attempt.AttemptId;
import org.myelin.attempt.AttemptNotFound;
import org.myelin.attempt.ShadowKey;
import org.myelin.identity.AccountId;
import org.myelin.platform.Together.Change;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/**
 * The keys with which browsers hide unsent answers. Made once per attempt and never changed, so that what a browser
 * holds stays readable after a restart and on every node.
 */
@Repository
public class ShadowKeys {

    private final JdbcTemplate jdbc;
    private final SecureRandom random = new SecureRandom();

    ShadowKeys(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The key of an attempt; empty for an attempt that is older than its keys.
     *
     * @throws AttemptNotFound for unknown and foreign attempts
     */
    public Optional<ShadowKey> find(AttemptId attempt, AccountId who) {
        List<Optional<ShadowKey>> found = jdbc.query(
                "select k.shadow_key from attempt a left join attempt_shadow_key k on k.attempt_id = a.id"
                        + " where a.id = ? and a.learner_id = ?",
                (row, _) -> Optional.ofNullable(row.getString("shadow_key")).map(ShadowKey::new),
                attempt.value(),
                who.value());
        return found.stream().findFirst().orElseThrow(AttemptNotFound::new);
    }

    /** Makes the key of an attempt that has none; of two made at the same moment the first one stays. */
    public void make(AttemptId attempt) {
        Change made = made(attempt);
        jdbc.update(made.sql() + " on conflict do nothing", made.values());
    }

    /** The change that makes the key of a new attempt. */
    Change made(AttemptId attempt) {
        byte[] bytes = new byte[ShadowKey.BYTES];
        random.nextBytes(bytes);
        return Change.of(
                "insert into attempt_shadow_key (attempt_id, shadow_key) values (?, ?)",
                attempt.value(),
                Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }
}
