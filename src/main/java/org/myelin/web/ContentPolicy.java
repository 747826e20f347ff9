package org.myelin.web;

import java.security.SecureRandom;
import java.util.Base64;

/** The content security policies of the kinds of pages. */
public final class ContentPolicy {

    /** The name of the response header. */
    public static final String HEADER = "Content-Security-Policy";

    private static final SecureRandom RANDOM = new SecureRandom();

    private ContentPolicy() {}

    /**
     * For pages of Vaadin. Its client builds functions from strings and its components set styles, so
     * {@code 'unsafe-eval'} and inline styles stay; it also sets a base address. A script still runs only with the nonce
     * of its own response, so injected scripts and handlers do not.
     */
    public static String forVaadin(String nonce) {
        return "default-src 'self'; script-src 'self' 'nonce-" + nonce
                + "' 'unsafe-eval'; style-src 'self' 'unsafe-inline'; "
                + "img-src 'self' data:; font-src 'self' data:; connect-src 'self'; object-src 'none'; base-uri 'self'; "
                + "frame-ancestors 'none'; form-action 'self'";
    }

    /** For everything that is not a page, and for pages of which nothing is known: nothing runs and nothing loads. */
    public static final String NOTHING =
            "default-src 'none'; base-uri 'none'; frame-ancestors 'none'; form-action 'self'";

    /** For plain pages: no script runs, and the one style block carries the nonce. */
    public static String plain(String nonce) {
        return "default-src 'none'; style-src 'nonce-" + nonce + "'; base-uri 'none'; frame-ancestors 'none'; "
                + "form-action 'self'";
    }

    /** For the sign-in page: files of our own, and the scripts that carry the nonce. */
    public static String signIn(String nonce) {
        return "default-src 'none'; script-src 'self' 'nonce-" + nonce + "'; style-src 'self'; img-src 'self' data:; "
                + "font-src 'self'; connect-src 'self'; base-uri 'none'; frame-ancestors 'none'; form-action 'self'";
    }

    /** A fresh value for one response. */
    public static String nonce() {
        byte[] random = new byte[16];
        RANDOM.nextBytes(random);
        return Base64.getEncoder().withoutPadding().encodeToString(random);
    }
}
