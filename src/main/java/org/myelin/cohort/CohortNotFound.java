package org.myelin.cohort;

/** There is no such cohort, or the caller may not know of it; which of the two is not told. */
public class CohortNotFound extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public CohortNotFound(CohortId id) {
        super("No cohort " + id);
    }
}
