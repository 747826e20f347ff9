package org.myelin.identity;

import java.util.Optional;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** Who is signed in on this thread. */
@Component
public class CurrentAccount {

    /** The signed-in account, or empty for anonymous requests and system work. */
    public Optional<AccountId> find() {
        return principal().map(SignedInAccount::id);
    }

    /** Who is signed in; refuses anonymous requests. */
    public AccountId id() {
        return get().id();
    }

    /** The signed-in account; refuses anonymous requests. */
    public SignedInAccount get() {
        return principal().orElseThrow(CurrentAccount::denied);
    }

    /** Whether somebody with this role is signed in. */
    public boolean has(Role role) {
        return principal().map(account -> account.roles().contains(role)).orElse(false);
    }

    /** Refuses everybody who has not this role. */
    public void require(Role role) {
        if (!has(role)) {
            throw denied();
        }
    }

    /** The principal of the session, if somebody is signed in. */
    public Optional<SignedInAccount> principal() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof SignedInAccount account
                ? Optional.of(account)
                : Optional.empty();
    }

    private static AccessDeniedException denied() {
        return new AccessDeniedException("Access denied");
    }
}
