package org.myelin.identity;

import java.time.Clock;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.myelin.platform.Audit;
import org.myelin.platform.StorageLow;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Decides whether address and password sign somebody in. */
@Service
public class SignIn {

    private static final Logger LOG = LoggerFactory.getLogger(SignIn.class);

    /** Longer input cannot be a password that was accepted once; it is hashed shortened so that it costs no more. */
    private static final int LONGEST_INPUT = 1024;

    private static final int LONGEST_EMAIL = 254;

    private final AccountRows rows;
    private final Passwords passwords;
    private final SignInThrottle throttle;
    private final Audit audit;
    private final Clock clock;
    private final TransactionTemplate transactions;

    SignIn(
            AccountRows rows,
            Passwords passwords,
            SignInThrottle throttle,
            Audit audit,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.rows = rows;
        this.passwords = passwords;
        this.throttle = throttle;
        this.audit = audit;
        this.clock = clock;
        this.transactions = new TransactionTemplate(transactions);
    }

    /**
     * Tries to sign in. An unknown address costs the same hash as a known one, and a disabled account answers like a
     * wrong password.
     *
     * @param address the network address the try comes from
     */
    public SignInResult signIn(String email, String password, String address) {
        String typed = email.length() > LONGEST_EMAIL ? "" : email.strip().toLowerCase(Locale.ROOT);
        var wait = throttle.take(typed, address);
        if (wait.isPresent()) {
            if (throttle.worthRecording(typed)) {
                announceBlocked(rows.stored(typed), address);
            }
            return new SignInResult.TooManyTries(wait.get());
        }
        var stored = rows.stored(typed);
        String hash = stored.map(AccountRows.Stored::passwordHash).orElse(null);
        String given = password.length() > LONGEST_INPUT ? password.substring(0, LONGEST_INPUT) : password;
        boolean right = passwords.matches(given, hash == null ? passwords.nobody() : hash) && hash != null;
        if (!right || !stored.orElseThrow().account().enabled()) {
            stored.ifPresent(known -> record(known, "sign-in-failed", address));
            return new SignInResult.Refused();
        }
        return accept(stored.orElseThrow(), given, address);
    }

    private SignInResult accept(AccountRows.Stored stored, String password, String address) {
        var account = stored.account();
        throttle.succeeded(account.email(), address);
        if (passwords.upgradeEncoding(stored.passwordHash())) {
            String stronger = Objects.requireNonNull(passwords.encode(password));
            transactions.executeWithoutResult(_ -> rows.renewHash(account.id(), stronger));
        }
        record(stored, "signed-in", address);
        return new SignInResult.Accepted(new SignedInAccount(
                account.id(),
                account.email(),
                account.displayName(),
                account.roles(),
                stored.sessionVersion(),
                clock.instant()));
    }

    /** With a full disk people can still sign in to read; the log then has what the record misses. */
    private void record(AccountRows.Stored stored, String action, String address) {
        var id = stored.account().id();
        String detail = "network " + SignInThrottle.network(address);
        try {
            transactions.executeWithoutResult(_ -> audit.record(id.value(), action, "account", id.toString(), detail));
        } catch (StorageLow _) {
            LOG.error("Not recorded, the disk is nearly full: {} account {} {}", action, id, detail);
        }
    }

    private void announceBlocked(Optional<AccountRows.Stored> stored, String address) {
        stored.ifPresent(known -> record(known, "sign-in-blocked", address));
        LOG.warn(
                "Too many tries to sign in {} from network {}",
                stored.map(known -> "account " + known.account().id()).orElse("an unknown address"),
                SignInThrottle.network(address));
    }
}
