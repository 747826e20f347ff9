package org.myelin.identity;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;

/**
 * Limits how often passwords are tried: per account and network, per account, and per network (IPv4 /24, IPv6 /64). The
 * first few wrong tries cost nothing, then the wait for each further one grows from a minute to a quarter of an hour to
 * two hours; at most 52 wrong passwords a day are looked at for an account from networks it never signed in from. A network from which the
 * account has signed in has limits of its own, so nobody can lock the owner out from elsewhere. Counts are kept in memory
 * only and are of the same shape for addresses without an account.
 */
@Component
class SignInThrottle {

    private static final int MOST_KEYS = 100_000;
    private static final Duration FORGET_TRUST_AFTER = Duration.ofDays(30);
    private static final Duration ANNOUNCE_EVERY = Duration.ofMinutes(15);

    private final TimeMeter meter;
    private final Cache<Pair, Bucket> pairs = cache();
    private final Cache<String, Bucket> accounts = cache();
    private final Cache<String, Bucket> networks = cache();
    private final Cache<Pair, Instant> trusted =
            Caffeine.newBuilder().maximumSize(MOST_KEYS).build();
    private final Cache<String, Instant> announced =
            Caffeine.newBuilder().maximumSize(MOST_KEYS).build();
    private final Clock clock;

    SignInThrottle(Clock clock) {
        this.clock = clock;
        this.meter = new ClockMeter(clock);
    }

    private record Pair(String account, String network) {}

    /**
     * Takes one try. State after: the try counts as wrong until {@link #succeeded} is called.
     *
     * @param email in lower case
     * @return how long to wait if this try must not be looked at
     */
    Optional<Duration> take(String email, String address) {
        var pair = new Pair(email, network(address));
        var own = pairs.get(pair, _ -> pairBucket());
        if (trusts(pair)) {
            return take(List.of(own));
        }
        return take(List.of(
                own,
                accounts.get(pair.account(), _ -> accountBucket()),
                networks.get(pair.network(), _ -> networkBucket())));
    }

    /** The password was right: what was counted for this account is forgotten and the network is trusted. */
    void succeeded(String email, String address) {
        var pair = new Pair(email, network(address));
        if (!trusts(pair)) {
            networks.get(pair.network(), _ -> networkBucket()).addTokens(1);
        }
        pairs.invalidate(pair);
        accounts.invalidate(pair.account());
        trusted.put(pair, clock.instant());
    }

    /** Whether a refusal should be recorded: once in a while per account, so that an attacker cannot flood the record. */
    boolean worthRecording(String email) {
        var now = clock.instant();
        var before = announced.asMap().get(email);
        boolean due = before == null || !now.isBefore(before.plus(ANNOUNCE_EVERY));
        if (due) {
            announced.put(email, now);
        }
        return due;
    }

    private boolean trusts(Pair pair) {
        var since = trusted.getIfPresent(pair);
        return since != null && since.plus(FORGET_TRUST_AFTER).isAfter(clock.instant());
    }

    private static Optional<Duration> take(List<Bucket> buckets) {
        for (int i = 0; i < buckets.size(); i++) {
            var probe = buckets.get(i).tryConsumeAndReturnRemaining(1);
            if (!probe.isConsumed()) {
                buckets.subList(0, i).forEach(bucket -> bucket.addTokens(1));
                long seconds = TimeUnit.NANOSECONDS.toSeconds(probe.getNanosToWaitForRefill()) + 1;
                return Optional.of(Duration.ofSeconds(seconds));
            }
        }
        return Optional.empty();
    }

    /** Five tries at once, then one a minute; ten altogether, then one in 15 minutes; 20, then one in two hours. */
    private Bucket pairBucket() {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(5).refillGreedy(1, Duration.ofMinutes(1)))
                .addLimit(limit -> limit.capacity(10).refillGreedy(1, Duration.ofMinutes(15)))
                .addLimit(limit -> limit.capacity(20).refillGreedy(1, Duration.ofHours(2)))
                .withCustomTimePrecision(meter)
                .build();
    }

    private Bucket accountBucket() {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(20).refillGreedy(1, Duration.ofMinutes(10)))
                .addLimit(limit -> limit.capacity(40).refillGreedy(1, Duration.ofHours(2)))
                .withCustomTimePrecision(meter)
                .build();
    }

    /** Generous, because a whole campus can share one address. */
    private Bucket networkBucket() {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(300).refillGreedy(300, Duration.ofMinutes(15)))
                .withCustomTimePrecision(meter)
                .build();
    }

    /** The network an address belongs to; an unreadable address is its own network. */
    static String network(String address) {
        if (!address.matches("[0-9.]+|[0-9a-fA-F:.]+(%.*)?")) {
            return address;
        }
        try {
            byte[] bytes = InetAddress.getByName(address).getAddress();
            return HexFormat.of().formatHex(bytes, 0, bytes.length == 4 ? 3 : 8);
        } catch (UnknownHostException _) {
            return address;
        }
    }

    private <K> Cache<K, Bucket> cache() {
        return Caffeine.newBuilder().maximumSize(MOST_KEYS).build();
    }

    /** Goes on from where it was when the clock is set back; the buckets would stand still until it is there again. */
    private static final class ClockMeter implements TimeMeter {

        private final Clock clock;
        private long ahead;
        private long last;

        ClockMeter(Clock clock) {
            this.clock = clock;
        }

        @Override
        public synchronized long currentTimeNanos() {
            var now = clock.instant();
            long nanos = TimeUnit.SECONDS.toNanos(now.getEpochSecond()) + now.getNano();
            ahead = Math.max(ahead, last - nanos);
            last = nanos + ahead;
            return last;
        }

        @Override
        public boolean isWallClockBased() {
            return true;
        }
    }
}
