package org.myelin.platform.internal;

import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.ConnectionHolder;
import org.springframework.jdbc.datasource.JdbcTransactionObjectSupport;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.InvalidIsolationLevelException;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.DefaultTransactionStatus;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Transactions on the H2 file: those that are not read-only take {@link WriteTurns turns}, from before they have a
 * connection until after their last statement. Read-only transactions never wait.
 */
class WriteLockTransactionManager extends JdbcTransactionManager {

    private static final long serialVersionUID = 1L;

    private final transient WriteTurns turns;
    private final transient Runnable beforeWriting;

    /** @param beforeWriting called before a writing transaction begins; throws to refuse it */
    WriteLockTransactionManager(DataSource dataSource, WriteTurns turns, Runnable beforeWriting) {
        super(dataSource);
        this.turns = turns;
        this.beforeWriting = beforeWriting;
        // A write inside a read-only transaction would escape the turns here and fail on PostgreSQL: refuse it on both.
        setValidateExistingTransaction(true);
    }

    @Override
    protected void doBegin(Object transaction, TransactionDefinition definition) {
        if (definition.isReadOnly()) {
            super.doBegin(transaction, definition);
            return;
        }
        if (definition.getIsolationLevel() != TransactionDefinition.ISOLATION_DEFAULT) {
            throw new InvalidIsolationLevelException("Writers share a connection, so none has an isolation of its own");
        }
        beforeWriting.run();
        var object = (JdbcTransactionObjectSupport) transaction;
        Holder holder;
        try {
            holder = new Holder(turns.begin());
        } catch (SQLException e) {
            throw new CannotCreateTransactionException("No connection for a writing transaction", e);
        }
        try {
            object.setConnectionHolder(holder);
            super.doBegin(transaction, definition);
            TransactionSynchronizationManager.bindResource(obtainDataSource(), holder);
        } catch (RuntimeException | Error e) {
            object.setConnectionHolder(null);
            rollback(holder);
            throw e;
        }
    }

    @Override
    protected void doCommit(DefaultTransactionStatus status) {
        if (holder(status.getTransaction()) instanceof Holder holder) {
            try {
                holder.turn.commit();
            } catch (SQLException e) {
                throw translateException("JDBC commit", e);
            }
        } else {
            super.doCommit(status);
        }
    }

    @Override
    protected void doRollback(DefaultTransactionStatus status) {
        if (holder(status.getTransaction()) instanceof Holder holder) {
            rollback(holder);
        } else {
            super.doRollback(status);
        }
    }

    private void rollback(Holder holder) {
        try {
            holder.turn.rollback();
        } catch (SQLException e) {
            throw translateException("JDBC rollback", e);
        }
    }

    @Override
    protected void doCleanupAfterCompletion(Object transaction) {
        if (holder(transaction) instanceof Holder) {
            TransactionSynchronizationManager.unbindResource(obtainDataSource());
        }
        super.doCleanupAfterCompletion(transaction);
    }

    private static ConnectionHolder holder(Object transaction) {
        return ((JdbcTransactionObjectSupport) transaction).getConnectionHolder();
    }

    /** The connection of a turn; the turn, not the transaction, gives it back. */
    private static final class Holder extends ConnectionHolder {

        private final WriteTurns.Turn turn;

        Holder(WriteTurns.Turn turn) {
            super(turn.connection());
            this.turn = turn;
        }
    }
}
