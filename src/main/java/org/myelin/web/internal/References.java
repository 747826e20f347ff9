package org.myelin.web.internal;

import java.security.SecureRandom;

/** Numbers by which a reader of an error page and a reader of the log find each other. */
final class References {

    private static final SecureRandom RANDOM = new SecureRandom();

    private References() {}

    /** Eight letters and digits without those that look alike. */
    static String next() {
        String digits = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";
        var text = new StringBuilder();
        for (int i = 0; i < 8; i++) {
            text.append(digits.charAt(RANDOM.nextInt(digits.length())));
        }
        return text.toString();
    }
}
