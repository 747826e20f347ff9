package org.myelin.testing;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.myelin.identity.AccountId;
import org.myelin.identity.Role;
import org.myelin.identity.SignedInAccount;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;

/**
 * Signs somebody in on the thread of a test: {@code As.student(id).call(() -> attempts.get(attempt))} for one call, or
 * {@code As.student(id).signIn()} until {@link #nobody()}.
 */
public record As(Authentication authentication) {

    public static As student(AccountId id) {
        return account(id, Role.STUDENT);
    }

    public static As instructor(AccountId id) {
        return account(id, Role.INSTRUCTOR);
    }

    public static As admin(AccountId id) {
        return account(id, Role.ADMIN);
    }

    /** An admin whose account does not exist in the database. */
    public static As admin() {
        return admin(new AccountId(new UUID(0x7000L, 0x8000000000000000L)));
    }

    public static As account(AccountId id, Role... roles) {
        var principal = new SignedInAccount(
                id, id + "@example.org", "Test " + id, Set.of(roles), 1, Instant.parse("2026-01-01T00:00:00Z"));
        return new As(principal.authentication());
    }

    public <T> T call(Supplier<T> work) {
        var before = SecurityContextHolder.getContext();
        signIn();
        try {
            return work.get();
        } finally {
            SecurityContextHolder.setContext(before);
        }
    }

    public void run(Runnable work) {
        call(() -> {
            work.run();
            return true;
        });
    }

    public void signIn() {
        SecurityContextHolder.setContext(new SecurityContextImpl(authentication));
    }

    public static void nobody() {
        SecurityContextHolder.clearContext();
    }
}
