package org.myelin.ui.kit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeader;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;

/** A short table as plain HTML with row and column headings; long lists belong into a lazy grid. */
public final class DataTable extends Div {

    private final NativeTableBody body = new NativeTableBody();

    /** @param caption what the table is about, read to screen readers only */
    public DataTable(String caption, String... headings) {
        addClassName("my-scroll-x");
        // A region that scrolls sideways must be reachable by keyboard.
        getElement()
                .setAttribute("tabindex", "0")
                .setAttribute("role", "region")
                .setAttribute("aria-label", caption);
        NativeTable table = new NativeTable();
        table.addClassName("my-table");
        NativeTableRow row = new NativeTableRow();
        for (String heading : headings) {
            HtmlContainer cell = heading.isEmpty() ? new NativeTableCell() : new NativeTableHeaderCell(heading);
            if (!heading.isEmpty()) {
                cell.getElement().setAttribute("scope", "col");
            }
            row.add(cell);
        }
        table.add(new NativeTableHeader(row), body);
        add(table);
    }

    /** Adds a row that is headed by its first cell. */
    public void row(Component heading, Component... cells) {
        NativeTableHeaderCell first = new NativeTableHeaderCell();
        first.add(heading);
        first.getElement().setAttribute("scope", "row");
        NativeTableRow row = new NativeTableRow(first);
        for (Component cell : cells) {
            row.add(new NativeTableCell(cell));
        }
        body.add(row);
    }

    public boolean isEmpty() {
        return body.getChildren().findAny().isEmpty();
    }

    /** A cell of plain text with figures of equal width. */
    public static Component text(String text) {
        return Kit.span("my-num", text);
    }
}
