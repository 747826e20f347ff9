package org.myelin.assessment;

import java.util.List;

/** A named group of options; option ids are unique in the whole item. */
public record Group(String id, String label, List<Option> options) {
    public Group {
        options = List.copyOf(options);
    }
}
