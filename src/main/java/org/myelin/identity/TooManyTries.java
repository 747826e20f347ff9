package org.myelin.identity;

import java.time.Duration;
import org.springframework.security.core.AuthenticationException;

/** The sign-in form was used too often with wrong passwords. */
public class TooManyTries extends AuthenticationException {

    private static final long serialVersionUID = 1L;

    private final Duration retryAfter;

    TooManyTries(Duration retryAfter) {
        super("Too many tries");
        this.retryAfter = retryAfter;
    }

    /** How long to wait before the next try is looked at. */
    public Duration retryAfter() {
        return retryAfter;
    }
}
