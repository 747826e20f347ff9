package org.myelin.testing;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * A data source that can tell which statements it carried, for tests that a page does not ask once per row. It fails when
 * what only reads changes a row, which neither database refuses by itself.
 */
public final class CountedStatements extends DelegatingDataSource {

    private static final Pattern CHANGE =
            Pattern.compile("\\s*(insert|update|delete|merge)\\b", Pattern.CASE_INSENSITIVE);

    /** Null while nobody counts: the long tests send millions. */
    private volatile @Nullable Queue<String> counted;

    public CountedStatements(DataSource target) {
        super(target);
    }

    /** The statements that some work sends, in order. */
    public List<String> during(Supplier<?> work) {
        Queue<String> sent = new ConcurrentLinkedQueue<>();
        counted = sent;
        try {
            work.get();
        } finally {
            counted = null;
        }
        return List.copyOf(sent);
    }

    @Override
    public Connection getConnection() throws SQLException {
        Connection connection = super.getConnection();
        return proxy(Connection.class, connection, (method, arguments, result) -> {
            if (result instanceof PreparedStatement statement && arguments != null) {
                String sql = (String) arguments[0];
                return proxy(PreparedStatement.class, statement, (inner, _, outcome) -> {
                    if (inner.getName().startsWith("execute")) {
                        sent(sql);
                    }
                    return outcome;
                });
            }
            return result;
        });
    }

    private void sent(String sql) {
        if (TransactionSynchronizationManager.isCurrentTransactionReadOnly()
                && CHANGE.matcher(sql).lookingAt()) {
            throw new IllegalStateException("A read-only transaction changes rows: " + sql);
        }
        Queue<String> asked = counted;
        if (asked != null) {
            asked.add(sql);
        }
    }

    /** Sees every call after it was made and may replace its result. */
    private interface Watcher {
        Object after(Method method, Object[] arguments, Object result);
    }

    private static <T> T proxy(Class<T> type, T target, Watcher watcher) {
        InvocationHandler handler = (_, method, arguments) -> {
            try {
                return watcher.after(method, arguments, method.invoke(target, arguments));
            } catch (InvocationTargetException e) {
                throw e.getCause();
            }
        };
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }
}
