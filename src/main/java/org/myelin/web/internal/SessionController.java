package org.myelin.web.internal;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.myelin.identity.CurrentAccount;
import org.myelin.identity.SignIn;
import org.myelin.identity.SignInResult;
import org.myelin.identity.SignedInAccount;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.authentication.session.SessionAuthenticationStrategy;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.csrf.CsrfAuthenticationStrategy;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Tells a page whether somebody is signed in, and signs in in place when a session ended in the middle of work. */
@RestController
class SessionController {

    /** The answer of both endpoints; {@code name} and {@code live} only when somebody is signed in. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record SessionView(
            boolean signedIn,
            @Nullable String name,
            String csrf,
            @Nullable Boolean live) {}

    /** What the dialog sends. */
    record Credentials(@Nullable String email, @Nullable String password) {

        /** Never shows the password. */
        @Override
        public String toString() {
            return "Credentials";
        }
    }

    /** The answer to too many tries. */
    record Wait(String error, String message, long retryAfterSeconds) {}

    private final SignIn signIn;
    private final CurrentAccount current;
    private final SessionAuthenticationStrategy sessions;
    private final SessionAuthenticationStrategy newToken;
    private final HttpSessionSecurityContextRepository contexts = new HttpSessionSecurityContextRepository();
    private final boolean live;

    SessionController(
            SignIn signIn,
            CurrentAccount current,
            SessionGuard sessions,
            CsrfTokenRepository tokens,
            Environment environment) {
        this.signIn = signIn;
        this.current = current;
        this.sessions = sessions;
        this.newToken = new CsrfAuthenticationStrategy(tokens);
        this.live = environment.acceptsProfiles(Profiles.of("demo | development"));
    }

    @GetMapping("/api/session")
    SessionView session(HttpServletRequest request) {
        return current.principal()
                .map(account -> signedIn(account, request))
                .orElseGet(() -> new SessionView(false, null, token(request), null));
    }

    @PostMapping("/api/session")
    ResponseEntity<?> signIn(@RequestBody Credentials given, HttpServletRequest request, HttpServletResponse response) {
        if (given.email() == null || given.password() == null) {
            return ResponseEntity.badRequest().body(ApiProblem.UNREADABLE);
        }
        var result = signIn.signIn(given.email(), given.password(), request.getRemoteAddr());
        return switch (result) {
            case SignInResult.Accepted accepted -> ResponseEntity.ok(begin(accepted.account(), request, response));
            case SignInResult.Refused _ ->
                ResponseEntity.status(HttpStatus.UNAUTHORIZED)
                        .body(new ApiProblem("refused", "E-mail address or password is not right. Try again."));
            case SignInResult.TooManyTries tooMany -> {
                long seconds = tooMany.retryAfter().toSeconds();
                yield ResponseEntity.status(HttpStatus.TOO_MANY_REQUESTS)
                        .header(HttpHeaders.RETRY_AFTER, Long.toString(seconds))
                        .body(new Wait(
                                "wait",
                                "Too many tries. What you typed is kept on this page. Wait, then try again.",
                                seconds));
            }
        };
    }

    /** The same steps the sign-in form takes: new session identifier, new token, then the account into the session. */
    private SessionView begin(SignedInAccount account, HttpServletRequest request, HttpServletResponse response) {
        var authentication = account.authentication();
        sessions.onAuthentication(authentication, request, response);
        newToken.onAuthentication(authentication, request, response);
        var context = new SecurityContextImpl(authentication);
        SecurityContextHolder.setContext(context);
        contexts.saveContext(context, request, response);
        return signedIn(account, request);
    }

    private SessionView signedIn(SignedInAccount account, HttpServletRequest request) {
        return new SessionView(true, account.displayName(), token(request), live);
    }

    private static String token(HttpServletRequest request) {
        var token = (CsrfToken) Objects.requireNonNull(request.getAttribute(CsrfToken.class.getName()));
        return token.getToken();
    }
}
