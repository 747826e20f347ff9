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

    /**
     * The same as the end of the caller's transaction, which may be over when this returns: nothing may be read or written in it
     * afterwards. One of the changes must add a row whose key somebody who was faster would have added too, because a change
     * of no row is found out when it is too late to take the others back.
     *
     * @throws OptimisticLockingFailureException when a row with its key is there already
     */
    void applyAndCommit(Change... changes);

    /** One statement that changes a row, with the values of its question marks in order. */
    record Change(String sql, @Nullable Object... values) {}
}
