package org.myelin.platform;

/** The application must not start as it is configured; says what is wrong and what to do. */
public class StartRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String action;

    /**
     * @param problem what is wrong, one sentence
     * @param action what the reader can do, one sentence
     */
    public StartRefused(String problem, String action) {
        super(problem);
        this.action = action;
    }

    /** What the reader can do. */
    public String action() {
        return action;
    }
}
