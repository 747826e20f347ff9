package org.myelin.identity;

import java.time.Duration;

/** How a try to sign in ended. */
public sealed interface SignInResult {

    /** Address and password were right. */
    record Accepted(SignedInAccount account) implements SignInResult {}

    /** Address or password were wrong, or the account is disabled: the answer never says which. */
    record Refused() implements SignInResult {}

    /**
     * Too many wrong tries before this one; the password was not looked at.
     *
     * @param retryAfter at least one second
     */
    record TooManyTries(Duration retryAfter) implements SignInResult {}
}
