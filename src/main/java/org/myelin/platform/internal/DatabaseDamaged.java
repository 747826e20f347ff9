package org.myelin.platform.internal;

/** The stored data is not what it should be; the application must not write to it. */
public class DatabaseDamaged extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** @param finding what was found, for the log */
    public DatabaseDamaged(String finding) {
        super(finding);
    }

    /** @param finding what was found, for the log */
    public DatabaseDamaged(String finding, Throwable cause) {
        super(finding, cause);
    }
}
