package org.myelin.identity;

import java.util.Set;

/**
 * A person who can sign in.
 *
 * @param email in lower case
 */
public record Account(AccountId id, String email, String displayName, Set<Role> roles, boolean enabled) {

    public Account {
        roles = Set.copyOf(roles);
    }
}
