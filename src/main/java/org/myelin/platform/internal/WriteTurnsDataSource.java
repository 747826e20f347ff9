package org.myelin.platform.internal;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.ReentrantLock;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * For libraries that write without our transaction manager (the job scheduler): inside a transaction they get its
 * connection, outside they hold the write lock from taking a connection until giving it back.
 */
class WriteTurnsDataSource extends TransactionAwareDataSourceProxy {

    private final DataSource pool;
    private final ReentrantLock lock;

    WriteTurnsDataSource(DataSource pool, ReentrantLock lock) {
        super(pool);
        this.pool = pool;
        this.lock = lock;
    }

    @Override
    public Connection getConnection() throws SQLException {
        if (TransactionSynchronizationManager.hasResource(pool)) {
            return super.getConnection();
        }
        lock.lock();
        try {
            return unlocking(pool.getConnection());
        } catch (SQLException | RuntimeException e) {
            lock.unlock();
            throw e;
        }
    }

    private Connection unlocking(Connection connection) {
        var open = new AtomicBoolean(true);
        return (Connection) Proxy.newProxyInstance(
                WriteTurnsDataSource.class.getClassLoader(),
                new Class<?>[] {Connection.class},
                (_, method, arguments) -> {
                    try {
                        return method.invoke(connection, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause() == null ? e : e.getCause();
                    } finally {
                        if (method.getName().equals("close") && open.getAndSet(false)) {
                            lock.unlock();
                        }
                    }
                });
    }
}
