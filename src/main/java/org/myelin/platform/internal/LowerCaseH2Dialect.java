package org.myelin.platform.internal;

import org.springframework.data.jdbc.core.dialect.JdbcH2Dialect;
import org.springframework.data.relational.core.sql.IdentifierProcessing;

/** Spring Data's H2 dialect quotes names in capitals, but our H2 keeps them in lower case as PostgreSQL does. */
class LowerCaseH2Dialect extends JdbcH2Dialect {

    private static final IdentifierProcessing LOWER_CASE = IdentifierProcessing.create(
            IdentifierProcessing.Quoting.ANSI, IdentifierProcessing.LetterCasing.LOWER_CASE);

    @Override
    public IdentifierProcessing getIdentifierProcessing() {
        return LOWER_CASE;
    }
}
