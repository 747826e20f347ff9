package org.myelin.cohort;

/** There is no such assignment, or the caller may not know of it; which of the two is not told. */
public class AssignmentNotFound extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public AssignmentNotFound(AssignmentId id) {
        super("No assignment " + id);
    }
}
