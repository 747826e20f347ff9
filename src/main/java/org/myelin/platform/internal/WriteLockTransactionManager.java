package org.myelin.platform.internal;

import java.util.concurrent.locks.ReentrantLock;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.JdbcTransactionObjectSupport;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionDefinition;

/**
 * Lets one writing transaction run at a time. H2 was seen to keep half of a transaction after a crash only where writers
 * overlapped, so on H2 every transaction that is not read-only holds one fair lock from before it takes a connection
 * until after that connection is back. Read-only transactions never wait.
 */
class WriteLockTransactionManager extends JdbcTransactionManager {

    private static final long serialVersionUID = 1L;

    private final ReentrantLock lock;

    private final transient Runnable beforeWriting;

    /** @param beforeWriting called before a writing transaction begins; throws to refuse it */
    WriteLockTransactionManager(DataSource dataSource, ReentrantLock lock, Runnable beforeWriting) {
        super(dataSource);
        this.lock = lock;
        this.beforeWriting = beforeWriting;
        // A write inside a read-only transaction would escape the lock here and fail on PostgreSQL: refuse it on both.
        setValidateExistingTransaction(true);
    }

    @Override
    protected void doBegin(Object transaction, TransactionDefinition definition) {
        if (definition.isReadOnly()) {
            super.doBegin(transaction, definition);
            return;
        }
        beforeWriting.run();
        lock.lock();
        try {
            super.doBegin(transaction, definition);
        } catch (RuntimeException | Error e) {
            lock.unlock();
            throw e;
        }
    }

    @Override
    protected void doCleanupAfterCompletion(Object transaction) {
        boolean writing = !((JdbcTransactionObjectSupport) transaction).isReadOnly();
        try {
            super.doCleanupAfterCompletion(transaction);
        } finally {
            if (writing) {
                lock.unlock();
            }
        }
    }
}
