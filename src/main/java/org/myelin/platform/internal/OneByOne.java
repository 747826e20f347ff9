package org.myelin.platform.internal;

import org.myelin.platform.Together;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.JdbcTemplate;

/** For a database in this process, which knows each statement already: a message costs nothing there. */
final class OneByOne implements Together {

    private final JdbcTemplate jdbc;

    OneByOne(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void apply(Change... changes) {
        try {
            for (Change change : changes) {
                if (jdbc.update(change.sql(), change.values()) != change.rows()) {
                    throw new OptimisticLockingFailureException("Not " + change.rows() + " row(s): " + change.sql());
                }
            }
        } catch (DuplicateKeyException e) {
            throw new OptimisticLockingFailureException("Somebody else was faster", e);
        }
    }

    /** The end of a transaction costs nothing more here either; its manager sees to it. */
    @Override
    public void applyAndCommit(Change... changes) {
        apply(changes);
    }
}
