package org.myelin.testing;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** A data source that remembers which statements it carried, for tests that a page does not ask once per row. */
public final class CountedStatements extends DelegatingDataSource {

    private final List<String> statements = new CopyOnWriteArrayList<>();

    public CountedStatements(DataSource target) {
        super(target);
    }

    /** The statements that some work sends, in order. */
    public List<String> during(Supplier<?> work) {
        statements.clear();
        work.get();
        return List.copyOf(statements);
    }

    @Override
    public Connection getConnection() throws SQLException {
        Connection connection = super.getConnection();
        return proxy(Connection.class, connection, (method, arguments, result) -> {
            if (result instanceof PreparedStatement statement && arguments != null) {
                String sql = (String) arguments[0];
                return proxy(PreparedStatement.class, statement, (inner, _, outcome) -> {
                    if (inner.getName().startsWith("execute")) {
                        statements.add(sql);
                    }
                    return outcome;
                });
            }
            return result;
        });
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
