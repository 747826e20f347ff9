package org.myelin.assessment;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** Unmodifiable copies that keep the order of the author; {@code Map.copyOf} and {@code Set.copyOf} do not. */
final class InOrder {

    private InOrder() {}

    static <K, V> Map<K, V> copy(Map<K, V> map) {
        return Collections.unmodifiableMap(new LinkedHashMap<>(map));
    }

    static <E> Set<E> copy(Collection<E> elements) {
        return Collections.unmodifiableSet(new LinkedHashSet<>(elements));
    }
}
