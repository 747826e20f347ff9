package org.myelin.platform.internal;

import com.zaxxer.hikari.SQLExceptionOverride;
import java.sql.SQLException;
import java.util.Set;
import org.h2.api.ErrorCode;

/**
 * After a full disk H2 closes the database under its connections. Such connections never recover; thrown out of the pool
 * they make room for new ones, and the first of those opens the database again. Public because the pool makes it.
 */
public class EvictClosed implements SQLExceptionOverride {

    private static final Set<Integer> CLOSED =
            Set.of(ErrorCode.DATABASE_IS_CLOSED, ErrorCode.DATABASE_CALLED_AT_SHUTDOWN, ErrorCode.CONNECTION_BROKEN_1);

    @java.lang.Override
    public SQLExceptionOverride.Override adjudicate(SQLException exception) {
        return CLOSED.contains(exception.getErrorCode())
                ? SQLExceptionOverride.Override.MUST_EVICT
                : SQLExceptionOverride.Override.CONTINUE_EVICT;
    }
}
