package org.myelin.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.myelin.testing.MovableClock;

class SignInThrottleTests {

    private static final String CAMPUS = "198.51.100.7";
    private static final String ELSEWHERE = "203.0.113.9";

    private final MovableClock clock = new MovableClock();
    private final SignInThrottle throttle = new SignInThrottle(clock);

    @Test
    void the_wait_for_each_further_try_grows_from_a_minute_to_hours() {
        List<Duration> waits = new ArrayList<>();
        for (int tries = 0; tries < 24; ) {
            var wait = throttle.take("ada", CAMPUS);
            if (wait.isPresent()) {
                waits.add(wait.get());
                clock.forward(wait.get());
            } else {
                tries++;
            }
        }

        assertThat(waits.getFirst()).isBetween(Duration.ofSeconds(55), Duration.ofSeconds(61));
        assertThat(waits)
                .anySatisfy(wait -> assertThat(wait)
                        .isBetween(
                                Duration.ofMinutes(14), Duration.ofMinutes(15).plusSeconds(1)));
        assertThat(waits.getLast()).isGreaterThan(Duration.ofMinutes(90));
        for (int i = 1; i < waits.size(); i++) {
            assertThat(waits.get(i))
                    .isGreaterThanOrEqualTo(waits.get(i - 1).minusSeconds(2).dividedBy(2));
        }
    }

    @Test
    void a_thousand_tries_on_one_account_from_many_networks_are_almost_all_refused() {
        int lookedAt = 0;
        for (int i = 0; i < 1000; i++) {
            if (throttle.take("ada", "10.0." + i % 250 + ".1").isEmpty()) {
                lookedAt++;
            }
            clock.forward(Duration.ofSeconds(60));
        }

        assertThat(lookedAt).isBetween(20, 60);
    }

    @Test
    void one_password_on_a_thousand_accounts_is_stopped_by_the_network() {
        int lookedAt = 0;
        for (int i = 0; i < 1000; i++) {
            if (throttle.take("account" + i, CAMPUS).isEmpty()) {
                lookedAt++;
            }
        }

        assertThat(lookedAt).isEqualTo(300);
    }

    @Test
    void a_class_that_signs_in_together_from_one_address_is_not_slowed_down() {
        for (int i = 0; i < 2000; i++) {
            assertThat(throttle.take("learner" + i, CAMPUS)).isEmpty();
            throttle.succeeded("learner" + i, CAMPUS);
        }
    }

    @Test
    void an_attacker_elsewhere_cannot_lock_the_owner_out_of_a_known_network() {
        assertThat(throttle.take("ada", CAMPUS)).isEmpty();
        throttle.succeeded("ada", CAMPUS);
        Optional<Duration> attacker = Optional.empty();
        for (int i = 0; i < 500; i++) {
            attacker = throttle.take("ada", "10." + i % 200 + "." + i % 250 + ".1");
        }

        assertThat(attacker).isPresent();
        assertThat(throttle.take("ada", CAMPUS)).isEmpty();
        assertThat(throttle.take("ada", ELSEWHERE)).isPresent();
    }

    @Test
    void the_right_password_ends_the_wait_that_wrong_ones_began() {
        for (int i = 0; i < 4; i++) {
            throttle.take("ada", CAMPUS);
        }
        assertThat(throttle.take("ada", CAMPUS)).isEmpty();
        throttle.succeeded("ada", CAMPUS);

        for (int i = 0; i < 5; i++) {
            assertThat(throttle.take("ada", CAMPUS)).isEmpty();
        }
        assertThat(throttle.take("ada", CAMPUS)).isPresent();
    }

    @Test
    void a_clock_that_steps_back_gives_no_tries_away() {
        for (int i = 0; i < 5; i++) {
            throttle.take("ada", CAMPUS);
        }
        clock.forward(Duration.ofHours(-2));

        assertThat(throttle.take("ada", CAMPUS)).isPresent();
    }

    @Test
    void a_clock_that_steps_back_makes_nobody_wait_for_longer() {
        for (int i = 0; i < 5; i++) {
            throttle.take("ada", CAMPUS);
        }
        clock.forward(Duration.ofHours(-1));
        Duration wait = throttle.take("ada", CAMPUS).orElseThrow();
        assertThat(wait).isLessThanOrEqualTo(Duration.ofSeconds(61));

        clock.forward(wait);
        assertThat(throttle.take("ada", CAMPUS)).isEmpty();
    }

    @Test
    void refusals_are_worth_recording_once_in_a_while() {
        assertThat(throttle.worthRecording("ada")).isTrue();
        assertThat(throttle.worthRecording("ada")).isFalse();
        assertThat(throttle.worthRecording("ben")).isTrue();
        clock.forward(Duration.ofMinutes(15));
        assertThat(throttle.worthRecording("ada")).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "198.51.100.7, 198.51.100.250, true",
        "198.51.100.7, 198.51.101.7, false",
        "2001:db8:1:2::1, 2001:db8:1:2:ffff::9, true",
        "2001:db8:1:2::1, 2001:db8:1:3::1, false",
        "not-an-address, not-an-address, true",
        "not-an-address, another, false"
    })
    void addresses_of_one_network_count_together(String one, String other, boolean same) {
        assertThat(SignInThrottle.network(one).equals(SignInThrottle.network(other)))
                .isEqualTo(same);
    }
}
