package org.myelin.attempt.internal;

import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.myelin.content.Revision;

/**
 * What a mark was graded against.
 *
 * @param revision null for the revision that the attempt pinned
 * @param accepted answers accepted besides the key
 */
public record Basis(@Nullable Revision revision, Set<String> accepted) {

    /** As the attempt was asked. */
    public static final Basis ASKED = new Basis(null, Set.of());

    public Basis {
        accepted = Collections.unmodifiableSet(new TreeSet<>(accepted));
    }
}
