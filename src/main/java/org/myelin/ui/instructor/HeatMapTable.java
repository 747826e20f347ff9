package org.myelin.ui.instructor;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeader;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import java.util.Comparator;
import org.myelin.analytics.HeatMap;
import org.myelin.progress.LessonState;
import org.myelin.ui.kit.Kit;

/** Learners by lessons; every cell carries its figure, so colour only repeats what the text says. */
final class HeatMapTable {

    private HeatMapTable() {}

    static Component of(HeatMap map) {
        NativeTable table = new NativeTable();
        table.addClassName("my-heat");
        NativeTableRow head = new NativeTableRow();
        head.add(columnHeading("Learner"));
        for (HeatMap.Column column : map.columns()) {
            NativeTableHeaderCell cell = columnHeading("");
            cell.add(Kit.span("my-heat__column", column.title()));
            cell.setTitle("Module " + column.moduleNumber() + ": " + column.title());
            head.add(cell);
        }
        NativeTableBody body = new NativeTableBody();
        map.rows().forEach(row -> body.add(row(map, row)));
        table.add(new NativeTableHeader(head), body);
        Div scroller = Kit.withClass("my-scroll-x", table);
        scroller.getElement()
                .setAttribute("tabindex", "0")
                .setAttribute("role", "region")
                .setAttribute("aria-label", "Progress by lesson");
        return Kit.card(new H2("Progress by lesson"), Kit.muted(sentence(map)), legend(), scroller);
    }

    private static NativeTableRow row(HeatMap map, HeatMap.Row learner) {
        NativeTableHeaderCell name = new NativeTableHeaderCell();
        name.getElement().setAttribute("scope", "row");
        name.add(Kit.routerLink(TeachLinks.learner(learner.learner()), learner.name()));
        NativeTableRow row = new NativeTableRow(name);
        for (int i = 0; i < map.columns().size(); i++) {
            row.add(cell(learner, map.columns().get(i), learner.cells().get(i)));
        }
        return row;
    }

    private static NativeTableCell cell(HeatMap.Row learner, HeatMap.Column column, HeatMap.Cell cell) {
        String shown = switch (cell.state()) {
            case DONE -> "✓";
            case IN_PROGRESS -> cell.percent() + " %";
            case OPEN -> "–";
            case LOCKED -> "·";
        };
        String level = switch (cell.state()) {
            case DONE -> "4";
            case IN_PROGRESS -> cell.percent() >= 67 ? "3" : cell.percent() >= 34 ? "2" : "1";
            case OPEN -> "0";
            case LOCKED -> "none";
        };
        NativeTableCell of = new NativeTableCell(shown);
        of.getElement().setAttribute("data-level", level);
        String checks = cell.checksPercent().isPresent()
                ? ", checks " + cell.checksPercent().getAsInt() + " %"
                : "";
        of.setTitle(learner.name() + ", " + column.title() + ": " + word(cell) + checks);
        return of;
    }

    private static String word(HeatMap.Cell cell) {
        return switch (cell.state()) {
            case DONE -> "done";
            case IN_PROGRESS -> cell.percent() + " % read";
            case OPEN -> "not started";
            case LOCKED -> "locked";
        };
    }

    private static String sentence(HeatMap map) {
        return map.rows().stream()
                .max(Comparator.comparingInt(HeatMap.Row::done))
                .map(first -> {
                    long nobody = map.rows().stream()
                            .filter(row -> row.cells().stream()
                                    .noneMatch(cell -> cell.state() == LessonState.DONE
                                            || cell.state() == LessonState.IN_PROGRESS))
                            .count();
                    return first.name() + " is furthest with " + first.done() + " of "
                            + map.columns().size() + " lessons; " + nobody + " have not begun.";
                })
                .orElse("No learners yet.");
    }

    private static Component legend() {
        return Kit.withClass(
                "my-cluster my-small my-muted",
                Kit.span("", "✓ done"),
                Kit.span("", "40 % in progress"),
                Kit.span("", "– not started"),
                Kit.span("", "· locked"));
    }

    private static NativeTableHeaderCell columnHeading(String text) {
        NativeTableHeaderCell cell = new NativeTableHeaderCell(text);
        cell.getElement().setAttribute("scope", "col");
        return cell;
    }
}
