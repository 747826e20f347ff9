package org.myelin.identity;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Creates the first admin of a new installation with a one-time code that only the person at the console sees. There is no
 * default account. Only the hash of the code is stored; it is valid for 24 hours and as long as there is no admin.
 */
@Service
public class SetUp {

    private static final Duration VALID = Duration.ofHours(24);
    private static final int CODE_BYTES = 16;

    private final JdbcClient jdbc;
    private final AccountRows rows;
    private final Accounts accounts;
    private final SignInThrottle throttle;
    private final Clock clock;
    private final TransactionTemplate transactions;

    SetUp(
            JdbcClient jdbc,
            AccountRows rows,
            Accounts accounts,
            SignInThrottle throttle,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.accounts = accounts;
        this.throttle = throttle;
        this.clock = clock;
        this.transactions = new TransactionTemplate(transactions);
    }

    /** How the use of a code ended. */
    public sealed interface Result {

        /** The admin was created and the code is used up. */
        record Created(AccountId admin) implements Result {}

        /** The code is wrong, used or too old. */
        record WrongCode() implements Result {}

        /** Too many wrong codes. */
        record TooManyTries(Duration retryAfter) implements Result {}
    }

    /** Whether the installation still waits for its first admin. */
    public boolean open() {
        return !rows.anyAdmin();
    }

    /** Draws a new code and forgets older ones; empty once there is an admin. */
    public Optional<String> drawCode() {
        if (!open()) {
            return Optional.empty();
        }
        byte[] random = new byte[CODE_BYTES];
        new SecureRandom().nextBytes(random);
        String code = HexFormat.of().formatHex(random).replaceAll("(.{8})(?!$)", "$1-");
        transactions.executeWithoutResult(_ -> {
            jdbc.sql("delete from set_up_token").update();
            jdbc.sql("insert into set_up_token (token_hash, expires_at) values (:hash, :expires)")
                    .param("hash", hash(code))
                    .param("expires", clock.instant().plus(VALID).atOffset(ZoneOffset.UTC))
                    .update();
        });
        return Optional.of(code);
    }

    /**
     * Creates the first admin. The code stays valid when the account cannot be created.
     *
     * @param address the network address the try comes from
     * @throws WeakPassword if the password breaks {@link PasswordRules}
     * @throws EmailTaken if an account has the address
     */
    public Result redeem(String code, String email, String displayName, String password, String address) {
        var wait = throttle.take("set-up", address);
        if (wait.isPresent()) {
            return new Result.TooManyTries(wait.get());
        }
        String hash = hash(code);
        if (!open() || !valid(hash)) {
            return new Result.WrongCode();
        }
        throttle.succeeded("set-up", address);
        var wanted = new NewAccount(email, displayName, Set.of(Role.ADMIN), password);
        return transactions.execute(status -> {
            // Two people with the same code: the row count decides who was first.
            if (jdbc.sql("update set_up_token set used_at = :now where token_hash = :hash and used_at is null")
                            .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                            .param("hash", hash)
                            .update()
                    != 1) {
                return new Result.WrongCode();
            }
            return new Result.Created(SystemWork.call(() -> accounts.create(wanted)));
        });
    }

    private boolean valid(String hash) {
        return jdbc.sql("select expires_at from set_up_token where token_hash = :hash and used_at is null")
                .param("hash", hash)
                .query(OffsetDateTime.class)
                .optional()
                .filter(expires -> clock.instant().isBefore(expires.toInstant()))
                .isPresent();
    }

    private static String hash(String code) {
        try {
            String plain = code.replaceAll("[^0-9A-Fa-f]", "").toLowerCase(Locale.ROOT);
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(plain.getBytes(StandardCharsets.US_ASCII)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
