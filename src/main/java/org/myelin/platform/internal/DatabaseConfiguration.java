package org.myelin.platform.internal;

import java.util.concurrent.locks.ReentrantLock;
import javax.sql.DataSource;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.jdbc.core.dialect.JdbcDialect;
import org.springframework.jdbc.support.JdbcTransactionManager;

/** The transaction manager of both databases and what only the H2 file needs. */
@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {

    /** Only for the H2 file. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnProperty(DatabaseEnvironment.FILE)
    static class File {

        @Bean
        JdbcTransactionManager transactionManager(DataSource dataSource) {
            return new WriteLockTransactionManager(dataSource, new ReentrantLock(true));
        }

        @Bean
        JdbcDialect jdbcDialect() {
            return new LowerCaseH2Dialect();
        }
    }

    /** Only for PostgreSQL. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnProperty(name = DatabaseEnvironment.FILE, matchIfMissing = true, havingValue = "none")
    static class Server {

        @Bean
        JdbcTransactionManager transactionManager(DataSource dataSource) {
            var manager = new JdbcTransactionManager(dataSource);
            manager.setValidateExistingTransaction(true);
            return manager;
        }
    }
}
