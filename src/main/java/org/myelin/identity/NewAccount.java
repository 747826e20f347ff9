package org.myelin.identity;

import java.util.Locale;
import java.util.Set;

/**
 * What is needed to create an account.
 *
 * @param email an address with one {@code @}, at most 254 characters; stored in lower case
 * @param displayName 1 to 100 characters without line breaks
 * @param roles at least one
 * @param password as typed; hashed before it is stored
 */
public record NewAccount(String email, String displayName, Set<Role> roles, String password) {

    public NewAccount {
        email = email.strip().toLowerCase(Locale.ROOT);
        displayName = displayName.strip();
        roles = Set.copyOf(roles);
        if (email.length() > 254 || !email.matches("[^@\\s\\p{Cntrl}]+@[^@\\s\\p{Cntrl}]+")) {
            throw new IllegalArgumentException("Not an e-mail address");
        }
        if (displayName.isEmpty() || displayName.length() > 100 || displayName.matches("(?s).*\\p{Cntrl}.*")) {
            throw new IllegalArgumentException("A name has 1 to 100 characters on one line");
        }
        if (roles.isEmpty()) {
            throw new IllegalArgumentException("An account needs a role");
        }
    }

    /** Never shows the password. */
    @Override
    public String toString() {
        return "NewAccount[email=" + email + ", roles=" + roles + "]";
    }
}
