package org.myelin.platform;

import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;

/** Changes of rows that belong together, sent in as few messages as the database allows. */
public interface Together {

    /**
     * Makes the changes one after the other in the transaction of the caller. Each must change exactly one row.
     *
     * @throws OptimisticLockingFailureException when one does not, or when a row with its key is there already: somebody
     *     else was faster. The transaction must be rolled back then, and may be tried anew.
     */
    void apply(Change... changes);

    /** One statement that changes a row, with the values of its question marks in order. */
    record Change(String sql, @Nullable Object... values) {}
}
