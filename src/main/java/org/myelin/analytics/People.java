package org.myelin.analytics;

import java.util.List;
import org.myelin.identity.AccountId;

/** The list of people, for admins. */
public interface People {

    /**
     * Everybody by name whose name or e-mail address contains the text, in any case of letters.
     *
     * @throws org.springframework.security.access.AccessDeniedException if {@code admin} is no admin
     */
    List<PersonRow> list(String text, AccountId admin);
}
