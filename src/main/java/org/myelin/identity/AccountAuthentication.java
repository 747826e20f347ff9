package org.myelin.identity;

import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;

/** Lets the sign-in form of Spring Security ask {@link SignIn}. */
@Component
class AccountAuthentication implements AuthenticationProvider {

    private final SignIn signIn;

    AccountAuthentication(SignIn signIn) {
        this.signIn = signIn;
    }

    @Override
    public Authentication authenticate(Authentication authentication) {
        Object password = authentication.getCredentials();
        String address = authentication.getDetails() instanceof WebAuthenticationDetails details
                ? String.valueOf(details.getRemoteAddress())
                : "";
        var result = signIn.signIn(authentication.getName(), password == null ? "" : password.toString(), address);
        return switch (result) {
            case SignInResult.Accepted accepted -> accepted.account().authentication();
            case SignInResult.Refused _ -> throw new BadCredentialsException("Wrong address or password");
            case SignInResult.TooManyTries tooMany -> throw new TooManyTries(tooMany.retryAfter());
        };
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }
}
