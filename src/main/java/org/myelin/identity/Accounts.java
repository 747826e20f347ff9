package org.myelin.identity;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.myelin.platform.Audit;
import org.myelin.shared.Ids;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Who can sign in. Finding single accounts is for other modules, which decide themselves who may see them; listing and
 * changing is for admins and for {@link SystemWork}.
 */
@Service
public class Accounts {

    private static final String SUBJECT = "account";

    private final AccountRows rows;
    private final SessionVersions sessions;
    private final Passwords passwords;
    private final CurrentAccount current;
    private final Audit audit;
    private final Clock clock;
    private final TransactionTemplate transactions;

    Accounts(
            AccountRows rows,
            SessionVersions sessions,
            Passwords passwords,
            CurrentAccount current,
            Audit audit,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.rows = rows;
        this.sessions = sessions;
        this.passwords = passwords;
        this.current = current;
        this.audit = audit;
        this.clock = clock;
        this.transactions = new TransactionTemplate(transactions);
    }

    /** The account with this identifier. */
    @Transactional(readOnly = true)
    public Optional<Account> find(AccountId id) {
        return rows.find(id);
    }

    /** The account with this e-mail address, in any case of letters. */
    @Transactional(readOnly = true)
    public Optional<Account> findByEmail(String email) {
        return rows.stored(email).map(AccountRows.Stored::account);
    }

    /** The accounts with these identifiers, by name; unknown identifiers are left out. */
    @Transactional(readOnly = true)
    public List<Account> findAll(Collection<AccountId> ids) {
        return rows.findAll(ids);
    }

    /** All accounts by name; for admins and the system. */
    @Transactional(readOnly = true)
    public List<Account> list() {
        requireAdminOrSystem();
        return rows.list();
    }

    /** How many accounts there are. */
    @Transactional(readOnly = true)
    public long count() {
        return rows.count();
    }

    /**
     * Creates an account; for admins and the system. The password is hashed before the transaction begins, because
     * hashing is slow on purpose and writers take turns.
     *
     * @throws EmailTaken if another account has the address
     * @throws WeakPassword if the password breaks {@link PasswordRules}
     */
    public AccountId create(NewAccount wanted) {
        requireAdminOrSystem();
        checkPassword(wanted.password(), wanted.email(), wanted.displayName());
        String hash = hash(wanted.password());
        return Objects.requireNonNull(transactions.execute(_ -> insert(wanted, hash)));
    }

    private AccountId insert(NewAccount wanted, String hash) {
        var id = new AccountId(Ids.next(clock));
        var account = new Account(id, wanted.email(), wanted.displayName(), wanted.roles(), true);
        if (!rows.insert(account, hash, clock.instant())) {
            throw new EmailTaken();
        }
        record(
                "account-created",
                id,
                "roles " + wanted.roles().stream().sorted().toList());
        return id;
    }

    /** Lets an account sign in or not; for admins and the system. Running sessions of the account end. */
    @Transactional
    public void setEnabled(AccountId id, boolean enabled) {
        requireAdminOrSystem();
        var before = existing(id);
        if (before.enabled() != enabled) {
            rows.setEnabled(id, enabled);
            sessions.changed(id);
            record(enabled ? "account-enabled" : "account-disabled", id, "");
        }
    }

    /** Gives an account other roles, at least one; for admins and the system. Running sessions of the account end. */
    @Transactional
    public void setRoles(AccountId id, Set<Role> roles) {
        requireAdminOrSystem();
        if (roles.isEmpty()) {
            throw new IllegalArgumentException("An account needs a role");
        }
        var before = existing(id);
        if (!before.roles().equals(roles)) {
            rows.setRoles(id, roles);
            sessions.changed(id);
            record(
                    "account-roles-changed",
                    id,
                    "from " + before.roles().stream().sorted().toList() + " to "
                            + roles.stream().sorted().toList());
        }
    }

    /**
     * Changes the password of the signed-in account. All its sessions end, so the caller signs in anew.
     *
     * @return false if the old password is not right
     * @throws WeakPassword if the new password breaks {@link PasswordRules}
     */
    public boolean changeOwnPassword(String old, String wanted) {
        var id = current.id();
        var stored = rows.stored(id).orElseThrow(() -> new AccessDeniedException("Access denied"));
        if (stored.passwordHash() == null || !passwords.matches(old, stored.passwordHash())) {
            return false;
        }
        checkPassword(wanted, stored.account().email(), stored.account().displayName());
        String hash = hash(wanted);
        transactions.executeWithoutResult(_ -> {
            rows.setPassword(id, hash);
            sessions.changed(id);
            record("password-changed", id, "");
        });
        return true;
    }

    private static void checkPassword(String password, String... context) {
        PasswordRules.problem(password, List.of(context)).ifPresent(problem -> {
            throw new WeakPassword(problem);
        });
    }

    private String hash(String password) {
        return Objects.requireNonNull(passwords.encode(password));
    }

    private Account existing(AccountId id) {
        return rows.find(id).orElseThrow(() -> new AccessDeniedException("Access denied"));
    }

    private void record(String action, AccountId id, String detail) {
        audit.record(current.find().map(AccountId::value).orElse(null), action, SUBJECT, id.toString(), detail);
    }

    private void requireAdminOrSystem() {
        if (!current.has(Role.ADMIN) && !SystemWork.active()) {
            throw new AccessDeniedException("Access denied");
        }
    }
}
