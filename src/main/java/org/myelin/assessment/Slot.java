package org.myelin.assessment;

import java.util.List;

/**
 * A drop-down. The text of the item holds it as {@code {{id}}}.
 *
 * @param label plain text that names the drop-down for screen readers
 * @param options plain texts; ids are unique in this drop-down only
 */
public record Slot(String id, String label, List<Option> options) {
    public Slot {
        options = List.copyOf(options);
    }
}
