package org.myelin.assessment;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A cause and its effects, from drop-downs or from targets: a dyad with one effect, a triad with two.
 *
 * @param pooled the right effects may stand in any place of an effect
 */
record Rationale(List<Place> places, Place cause, List<Place> effects, boolean pooled) {

    static Rationale of(Item.DropDownRationale item) {
        return of(Place.ofSlots(item.slots()), item.anchor(), item.effects());
    }

    static Rationale of(Item.DragDropRationale item) {
        return of(Place.ofTargets(item.slots(), item.tokens()), item.anchor(), item.effects());
    }

    private static Rationale of(List<Place> places, @Nullable String anchor, EffectsRule rule) {
        Place cause = places.stream()
                .filter(place -> place.id().equals(anchor))
                .findFirst()
                .orElse(places.getFirst());
        List<Place> effects = places.stream().filter(place -> place != cause).toList();
        return new Rationale(places, cause, effects, rule == EffectsRule.POOL && effects.size() > 1);
    }

    boolean dyad() {
        return effects.size() < 2;
    }

    int max() {
        return dyad() ? 1 : effects.size();
    }

    /** All right effects of a pool. */
    Set<String> pool() {
        return effects.stream()
                .map(Place::keys)
                .flatMap(Collection::stream)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** The places whose answers have to differ, by id; empty unless pooled. */
    Set<String> pooledIds() {
        return pooled ? effects.stream().map(Place::id).collect(Collectors.toSet()) : Set.of();
    }

    /** The refusal of a pooled response that names one effect twice; empty where there is none. */
    Optional<String> repeatedEffect(Map<String, String> answers) {
        List<String> given = effects.stream()
                .map(place -> answers.get(place.id()))
                .filter(Objects::nonNull)
                .toList();
        return pooled && given.stream().distinct().count() < given.size()
                ? Optional.of("The same effect stands in two places")
                : Optional.empty();
    }
}
