package org.myelin.platform;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;

/** Changes of rows that belong together, sent in as few messages as the database allows. */
public interface Together {

    /**
     * Makes the changes one after the other in the transaction of the caller.
     *
     * @throws OptimisticLockingFailureException when one changes another number of rows than it must, or when a row with
     *     its key is there already: somebody else was faster. The transaction must be rolled back then, and may be tried anew.
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

    /**
     * One statement that changes rows.
     *
     * @param rows how many it must change, at least one
     * @param values those of its question marks in order
     */
    record Change(int rows, String sql, @Nullable Object... values) {

        /** Changes exactly one row. */
        public static Change of(String sql, @Nullable Object... values) {
            return new Change(1, sql, values);
        }

        /**
         * Adds rows.
         *
         * @param into the statement up to the names of the columns
         * @param rows the values of at least one row, as many as there are columns
         */
        public static Change add(String into, List<@Nullable Object[]> rows) {
            String row = "(" + String.join(", ", Collections.nCopies(rows.getFirst().length, "?")) + ")";
            return new Change(
                    rows.size(),
                    into + " values " + String.join(", ", Collections.nCopies(rows.size(), row)),
                    rows.stream().flatMap(Arrays::stream).toArray());
        }
    }
}
