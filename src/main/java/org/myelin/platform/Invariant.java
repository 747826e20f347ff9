package org.myelin.platform;

import java.util.Optional;

/**
 * Something that must hold in the database, such as an unbroken chain. All beans of this type are asked when the
 * application starts after an unclean stop, before anything is written; one violation keeps it from starting.
 */
public interface Invariant {

    /** What is wrong, in one sentence for the log, or nothing. */
    Optional<String> violation();
}
