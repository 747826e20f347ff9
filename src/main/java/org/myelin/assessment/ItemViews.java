package org.myelin.assessment;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.myelin.assessment.ItemView.ChartView;
import org.myelin.assessment.ItemView.Choice;
import org.myelin.assessment.ItemView.DropDown;
import org.myelin.assessment.ItemView.Head;
import org.myelin.assessment.ItemView.Part;
import org.myelin.assessment.ItemView.Place;
import org.myelin.assessment.ItemView.PlainChoice;
import org.myelin.assessment.internal.Markup;

/** Makes the views that players receive. A member that is not copied here by name cannot leak. */
public final class ItemViews {

    private static final int ALONE = 0;

    private final Draw draw;
    private final UnaryOperator<String> inlineHtml;
    /** The step of a case, {@value #ALONE} for an item that stands alone. */
    private final int step;

    private ItemViews(Draw draw, UnaryOperator<String> inlineHtml, int step) {
        this.draw = draw;
        this.inlineHtml = inlineHtml;
        this.step = step;
    }

    /**
     * The view of an item that stands alone.
     *
     * @param inlineHtml renders inline Markdown to safe HTML
     */
    public static ItemView of(Item item, Draw draw, UnaryOperator<String> inlineHtml) {
        return new ItemViews(draw, inlineHtml, ALONE).view(item, item.chart());
    }

    /**
     * The view of an item at a step (from 1) of a case, with the chart as it stands then. Only entries of this step and
     * of earlier ones are in the view. A trend item keeps its own data in front of the chart of the case, as news of its
     * step.
     */
    public static ItemView inCase(Item item, Chart chart, int step, Draw draw, UnaryOperator<String> inlineHtml) {
        Chart own = item.chart();
        Chart shown = own == null
                ? chart
                : new Chart(
                        Stream.concat(news(own, step), chart.tabs().stream()).toList());
        return new ItemViews(draw, inlineHtml, step).view(item, shown);
    }

    private static Stream<Chart.Tab> news(Chart own, int step) {
        return own.visibleAt(step).tabs().stream()
                .map(tab -> new Chart.Tab(
                        tab.id(),
                        tab.label(),
                        tab.entries().stream()
                                .map(entry -> new Chart.Entry(entry.id(), entry.time(), entry.text(), step))
                                .toList()));
    }

    /** The chart of a case as it stands at a step (from 1). */
    public static ChartView chartAt(Chart chart, int step, UnaryOperator<String> inlineHtml) {
        return new ItemViews(Draw.none(), inlineHtml, step).chart(chart);
    }

    private ItemView view(Item item, @Nullable Chart chart) {
        Head head = new Head(item.id(), item.type(), html(item.stem()), chart == null ? null : chart(chart));
        return switch (item) {
            case Item.SingleChoice choice -> new ItemView.Choices(head, options(choice.options(), "options"));
            case Item.SelectAll choice -> new ItemView.Choices(head, options(choice.options(), "options"));
            case Item.SelectN choice ->
                new ItemView.SelectN(head, options(choice.options(), "options"), choice.select());
            case Item.Grouping grouping ->
                new ItemView.Groups(
                        head,
                        grouping.groups().stream()
                                .map(group -> new ItemView.Group(
                                        group.id(), html(group.label()), options(group.options(), group.id())))
                                .toList());
            case Item.MatrixSingle matrix ->
                new ItemView.Matrix(
                        head,
                        columns(matrix.columns()),
                        choices(matrix.rows(), Item.MatrixSingle.Row::id, Item.MatrixSingle.Row::label));
            case Item.MatrixMultiple matrix ->
                new ItemView.Matrix(
                        head,
                        columns(matrix.columns()),
                        choices(matrix.rows(), Item.MatrixMultiple.Row::id, Item.MatrixMultiple.Row::label));
            case Item.DropDownCloze cloze ->
                new ItemView.DropDowns(head, parts(Markup.places(cloze.text())), dropDowns(cloze.slots()));
            case Item.DropDownTable table ->
                new ItemView.DropDownTable(
                        head, header(table.header()), rows(table.rows(), Markup::places), dropDowns(table.slots()));
            case Item.DropDownRationale rationale ->
                new ItemView.DropDowns(head, parts(Markup.places(rationale.text())), dropDowns(rationale.slots()));
            case Item.DragDropCloze cloze ->
                new ItemView.DragDrop(
                        head, parts(Markup.places(cloze.text())), targets(cloze.slots()), tokens(cloze.tokens()));
            case Item.DragDropRationale rationale ->
                new ItemView.DragDrop(
                        head,
                        parts(Markup.places(rationale.text())),
                        targets(rationale.slots()),
                        tokens(rationale.tokens()));
            case Item.HighlightText text -> new ItemView.Highlight(head, parts(Markup.spans(text.text())));
            case Item.HighlightTable table ->
                new ItemView.HighlightTable(head, header(table.header()), rows(table.rows(), Markup::spans));
            case Item.BowTie bowTie ->
                new ItemView.BowTie(
                        head,
                        bowTie.labels(),
                        options(bowTie.actions(), "actions"),
                        options(bowTie.conditions(), "conditions"),
                        options(bowTie.parameters(), "parameters"));
            case Item.Trend trend ->
                new ItemView.Trend(head, view(trend.item(), trend.item().chart()));
            case Item.Ordered ordered ->
                new ItemView.Choices(
                        head,
                        choices(Draws.arranged(ordered.options(), Token::id, draw, "options"), Token::id, Token::text));
            case Item.HotSpot hotSpot ->
                new ItemView.HotSpot(
                        head,
                        hotSpot.image(),
                        hotSpot.alt(),
                        hotSpot.regions().stream()
                                .map(region -> new ItemView.Region(
                                        region.id(),
                                        html(region.label()),
                                        region.x(),
                                        region.y(),
                                        region.w(),
                                        region.h()))
                                .toList(),
                        hotSpot.select());
            case Item.Numeric numeric -> new ItemView.Numeric(head, numeric.unit(), numeric.decimals());
            case Item.ShortText text -> new ItemView.ShortText(head, text.maxLength());
            case Item.Essay essay ->
                new ItemView.Essay(
                        head,
                        essay.maxLength(),
                        essay.rubric().stream()
                                .map(line -> new ItemView.RubricLine(line.id(), html(line.text()), line.points()))
                                .toList());
        };
    }

    private String html(String markdown) {
        return inlineHtml.apply(Filled.question(markdown, draw));
    }

    private ChartView chart(Chart chart) {
        Chart visible = chart.visibleAt(step == ALONE ? CaseStudy.STEPS : step);
        return new ChartView(
                step,
                visible.tabs().stream()
                        .map(tab -> new ChartView.Tab(
                                tab.id(),
                                tab.label(),
                                tab.entries().stream()
                                        .map(entry -> new ChartView.Entry(
                                                entry.id(), entry.time(), html(entry.text()), entry.visibleFromStep()))
                                        .toList()))
                        .toList());
    }

    private <T> List<Choice> choices(List<T> elements, Function<T, String> id, Function<T, String> markdown) {
        return elements.stream()
                .map(element -> new Choice(id.apply(element), html(markdown.apply(element))))
                .toList();
    }

    private List<Choice> options(List<Option> options, String list) {
        return choices(Draws.arranged(options, Option::id, draw, list), Option::id, Option::text);
    }

    private List<Choice> columns(List<Column> columns) {
        return choices(columns, Column::id, Column::label);
    }

    private List<Choice> tokens(List<Token> tokens) {
        return choices(Draws.arranged(tokens, Token::id, draw, "tokens"), Token::id, Token::text);
    }

    private static List<Place> targets(List<Target> targets) {
        return targets.stream()
                .map(target -> new Place(target.id(), target.label()))
                .toList();
    }

    private List<DropDown> dropDowns(List<Slot> slots) {
        return slots.stream()
                .map(slot -> new DropDown(
                        slot.id(),
                        slot.label(),
                        Draws.arranged(slot.options(), Option::id, draw, slot.id()).stream()
                                .map(option -> new PlainChoice(option.id(), option.text()))
                                .toList()))
                .toList();
    }

    private List<String> header(List<String> header) {
        return header.stream().map(this::html).toList();
    }

    private List<ItemView.Row> rows(List<TableRow> rows, Function<String, List<Markup.Piece>> split) {
        return rows.stream()
                .map(row -> new ItemView.Row(
                        row.id(),
                        row.cells().stream()
                                .map(cell -> parts(split.apply(cell)))
                                .toList()))
                .toList();
    }

    private List<Part> parts(List<Markup.Piece> pieces) {
        List<Part> parts = new ArrayList<>();
        for (Markup.Piece piece : pieces) {
            parts.add(
                    switch (piece) {
                        case Markup.Piece.Text text -> new Part.Text(spaced(text.markdown()));
                        case Markup.Piece.Place place -> new Part.Slot(place.id());
                        case Markup.Piece.Span span -> new Part.Span(span.id(), html(span.markdown()));
                    });
        }
        return parts;
    }

    /** Renderers trim; the space between a word and a drop-down has to stay. */
    private String spaced(String markdown) {
        if (markdown.isBlank()) {
            return " ";
        }
        String start = Character.isWhitespace(markdown.charAt(0)) ? " " : "";
        String end = Character.isWhitespace(markdown.charAt(markdown.length() - 1)) ? " " : "";
        return start + html(markdown.strip()) + end;
    }
}
