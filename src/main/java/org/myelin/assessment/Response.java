package org.myelin.assessment;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a learner answered: ids of elements, never positions or texts of options. A missing response is {@code null}.
 * Lists keep what was sent, so that a duplicate can be refused instead of being swallowed.
 */
public sealed interface Response {

    /** Chosen options, spans or regions. */
    record Choice(List<String> chosen) implements Response {
        public Choice {
            chosen = List.copyOf(chosen);
        }
    }

    /** Chosen columns by row. */
    record Matrix(Map<String, List<String>> cells) implements Response {
        public Matrix {
            Map<String, List<String>> copy = new LinkedHashMap<>();
            cells.forEach((row, columns) -> copy.put(row, List.copyOf(columns)));
            cells = InOrder.copy(copy);
        }
    }

    /** Chosen option or token by slot; an empty slot is left out. */
    record Slots(Map<String, String> slots) implements Response {
        public Slots {
            slots = InOrder.copy(slots);
        }
    }

    /** The five places of a bow-tie. */
    record BowTie(List<String> actions, @Nullable String condition, List<String> parameters) implements Response {
        public BowTie {
            actions = List.copyOf(actions);
            parameters = List.copyOf(parameters);
        }
    }

    /** Option ids from first to last. */
    record Order(List<String> order) implements Response {
        public Order {
            order = List.copyOf(order);
        }
    }

    /** A number exactly as it was typed. */
    record Number(String value) implements Response {}

    /** Free text exactly as it was typed. */
    record Text(String text) implements Response {}
}
