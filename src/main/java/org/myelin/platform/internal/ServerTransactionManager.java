package org.myelin.platform.internal;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.JdbcTransactionObjectSupport;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.DefaultTransactionStatus;

/**
 * Transactions on a PostgreSQL server. One that only reads holds a connection and nothing else: every statement sees the
 * newest committed state anyway, so a beginning and an end would be messages about nothing. One that asks for another
 * isolation is a real one.
 */
class ServerTransactionManager extends JdbcTransactionManager {

    private static final long serialVersionUID = 1L;

    ServerTransactionManager(DataSource dataSource) {
        super(dataSource);
        // What only reads would commit each write by itself.
        setValidateExistingTransaction(true);
    }

    @Override
    protected void prepareTransactionalConnection(Connection connection, TransactionDefinition definition)
            throws SQLException {
        super.prepareTransactionalConnection(connection, definition);
        if (definition.isReadOnly() && definition.getIsolationLevel() == TransactionDefinition.ISOLATION_DEFAULT) {
            connection.setAutoCommit(true);
        }
    }

    @Override
    protected void doCommit(DefaultTransactionStatus status) {
        if (!onlyHolds(status)) {
            super.doCommit(status);
        }
    }

    @Override
    protected void doRollback(DefaultTransactionStatus status) {
        if (!onlyHolds(status)) {
            super.doRollback(status);
        }
    }

    private boolean onlyHolds(DefaultTransactionStatus status) {
        var transaction = (JdbcTransactionObjectSupport) status.getTransaction();
        try {
            return transaction.getConnectionHolder().getConnection().getAutoCommit();
        } catch (SQLException e) {
            throw translateException("JDBC autocommit", e);
        }
    }
}
