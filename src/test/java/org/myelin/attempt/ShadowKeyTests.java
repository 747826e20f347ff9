package org.myelin.attempt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.myelin.attempt.SomeItems.ONE;
import static org.myelin.attempt.SomeItems.choice;

import java.util.Base64;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.myelin.identity.AccountId;
import org.myelin.testing.EveryDatabase;
import org.myelin.testing.TestDatabase;
import org.springframework.jdbc.core.JdbcTemplate;

@EveryDatabase
class ShadowKeyTests {

    private final AttemptWorld world;
    private final AccountId learner;
    private final AttemptId attempt;

    ShadowKeyTests(TestDatabase database) {
        world = AttemptWorld.on(database);
        learner = world.somebody();
        attempt = world.start(learner);
    }

    private ShadowKey key() {
        return world.attempts.shadowKey(attempt, learner).orElseThrow();
    }

    /** As an attempt looks that was started before there were keys. */
    private void loseKey() {
        world.bean(JdbcTemplate.class).update("delete from attempt_shadow_key where attempt_id = ?", attempt.value());
    }

    @Test
    void every_attempt_starts_with_a_key_of_its_own() {
        var other = world.start(world.somebody());

        assertThat(Base64.getUrlDecoder().decode(key().value())).hasSize(32);
        assertThat(world.bean(JdbcTemplate.class)
                        .queryForObject(
                                "select shadow_key from attempt_shadow_key where attempt_id = ?",
                                String.class,
                                other.value()))
                .isNotEqualTo(key().value());
    }

    @Test
    void only_its_learner_gets_the_key() {
        var stranger = world.somebody();

        assertThatThrownBy(() -> world.attempts.shadowKey(attempt, stranger)).isInstanceOf(AttemptNotFound.class);
        assertThatThrownBy(() -> world.attempts.makeShadowKey(attempt, stranger))
                .isInstanceOf(AttemptNotFound.class);
        assertThatThrownBy(() -> world.attempts.shadowKey(new AttemptId(stranger.value()), learner))
                .isInstanceOf(AttemptNotFound.class);
    }

    @Test
    void the_key_stays_the_same_through_work_and_a_restart() {
        var before = key();
        world.save(attempt, learner, ONE, choice("a"));

        assertThat(AttemptWorld.restarted(world).attempts.shadowKey(attempt, learner))
                .contains(before);
        assertThat(world.attempts.makeShadowKey(attempt, learner)).isEqualTo(before);
    }

    @Test
    void an_attempt_from_before_there_were_keys_gets_one_that_stays() {
        loseKey();

        assertThat(world.attempts.shadowKey(attempt, learner)).isEmpty();
        var made = world.attempts.makeShadowKey(attempt, learner);
        assertThat(world.attempts.makeShadowKey(attempt, learner)).isEqualTo(made);
        assertThat(key()).isEqualTo(made);
    }

    @Test
    void two_tabs_that_open_such_an_attempt_at_the_same_moment_get_the_same_key() throws Exception {
        loseKey();
        Callable<ShadowKey> open = () -> world.attempts.makeShadowKey(attempt, learner);

        try (var tabs = Executors.newFixedThreadPool(4)) {
            var keys = tabs.invokeAll(List.of(open, open, open, open)).stream()
                    .map(Future::resultNow)
                    .toList();
            assertThat(keys).containsOnly(key());
        }
    }

    @Test
    void no_stranger_makes_a_key_by_asking() {
        loseKey();
        var stranger = world.somebody();

        assertThatThrownBy(() -> world.attempts.makeShadowKey(attempt, stranger))
                .isInstanceOf(AttemptNotFound.class);
        assertThat(world.attempts.shadowKey(attempt, learner)).isEmpty();
    }

    @Test
    void the_key_is_no_part_of_what_can_be_verified_or_downloaded() {
        world.attempts.submit(attempt, learner);
        loseKey();

        assertThat(world.attempts.verify(attempt)).isInstanceOf(Verification.Intact.class);
    }

    @Test
    void a_log_never_shows_a_key() {
        assertThat(key().toString()).doesNotContain(key().value());
    }

    @Test
    void a_key_has_256_bits() {
        assertThatThrownBy(() -> new ShadowKey("AAEC")).isInstanceOf(IllegalArgumentException.class);
    }
}
