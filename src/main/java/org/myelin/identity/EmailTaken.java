package org.myelin.identity;

/** Another account already has this e-mail address. */
public class EmailTaken extends RuntimeException {

    private static final long serialVersionUID = 1L;

    EmailTaken() {
        super("Another account already has this e-mail address.");
    }
}
