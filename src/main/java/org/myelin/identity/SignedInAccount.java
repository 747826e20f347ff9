package org.myelin.identity;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;

/**
 * The principal of a signed-in session.
 *
 * @param sessionVersion the account's version at sign-in; the session ends once the account's version is another
 * @param signedInAt start of the absolute lifetime of the session
 */
public record SignedInAccount(
        AccountId id, String email, String displayName, Set<Role> roles, int sessionVersion, Instant signedInAt)
        implements UserDetails {

    private static final long serialVersionUID = 1L;

    public SignedInAccount {
        roles = Set.copyOf(roles);
    }

    @Override
    public Collection<? extends GrantedAuthority> getAuthorities() {
        return List.copyOf(roles).stream()
                .map(role -> new SimpleGrantedAuthority(role.authority()))
                .toList();
    }

    /** What the security context of a signed-in session holds. */
    public Authentication authentication() {
        return UsernamePasswordAuthenticationToken.authenticated(this, null, getAuthorities());
    }

    /** The hash never leaves the database layer. */
    @Override
    public @Nullable String getPassword() {
        return null;
    }

    @Override
    public String getUsername() {
        return email;
    }
}
