package org.myelin.assessment;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A drop-down or a target seen the same way.
 *
 * @param label plain text
 * @param keys the ids that are right here, one in a well-made item
 * @param texts plain texts of all that can be put here, by id
 */
record Place(String id, String label, Set<String> keys, Map<String, String> texts) {

    static List<Place> ofSlots(List<Slot> slots) {
        return slots.stream()
                .map(slot -> new Place(
                        slot.id(),
                        slot.label(),
                        slot.options().stream()
                                .filter(Option::correct)
                                .map(Option::id)
                                .collect(Collectors.toCollection(LinkedHashSet::new)),
                        Labels.ofOptions(slot.options())))
                .toList();
    }

    static List<Place> ofTargets(List<Target> targets, List<Token> tokens) {
        Map<String, String> texts = Labels.ofTokens(tokens);
        return targets.stream()
                .map(target -> new Place(target.id(), target.label(), Set.of(target.correct()), texts))
                .toList();
    }

    String text(String answer) {
        return texts.getOrDefault(answer, answer);
    }
}
