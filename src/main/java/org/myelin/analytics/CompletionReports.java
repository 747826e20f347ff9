package org.myelin.analytics;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.myelin.identity.AccountId;

/** Who has completed what, for admins. Every look is audited with its filter. */
public interface CompletionReports {

    /** The requirements of the course with their titles, in course order. */
    Map<Requirement, String> requirements();

    /**
     * People by name, each with every requirement in course order.
     *
     * @throws org.springframework.security.access.AccessDeniedException if {@code admin} is no admin
     */
    List<CompletionRow> rows(CompletionFilter filter, AccountId admin);

    /**
     * The same rows as a CSV file that a spreadsheet opens without running anything in it.
     *
     * @param zone for the dates
     */
    byte[] csv(CompletionFilter filter, ZoneId zone, AccountId admin);
}
