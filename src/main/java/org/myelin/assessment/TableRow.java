package org.myelin.assessment;

import java.util.List;

/** A row of a table; cells are inline Markdown that may hold {@code {{slot}}} or {@code [[span|text]]} marks. */
public record TableRow(String id, List<String> cells) {
    public TableRow {
        cells = List.copyOf(cells);
    }
}
