package org.myelin.testing;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.ClassTemplate;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Runs all tests of a class twice: on the H2 file exactly as the application opens it, and on PostgreSQL. Each run has a
 * fresh, migrated database that its tests share. Constructor and method parameters may be {@link TestDatabase},
 * {@code DataSource}, {@code JdbcClient} or {@code TransactionTemplate}.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Documented
@ClassTemplate
@ExtendWith(Databases.class)
public @interface EveryDatabase {}
