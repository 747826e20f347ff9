package org.myelin.testing;

import com.zaxxer.hikari.HikariDataSource;
import javax.sql.DataSource;
import org.myelin.platform.Together;
import org.myelin.platform.internal.TestTransactions;
import org.springframework.aop.framework.ProxyFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.annotation.AnnotationTransactionAttributeSource;
import org.springframework.transaction.interceptor.TransactionInterceptor;
import org.springframework.transaction.support.TransactionTemplate;

/** A migrated database of one test class with the transaction manager the application would use. */
public final class TestDatabase implements AutoCloseable {

    private final Databases.Engine engine;
    private final HikariDataSource dataSource;
    private final JdbcTransactionManager transactionManager;
    private final Runnable cleanUp;

    TestDatabase(
            Databases.Engine engine,
            HikariDataSource dataSource,
            JdbcTransactionManager transactionManager,
            Runnable cleanUp) {
        this.engine = engine;
        this.dataSource = dataSource;
        this.transactionManager = transactionManager;
        this.cleanUp = cleanUp;
    }

    public Databases.Engine engine() {
        return engine;
    }

    public DataSource dataSource() {
        return dataSource;
    }

    public JdbcClient jdbc() {
        return JdbcClient.create(dataSource);
    }

    public JdbcTransactionManager transactionManager() {
        return transactionManager;
    }

    public TransactionTemplate transactions() {
        return new TransactionTemplate(transactionManager);
    }

    /** How the application sends changes that belong together to this database. */
    public Together together(JdbcTemplate jdbc) {
        return switch (engine) {
            case H2 -> TestTransactions.oneByOne(jdbc);
            case POSTGRESQL -> TestTransactions.oneMessage(jdbc);
        };
    }

    /** The same beside all other beans. */
    public Together together() {
        return together(new JdbcTemplate(dataSource));
    }

    /** The same bean with its {@code @Transactional} annotations in force, as the container would give it. */
    @SuppressWarnings("unchecked")
    public <T> T transactional(T bean) {
        var factory = new ProxyFactory(bean);
        factory.setProxyTargetClass(true);
        factory.addAdvice(
                new TransactionInterceptor(transactionManager, new AnnotationTransactionAttributeSource(false)));
        return (T) factory.getProxy(bean.getClass().getClassLoader());
    }

    @Override
    public void close() {
        dataSource.close();
        cleanUp.run();
    }
}
