package org.myelin.platform.internal;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * For libraries that write without our transaction manager (the job scheduler): inside a transaction they get its
 * connection, outside they have a turn from taking a connection until giving it back.
 */
class WriteTurnsDataSource extends TransactionAwareDataSourceProxy {

    private final DataSource pool;
    private final WriteTurns turns;

    WriteTurnsDataSource(DataSource pool, WriteTurns turns) {
        super(pool);
        this.pool = pool;
        this.turns = turns;
    }

    @Override
    public Connection getConnection() throws SQLException {
        if (TransactionSynchronizationManager.hasResource(pool)) {
            return super.getConnection();
        }
        turns.beginAlone();
        try {
            return unlocking(pool.getConnection());
        } catch (SQLException | RuntimeException e) {
            turns.done();
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
                            turns.done();
                        }
                    }
                });
    }
}
