package org.myelin.identity;

import java.time.Clock;
import java.util.Set;
import org.myelin.platform.Audit;
import org.myelin.platform.internal.TestTransactions;
import org.myelin.testing.TestDatabase;

/** Accounts for the tests of all modules. */
public final class SomeAccounts {

    /** Good enough for every account of a test. */
    public static final String PASSWORD = "grey heron on a pier";

    private SomeAccounts() {}

    /** The service on a test database, with its transactions in force. */
    public static Accounts on(TestDatabase database, Clock clock) {
        return on(database, clock, TestTransactions.audit(database.jdbc(), database.together(), clock));
    }

    static Accounts on(TestDatabase database, Clock clock, Audit audit) {
        var rows = new AccountRows(database.jdbc());
        return database.transactional(new Accounts(
                rows,
                new SessionVersions(rows, clock),
                new Passwords(),
                new CurrentAccount(),
                audit,
                clock,
                database.transactionManager()));
    }

    public static NewAccount student(String name) {
        return account(name, Role.STUDENT);
    }

    public static NewAccount account(String name, Role... roles) {
        return new NewAccount(name.replace(' ', '.') + "@example.org", name, Set.of(roles), PASSWORD);
    }
}
