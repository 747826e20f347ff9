package org.myelin.identity;

import java.util.Collection;
import java.util.List;
import java.util.function.Supplier;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;

/**
 * Runs work that no person asked for (a job, the demo data, the set-up of the first admin) with the rights it needs.
 * Services deny by default, also on a thread without any sign-in, so such work has to say that it is the system.
 */
public final class SystemWork {

    private SystemWork() {}

    /** Runs the work as the system; what the thread was before is restored. */
    public static void run(Runnable work) {
        call(() -> {
            work.run();
            return true;
        });
    }

    /** Runs the work as the system and returns its result. */
    public static <T> T call(Supplier<T> work) {
        var before = SecurityContextHolder.getContext();
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(new SystemAuthentication(List.of()));
        SecurityContextHolder.setContext(context);
        try {
            return work.get();
        } finally {
            SecurityContextHolder.setContext(before);
        }
    }

    /** Whether this thread runs system work. */
    static boolean active() {
        return SecurityContextHolder.getContext().getAuthentication() instanceof SystemAuthentication;
    }

    private static final class SystemAuthentication extends AbstractAuthenticationToken {

        private static final long serialVersionUID = 1L;

        SystemAuthentication(Collection<? extends GrantedAuthority> authorities) {
            super(authorities);
            setAuthenticated(true);
        }

        @Override
        public Object getCredentials() {
            return "";
        }

        @Override
        public Object getPrincipal() {
            return "system";
        }
    }
}
