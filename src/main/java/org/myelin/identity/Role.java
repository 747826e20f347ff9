package org.myelin.identity;

/** What an account may do; one account can have several. */
public enum Role {
    STUDENT,
    INSTRUCTOR,
    ADMIN;

    /** The authority Spring Security knows the role by. */
    public String authority() {
        return "ROLE_" + name();
    }
}
