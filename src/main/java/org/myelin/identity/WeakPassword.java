package org.myelin.identity;

/** The password does not satisfy {@link PasswordRules}; the message says what to change. */
public class WeakPassword extends RuntimeException {

    private static final long serialVersionUID = 1L;

    WeakPassword(String message) {
        super(message);
    }
}
