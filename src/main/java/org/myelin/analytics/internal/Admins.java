package org.myelin.analytics.internal;

import java.util.Locale;
import org.myelin.identity.Account;
import org.myelin.identity.AccountId;
import org.myelin.identity.Accounts;
import org.myelin.identity.Role;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/** Checks the admin role as stored now. */
@Component
class Admins {

    private final Accounts accounts;

    Admins(Accounts accounts) {
        this.accounts = accounts;
    }

    void require(AccountId who) {
        boolean admin = accounts.find(who)
                .filter(account -> account.enabled() && account.roles().contains(Role.ADMIN))
                .isPresent();
        if (!admin) {
            throw new AccessDeniedException("Access denied");
        }
    }

    /** Whether name or address contain the text, which is in lower case. */
    static boolean matches(Account account, String text) {
        return account.displayName().toLowerCase(Locale.ROOT).contains(text)
                || account.email().contains(text);
    }
}
